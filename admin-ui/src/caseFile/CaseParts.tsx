import { useTranslate } from 'react-admin';
import { dayText } from '../format/index.js';
import { Moment, Money, Tag } from '../shown/index.js';
import { FactTable } from './FactTable.js';
import { commitmentTone } from './commitmentTone.js';
import { useCasePart } from './caseSource.js';
import type { CaseFile } from './caseSource.js';

interface PartProps {
  file: CaseFile;
}

/** What the debtor promised and agreed, and how it was kept. */
export function CaseCommitments({ file: { id, currency } }: PartProps) {
  const translate = useTranslate();
  const promises = useCasePart(id, 'promises');
  const agreements = useCasePart(id, 'agreements');
  const money = (cents: number) => <Money cents={cents} currency={currency} />;
  return (
    <>
      <FactTable
        title={translate('case.promises')}
        query={promises}
        keyOf={(promise) => promise.id}
        empty={translate('case.empty.promises')}
        columns={[
          {
            label: translate('account.stage'),
            show: ({ state }) => (
              <Tag label={translate(`promiseState.${state}`)} tone={commitmentTone[state] ?? 'neutral'} />
            ),
          },
          {
            label: translate('command.fields.amountCents'),
            align: 'right',
            show: (promise) => money(promise.amountCents),
          },
          { label: translate('case.paid'), align: 'right', show: (promise) => money(promise.paidCents) },
          { label: translate('task.due'), show: ({ dueOn }) => dayText(dueOn) },
          { label: translate('command.fields.partyId'), show: ({ madeByName }) => madeByName ?? '—' },
          {
            label: translate('command.fields.note'),
            show: ({ note }) => <span title={note ?? undefined}>{note ?? ''}</span>,
          },
        ]}
      />
      <FactTable
        title={translate('case.agreements')}
        query={agreements}
        keyOf={(agreement) => agreement.id}
        empty={translate('case.empty.agreements')}
        columns={[
          {
            label: translate('account.stage'),
            show: ({ state }) => (
              <Tag label={translate(`agreementState.${state}`)} tone={commitmentTone[state] ?? 'neutral'} />
            ),
          },
          { label: translate('command.fields.kind'), show: ({ kind }) => translate(`agreement.kinds.${kind}`) },
          { label: translate('case.balance'), align: 'right', show: (agreement) => money(agreement.balanceCents) },
          {
            label: translate('agreement.kinds.forgiveness'),
            align: 'right',
            show: (agreement) => money(agreement.forgivenCents),
          },
          { label: translate('case.paid'), align: 'right', show: (agreement) => money(agreement.paidCents) },
          { label: translate('agreement.form.count'), align: 'right', show: ({ instalments }) => instalments.length },
          { label: translate('command.fields.partyId'), show: ({ proposedByName }) => proposedByName ?? '—' },
        ]}
      />
    </>
  );
}

/** What is owed, and every line that changed it. */
export function CaseMoney({ file: { id, currency } }: PartProps) {
  const translate = useTranslate();
  const payments = useCasePart(id, 'payments');
  const ledger = useCasePart(id, 'ledger');
  return (
    <>
      <FactTable
        title={translate('case.payments')}
        query={payments}
        keyOf={(payment) => payment.id}
        empty={translate('case.empty.payments')}
        columns={[
          { label: translate('command.fields.dueOn'), show: ({ valueDate }) => dayText(valueDate) },
          { label: translate('command.fields.kind'), show: ({ kind }) => translate(`case.ledgerKinds.${kind}`) },
          { label: translate('command.fields.folio'), show: ({ folio }) => folio ?? '—' },
          {
            label: translate('command.fields.amountCents'),
            align: 'right',
            show: (payment) => <Money cents={payment.amountCents} currency={currency} />,
          },
          { label: '', show: ({ refusal }) => (refusal === null ? '' : <Tag label={refusal.title} tone="late" />) },
        ]}
      />
      <FactTable
        title={translate('case.ledger')}
        query={ledger}
        keyOf={(entry) => entry.position}
        empty={translate('case.empty.ledger')}
        columns={[
          { label: translate('command.fields.dueOn'), show: ({ at }) => <Moment at={at} as="date" /> },
          { label: translate('command.fields.kind'), show: ({ kind }) => translate(`case.ledgerKinds.${kind}`) },
          { label: translate('command.fields.folio'), show: ({ folio }) => folio ?? '' },
          {
            label: translate('command.fields.amountCents'),
            align: 'right',
            show: (entry) => <Money cents={entry.amountCents} currency={currency} />,
          },
          {
            label: translate('case.balance'),
            align: 'right',
            show: (entry) => <Money cents={entry.netCents} currency={currency} />,
          },
        ]}
      />
    </>
  );
}

/** What the debtor objects to, and how they say that they were treated. */
export function CaseDisputes({ file: { id } }: PartProps) {
  const translate = useTranslate();
  const disputes = useCasePart(id, 'disputes');
  const complaints = useCasePart(id, 'complaints');
  return (
    <>
      <FactTable
        title={translate('case.disputes')}
        query={disputes}
        keyOf={(dispute) => dispute.id}
        empty={translate('case.empty.disputes')}
        columns={[
          {
            label: translate('account.stage'),
            show: ({ state }) => (
              <Tag label={translate(`disputeState.${state}`)} tone={state === 'open' ? 'due' : 'neutral'} />
            ),
          },
          { label: translate('command.fields.kind'), show: ({ kind }) => translate(`disputeKind.${kind}`) },
          {
            label: translate('command.fields.statement'),
            show: ({ statement }) => <span title={statement}>{statement}</span>,
          },
          { label: translate('command.fields.dueOn'), show: ({ openedAt }) => <Moment at={openedAt} /> },
          { label: translate('command.fields.partyId'), show: ({ openedByName }) => openedByName ?? '—' },
        ]}
      />
      <FactTable
        title={translate('case.complaints')}
        query={complaints}
        keyOf={(complaint) => complaint.id}
        empty={translate('case.empty.complaints')}
        columns={[
          { label: translate('command.fields.source'), show: ({ source }) => translate(`complaintSource.${source}`) },
          { label: translate('command.fields.folio'), show: ({ folio }) => folio ?? '—' },
          {
            label: translate('command.fields.statement'),
            show: ({ statement }) => <span title={statement}>{statement}</span>,
          },
          { label: translate('command.fields.dueOn'), show: ({ recordedAt }) => <Moment at={recordedAt} /> },
        ]}
      />
    </>
  );
}

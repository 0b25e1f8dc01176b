import { Alert, Box, Button, Dialog, DialogContent, DialogTitle, Link as TextLink, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Schemas } from '@cartera/api/client';
import { commitmentTone } from '../caseFile/commitmentTone.js';
import { Decide } from '../command/index.js';
import { dayText } from '../format/index.js';
import { Nothing, RecordList, ScreenHeader, StateChips } from '../layout/index.js';
import { usePermitted, useSession } from '../session/index.js';
import { Moment, Money, Tag } from '../shown/index.js';

type Agreement = Schemas['Agreement'];

const states = ['proposed', 'approved', 'fulfilled', 'broken', 'refused', 'cancelled'] as const;

/** One agreement's terms, and its decision for whoever may take it. */
function AgreementTerms({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const translate = useTranslate();
  const { person } = useSession();
  const mayDecide = usePermitted('agreement.decide');
  const isOwn = agreement.proposedBy === person?.id;
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="agreement-terms">
      <DialogTitle id="agreement-terms">{`${translate(`agreement.kinds.${agreement.kind}`)} · ${agreement.reference}`}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 0.5 }}>
          <Typography component="dt">{translate('case.balance')}</Typography>
          <Money component="dd" sx={{ m: 0, textAlign: 'right' }} cents={agreement.balanceCents} />
          <Typography component="dt">{translate('agreement.kinds.forgiveness')}</Typography>
          <Money component="dd" sx={{ m: 0, textAlign: 'right' }} cents={agreement.forgivenCents} />
          {agreement.instalments.map(({ dueOn, amountCents }, index) => (
            <Box key={dueOn} sx={{ display: 'contents' }}>
              <Typography component="dt" color="text.secondary">
                {`${translate('agreement.form.instalment', { number: index + 1 })} · ${dayText(dueOn)}`}
              </Typography>
              <Money component="dd" sx={{ m: 0, textAlign: 'right' }} cents={amountCents} />
            </Box>
          ))}
        </Box>
        <Typography color="text.secondary">
          {[agreement.proposedByName, agreement.note && `«${agreement.note}»`].filter(Boolean).join(' · ')}
        </Typography>
        {agreement.decisionNote === null ? null : <Alert severity="info">{agreement.decisionNote}</Alert>}
        <TextLink component={Link} to={`/accounts/${agreement.accountId}/show`}>
          {translate('address.caseFile')}
        </TextLink>
        {agreement.state !== 'proposed' || !mayDecide ? null : isOwn ? (
          <Alert severity="info">{translate('decision.own')}</Alert>
        ) : (
          <Decide
            accountId={agreement.accountId}
            kind="decideAgreement"
            about={{ agreementId: agreement.id }}
            onDone={onClose}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}

/** Agreements: first those that wait for a second person. */
export default function AgreementList() {
  const translate = useTranslate();
  const [shown, setShown] = useState<Agreement>();
  return (
    <>
      <RecordList
        startWith={{ state: 'proposed' }}
        header={
          <>
            <ScreenHeader title={translate('agreements.title')} />
            <StateChips filter="state" states={states} words="agreementState" />
          </>
        }
        empty={<Nothing title={translate('agreements.emptyTitle')} help={translate('agreements.emptyHelp')} />}
      >
        <DataTable
          bulkActionButtons={false}
          rowClick={(_id, _resource, record) => {
            setShown(record as Agreement);
            return false;
          }}
        >
          <DataTable.Col
            label="intake.state"
            disableSort
            render={({ state }: Agreement) => (
              <Tag label={translate(`agreementState.${state}`)} tone={commitmentTone[state] ?? 'neutral'} />
            )}
          />
          <DataTable.Col label="account.reference" source="reference" disableSort />
          <DataTable.Col
            label="command.fields.kind"
            disableSort
            render={({ kind }: Agreement) => translate(`agreement.kinds.${kind}`)}
          />
          <DataTable.Col
            label="case.balance"
            disableSort
            align="right"
            render={({ balanceCents }: Agreement) => <Money cents={balanceCents} />}
          />
          <DataTable.Col
            label="agreement.kinds.forgiveness"
            disableSort
            align="right"
            render={({ forgivenCents }: Agreement) => <Money cents={forgivenCents} />}
          />
          <DataTable.Col
            label="case.paid"
            disableSort
            align="right"
            render={({ paidCents }: Agreement) => <Money cents={paidCents} />}
          />
          <DataTable.Col
            label="agreements.proposed"
            disableSort
            render={({ proposedAt, proposedByName }: Agreement) => (
              <span>
                {`${proposedByName ?? '—'} · `}
                <Moment at={proposedAt} />
              </span>
            )}
          />
          <DataTable.Col
            label="task.actions"
            disableSort
            align="right"
            render={(agreement: Agreement) => (
              <Button onClick={() => setShown(agreement)}>{translate('case.view')}</Button>
            )}
          />
        </DataTable>
      </RecordList>
      {shown === undefined ? null : <AgreementTerms agreement={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

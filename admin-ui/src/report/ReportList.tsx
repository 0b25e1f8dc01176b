import { Button, Link as TextLink } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DataTable, useNotify, useTranslate } from 'react-admin';
import type { Schemas } from '@cartera/api/client';
import { problemEntry } from '@cartera/domain/problem';
import { api, ask } from '../asking/index.js';
import { documentAddress } from '../caseFile/caseSource.js';
import { Nothing, RecordList, ScreenHeader, StateChips } from '../layout/index.js';
import { usePermitted } from '../session/index.js';
import { Moment, Money, Tag } from '../shown/index.js';
import type { Tone } from '../shown/index.js';
import { languageInUse } from '../words/index.js';

type Report = Schemas['ClientReport'];

const states = ['composing', 'sending', 'sent', 'acknowledged', 'failed'] as const;
const tone: Record<Report['state'], Tone> = {
  composing: 'active',
  sending: 'active',
  sent: 'due',
  acknowledged: 'good',
  failed: 'late',
};

/** Sends a report again that could not leave. */
function Retry({ id }: { id: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const retry = useMutation<unknown, Error>({
    mutationFn: () => ask(api.POST('/api/v1/reports/{id}/retry', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reports'] }),
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  return (
    <Button onClick={() => retry.mutate()} loading={retry.isPending}>
      {translate('report.retry')}
    </Button>
  );
}

/** What was returned to each client, whether it left and whether it was acknowledged. */
export default function ReportList() {
  const translate = useTranslate();
  const mayRetry = usePermitted('report.retry');
  return (
    <RecordList
      header={
        <>
          <ScreenHeader title={translate('report.title')} />
          <StateChips filter="state" states={states} words="report.states" />
        </>
      }
      empty={<Nothing title={translate('report.emptyTitle')} help={translate('report.emptyHelp')} />}
    >
      <DataTable bulkActionButtons={false} rowClick={false}>
        <DataTable.Col
          label="intake.state"
          disableSort
          render={({ state, failure }: Report) => (
            <Tag
              label={translate(`report.states.${state}`)}
              tone={tone[state]}
              title={failure === null ? undefined : problemEntry(failure.code)[languageInUse()].title}
            />
          )}
        />
        <DataTable.Col label="account.client" source="clientName" disableSort />
        <DataTable.Col label="report.period" source="period" disableSort />
        <DataTable.Col label="report.rulings" source="rulings" disableSort align="right" />
        <DataTable.Col
          label="account.balance"
          disableSort
          align="right"
          render={({ balanceCents }: Report) => <Money cents={balanceCents} />}
        />
        <DataTable.Col label="report.sent" disableSort render={({ sentAt }: Report) => <Moment at={sentAt} />} />
        <DataTable.Col
          label="report.acknowledged"
          disableSort
          render={({ acknowledgedAt }: Report) => <Moment at={acknowledgedAt} />}
        />
        <DataTable.Col
          label="task.actions"
          disableSort
          align="right"
          render={({ id, documentId, state }: Report) => (
            <>
              {documentId === null ? null : (
                <TextLink href={documentAddress(documentId)} target="_blank" rel="noopener" sx={{ mr: 1 }}>
                  {translate('case.view')}
                </TextLink>
              )}
              {state === 'failed' && mayRetry ? <Retry id={id} /> : null}
            </>
          )}
        />
      </DataTable>
    </RecordList>
  );
}

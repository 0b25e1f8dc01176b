import { Box, Chip, LinearProgress, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { batchRowStates } from '@cartera/domain/batch';
import type { BatchRowState } from '@cartera/domain/batch';
import { labelOf, useClientChoices } from '../choices/index.js';
import { Nothing, Panel, RecordList, ScreenHeader } from '../layout/index.js';
import { FactList, Reading, RowTable } from '../reading/index.js';
import { Moment, Money, StageChip, Tag } from '../shown/index.js';
import { BatchDeeds } from './BatchDeeds.js';
import { readBatch } from './batchSource.js';
import type { BatchFile, BatchRow } from './batchSource.js';
import { batchRowTone, batchTone } from './batchTone.js';

/** A running batch is asked for again after this. */
const askAgainMs = 3_000;

const count = (value: number): string => value.toLocaleString('es-MX');

function rowsIn({ progress }: BatchFile, state?: BatchRowState): number {
  return progress.reduce((sum, part) => (state === undefined || part.state === state ? sum + part.rows : sum), 0);
}

function Effect({ batch }: { batch: BatchFile }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('batch.effect')} sx={{ mb: 2 }}>
      <RowTable
        label={translate('batch.effect')}
        rows={batch.effect}
        rowKey={({ stage }) => stage}
        columns={[
          { label: translate('batch.stage'), render: ({ stage }) => <StageChip stage={stage} /> },
          { label: translate('batch.accounts'), align: 'right', render: ({ accounts }) => count(accounts) },
          {
            label: translate('batch.balance'),
            align: 'right',
            render: ({ balanceCents }) => <Money cents={balanceCents} />,
          },
          {
            label: translate('batch.outcome'),
            render: ({ refusal }) =>
              refusal === null ? (
                translate(`batch.actions.${batch.action}`)
              ) : (
                <Tag label={refusal.title} tone="due" title={refusal.action} />
              ),
          },
        ]}
      />
    </Panel>
  );
}

function Rows({ batch }: { batch: BatchFile }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [state, setState] = useState<BatchRowState>();
  return (
    <RecordList
      resource="batchRows"
      ownAddress={false}
      filter={{ batchId: batch.id, ...(state === undefined ? {} : { state }) }}
      header={
        <Box
          role="group"
          aria-label={translate('batch.rows')}
          sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 1 }}
        >
          {([undefined, ...batchRowStates] as const).map((one) => (
            <Chip
              key={one ?? 'all'}
              clickable
              aria-pressed={state === one}
              variant={state === one ? 'filled' : 'outlined'}
              color={state === one ? 'primary' : 'default'}
              onClick={() => setState(one)}
              label={`${translate(one === undefined ? 'shown.all' : `batch.rowStates.${one}`)} ${count(rowsIn(batch, one))}`}
            />
          ))}
        </Box>
      }
      empty={<Nothing title={translate('batch.noRows')} />}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={(id) => {
          void navigate(`/accounts/${id}/show`);
          return false;
        }}
      >
        <DataTable.Col source="reference" label="batch.account" disableSort />
        <DataTable.Col
          label="batch.state"
          disableSort
          render={({ state: one }: BatchRow) => (
            <Tag label={translate(`batch.rowState.${one}`)} tone={batchRowTone[one]} />
          )}
        />
        <DataTable.Col
          label="batch.why"
          disableSort
          render={({ reason }: BatchRow) => (reason === null ? '' : `${reason.title} ${reason.action}`)}
        />
        <DataTable.Col
          label="batch.stage"
          disableSort
          render={({ stage }: BatchRow) => (stage === null ? '—' : <StageChip stage={stage} />)}
        />
        <DataTable.Col
          label="batch.when"
          disableSort
          render={({ finishedAt }: BatchRow) => <Moment at={finishedAt} />}
        />
      </DataTable>
    </RecordList>
  );
}

function BatchParts({ batch }: { batch: BatchFile }) {
  const translate = useTranslate();
  const clients = useClientChoices();
  const all = rowsIn(batch);
  const answered = all - rowsIn(batch, 'pending');
  const isBefore = batch.state === 'preview' || batch.state === 'awaitingApproval';
  return (
    <>
      <ScreenHeader
        title={translate('batch.of', { action: translate(`batch.actions.${batch.action}`) })}
        aside={<Tag label={translate(`batch.states.${batch.state}`)} tone={batchTone[batch.state]} />}
        actions={<BatchDeeds batch={batch} />}
      />
      <Panel sx={{ mb: 2 }}>
        <FactList
          facts={[
            [translate('batch.client'), labelOf(clients, batch.clientId)],
            [translate('batch.accounts'), count(all)],
            [translate('batch.reason'), batch.reason],
            [translate('batch.created'), <Moment key="created" at={batch.createdAt} />],
            [translate('batch.approved'), <Moment key="approved" at={batch.approvedAt} />],
            [translate('batch.finished'), <Moment key="finished" at={batch.finishedAt} />],
          ]}
        />
        {isBefore ? null : (
          <Box sx={{ px: 2, pb: 2 }}>
            <Typography sx={{ mb: 0.5 }}>
              {translate('batch.progress', { answered: count(answered), all: count(all) })}
            </Typography>
            <LinearProgress
              variant="determinate"
              aria-label={translate('batch.states.running')}
              value={all === 0 ? 100 : (answered / all) * 100}
            />
          </Box>
        )}
      </Panel>
      {batch.effect.length === 0 ? null : <Effect batch={batch} />}
      <Rows batch={batch} />
    </>
  );
}

/** One batch: what it will meet, how far it is, and what became of each account. */
export default function BatchShow() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['batches', 'file', id],
    queryFn: () => readBatch(id),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? askAgainMs : false),
  });
  return <Reading query={query}>{(batch) => <BatchParts batch={batch} />}</Reading>;
}

import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { NewBatch } from '../batch/NewBatch.js';
import { labelOf, useVersionChoices } from '../choices/index.js';
import { dayText } from '../format/index.js';
import { Nothing, RecordList, ScreenHeader } from '../layout/index.js';
import { Reading } from '../reading/index.js';
import { usePermitted } from '../session/index.js';
import { Moment, StageChip } from '../shown/index.js';
import { DryRunTotals } from './DryRunTotals.js';
import { readDryRun } from './dryRunSource.js';
import type { DryRun, DryRunAccount } from './dryRunSource.js';

/** A run that has not ended is asked for again after this; the feed tells of its end sooner. */
const askAgainMs = 4_000;

type Step = NonNullable<DryRunAccount['difference']>['before'];

function StepWords({ step }: { step: Step }) {
  const translate = useTranslate();
  if (step === null) return <>—</>;
  return <>{`${translate(`strategy.kinds.${step.what}`)} «${step.stepKey}» · ${dayText(step.date)}`}</>;
}

function ChangedAccounts({ runId }: { runId: string }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <RecordList
      resource="dryRunAccounts"
      ownAddress={false}
      filter={{ runId, changed: true }}
      header={
        <Typography variant="h2" sx={{ mb: 1 }}>
          {translate('dryRun.changedAccounts')}
        </Typography>
      }
      empty={<Nothing title={translate('dryRun.noDifference')} />}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={(id) => {
          void navigate(`/accounts/${id}/show`);
          return false;
        }}
      >
        <DataTable.Col source="reference" label="dryRun.account" disableSort />
        <DataTable.Col
          label="dryRun.stage"
          disableSort
          render={({ stage }: DryRunAccount) => <StageChip stage={stage} />}
        />
        <DataTable.Col
          label="dryRun.what"
          disableSort
          render={({ difference }: DryRunAccount) =>
            difference === null ? '—' : translate(`dryRun.kinds.${difference.kind}`)
          }
        />
        <DataTable.Col
          label="dryRun.before"
          disableSort
          render={({ difference }: DryRunAccount) => <StepWords step={difference?.before ?? null} />}
        />
        <DataTable.Col
          label="dryRun.after"
          disableSort
          render={({ difference }: DryRunAccount) => <StepWords step={difference?.after ?? null} />}
        />
      </DataTable>
    </RecordList>
  );
}

function Run({ run }: { run: DryRun }) {
  const translate = useTranslate();
  const mayRun = usePermitted('batch.run');
  const versions = useVersionChoices();
  const [migrating, setMigrating] = useState(false);
  const { totals, failure, strategyVersionId } = run;
  const version = strategyVersionId === null ? translate('dryRun.draft') : labelOf(versions, strategyVersionId);
  return (
    <>
      <ScreenHeader
        title={translate('dryRun.of', { version })}
        aside={<Moment at={run.createdAt} />}
        actions={
          mayRun && strategyVersionId !== null && totals !== null && totals.changed > 0 ? (
            <Button variant="contained" onClick={() => setMigrating(true)}>
              {translate('dryRun.migrate', { count: totals.changed.toLocaleString('es-MX') })}
            </Button>
          ) : undefined
        }
      />
      {failure === null ? null : <Alert severity="error">{`${failure.title} ${failure.action}`}</Alert>}
      {run.state === 'running' ? (
        <Box sx={{ my: 2 }}>
          <Typography sx={{ mb: 1 }}>{translate('dryRun.running')}</Typography>
          <LinearProgress aria-label={translate('dryRun.running')} />
        </Box>
      ) : null}
      {totals === null ? null : (
        <>
          <Typography sx={{ mb: 2 }}>
            {translate('dryRun.summary', {
              changed: totals.changed.toLocaleString('es-MX'),
              accounts: totals.accounts.toLocaleString('es-MX'),
            })}
          </Typography>
          <DryRunTotals totals={totals} />
          <ChangedAccounts runId={run.id} />
        </>
      )}
      {migrating && strategyVersionId !== null ? (
        <NewBatch
          startWith={{ clientId: run.clientId, action: 'changeStrategy', strategyVersionId }}
          selectionOf={() => ({ dryRunId: run.id, changedOnly: true })}
          onClose={() => setMigrating(false)}
        />
      ) : null}
    </>
  );
}

/** What another strategy would change, for whom, and the way to make it so. */
export default function DryRunShow() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['dryRuns', 'file', id],
    queryFn: () => readDryRun(id),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? askAgainMs : false),
  });
  return <Reading query={query}>{(run) => <Run run={run} />}</Reading>;
}

import { Alert, Box, Button, LinearProgress, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { describeRowProblem, rowProblemCodes } from '@cartera/domain/placement';
import type { RowProblemCode } from '@cartera/domain/placement';
import { api, ask, useOperation } from '../asking/index.js';
import { NotRead, Panel, ScreenHeader } from '../layout/index.js';
import { usePermitted } from '../session/index.js';
import { Moment, Tag } from '../shown/index.js';
import { ColumnMapping } from './ColumnMapping.js';
import { intakeTone } from './IntakeList.js';
import { IntakeOrders } from './IntakeOrders.js';
import { IntakeRows } from './IntakeRows.js';
import { correctLayout, readSummary } from './intakeSource.js';
import type { Intake, Layout } from './intakeSource.js';

const moving: readonly Intake['state'][] = ['received', 'reading', 'grading', 'accepting'];
const judged: readonly Intake['state'][] = ['preview', 'accepting', 'accepted'];

/** How far a file has come, while it moves. */
function Progress({ intake }: { intake: Intake }) {
  const translate = useTranslate();
  const number = (count: number): string => count.toLocaleString('es-MX');
  const { state, rowsRead, rowsGraded, lifecyclesStarted, counts } = intake;
  const begun = (counts?.accepted ?? 0) + (counts?.addressReview ?? 0);
  const share =
    state === 'grading'
      ? rowsGraded / Math.max(1, rowsRead)
      : state === 'accepting'
        ? lifecyclesStarted / Math.max(1, begun)
        : undefined;
  return (
    <Panel sx={{ mb: 1.5 }}>
      <Box role="status" sx={{ p: 2 }}>
        <LinearProgress
          aria-label={translate(`intake.states.${state}`)}
          variant={share === undefined ? 'indeterminate' : 'determinate'}
          value={(share ?? 0) * 100}
        />
        <Typography sx={{ mt: 1 }}>
          {state === 'accepting'
            ? translate('intake.progress.started', { done: number(lifecyclesStarted), total: number(begun) })
            : state === 'grading'
              ? translate('intake.progress.graded', { done: number(rowsGraded), total: number(rowsRead) })
              : translate('intake.progress.read', { count: number(rowsRead) })}
        </Typography>
      </Box>
    </Panel>
  );
}

/** What was found in the rows of a file, by how often. */
function Findings({ intakeId, state }: { intakeId: string; state: string }) {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['intakes', 'summary', intakeId, state],
    queryFn: () => readSummary(intakeId),
  });
  const isKnown = (code: string): code is RowProblemCode => (rowProblemCodes as readonly string[]).includes(code);
  return (
    <Panel title={translate('intake.problems')}>
      {data === undefined ? (
        <Skeleton sx={{ m: 2 }} />
      ) : data.problems.length === 0 ? (
        <Typography color="text.secondary" sx={{ px: 2, py: 1.5 }}>
          {translate('intake.noProblems')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data.problems.map(({ code, column, rows, severity }) => (
            <Box
              component="li"
              key={`${code} ${column ?? ''}`}
              sx={{
                display: 'grid',
                gridTemplateColumns: '80px minmax(0, 1fr) auto',
                alignItems: 'center',
                gap: 1,
                px: 2,
                py: 0.75,
                borderBottom: 1,
                borderColor: 'divider',
              }}
            >
              <Tag label={translate(`intake.${severity}`)} tone={severity === 'reject' ? 'late' : 'due'} />
              <Typography sx={{ flexGrow: 1, minWidth: 0 }}>
                {isKnown(code) ? describeRowProblem({ code, severity }).problem : code}
              </Typography>
              <Typography color="text.secondary" noWrap>
                {rows.toLocaleString('es-MX')}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </Panel>
  );
}

/** A placement after its file has arrived: progress, what was found, columns, rows, and what to do with it. */
export default function IntakeShow() {
  const { id = '' } = useParams<{ id: string }>();
  const translate = useTranslate();
  const mayPlace = usePermitted('intake.place');
  const [mapping, setMapping] = useState(false);
  const intake = useQuery({
    queryKey: ['intakes', 'one', id],
    queryFn: () => ask(api.GET('/api/v1/intakes/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data !== undefined && moving.includes(state.data.state) ? 1_500 : false),
  });
  const remap = useOperation(
    (operation, layout: Layout) => correctLayout(id, operation, layout),
    () => {
      setMapping(false);
      void intake.refetch();
    },
  );
  if (intake.data === undefined) {
    if (intake.error) return <NotRead error={intake.error} onRetry={() => void intake.refetch()} />;
    return <Skeleton height={320} />;
  }
  const { data } = intake;
  const { failure, state } = data;
  const mayMap = mayPlace && data.reading !== null && (state === 'preview' || state === 'failed');
  return (
    <>
      <ScreenHeader
        title={data.fileName}
        aside={
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Tag label={translate(`intake.states.${state}`)} tone={intakeTone[state]} />
            <Moment at={data.createdAt} />
          </Box>
        }
        actions={
          <>
            {mayMap ? (
              <Button color="inherit" onClick={() => setMapping(!mapping)}>
                {translate('intake.changeMapping')}
              </Button>
            ) : null}
            {(data.counts?.rejected ?? 0) > 0 ? (
              <Button color="inherit" href={`/api/v1/intakes/${id}/row-errors`} download>
                {translate('intake.download')}
              </Button>
            ) : null}
            {state === 'accepted' ? (
              <Button component={Link} to={`/accounts?filter=${encodeURIComponent(JSON.stringify({ intakeId: id }))}`}>
                {translate('intake.seeAccounts')}
              </Button>
            ) : null}
            {mayPlace ? <IntakeOrders intake={data} /> : null}
          </>
        }
      />
      {failure === null ? null : (
        <Alert severity="error" sx={{ mb: 1.5 }}>
          {[
            failure.problem,
            failure.suggestion,
            failure.columns && translate('intake.failedColumns', { columns: failure.columns.join(', ') }),
          ]
            .filter(Boolean)
            .join(' ')}
        </Alert>
      )}
      {data.reading?.remembered === true && state === 'preview' ? (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {translate('intake.wizard.remembered')}
        </Alert>
      ) : null}
      {moving.includes(state) ? <Progress intake={data} /> : null}
      {mayMap && (mapping || state === 'failed') ? (
        <Panel title={translate('intake.mapping')} sx={{ mb: 1.5 }}>
          <ColumnMapping
            intake={data}
            error={remap.error}
            isPending={remap.isPending}
            onRead={(layout) => remap.mutate(layout)}
          />
        </Panel>
      ) : null}
      {judged.includes(state) ? (
        <Box
          sx={{
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
            alignItems: 'start',
          }}
        >
          <Panel title={translate('intake.totals')}>
            <IntakeRows intake={data} />
          </Panel>
          <Findings intakeId={id} state={state} />
        </Box>
      ) : null}
    </>
  );
}

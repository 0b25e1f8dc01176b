import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useCollectors } from '../choices/index.js';
import { distanceText } from '../format/index.js';
import { NotRead, ScreenHeader } from '../layout/index.js';
import { OrderDialog } from '../orderForm/index.js';
import { usePermitted } from '../session/index.js';
import type { Unit } from '../unit/unitSource.js';
import { PlanMap } from './PlanMap.js';
import { PlanStatus } from './PlanStatus.js';
import { PublishDialog } from './PublishDialog.js';
import { RouteLane } from './RouteLane.js';
import { UnplannedLane } from './UnplannedLane.js';
import { BoardContext } from './boardActions.js';
import { boardAfter, dayBoard, isToldAtOnce } from './dayBoard.js';
import type { DayBoard, Lane, Move } from './dayBoard.js';
import { readPlans, readRoutes, readVisits } from './dayPlanSource.js';
import { useDayOrders } from './useDayOrders.js';

interface UnitDayBoardProps {
  unit: Unit;
  day: string;
  isPast: boolean;
  /** Where the unit and the day are chosen. */
  choices: ReactNode;
}

/** While the planner works its plan is asked for at this pace, for whoever misses the news. */
const lookEveryMs = 3_000;

function figuresOf({ lanes, unplanned }: DayBoard): Record<string, number | string> {
  const metres = lanes.reduce((sum, { file }) => sum + (file?.metres ?? 0), 0);
  return {
    planned: lanes.reduce((sum, { stops }) => sum + stops.length, 0),
    unplanned: unplanned.length,
    collectors: lanes.filter(({ shiftSeconds, overview }) => shiftSeconds !== undefined || overview).length,
    distance: distanceText(metres),
  };
}

/** One day of one unit: its routes side by side and on the map. */
export function UnitDayBoard({ unit, day, isPast, choices }: UnitDayBoardProps) {
  const translate = useTranslate();
  const mayPlan = usePermitted('route.plan');
  const of = useMemo(() => ({ unitId: unit.id, day }), [unit.id, day]);
  const key = [unit.id, day];
  const routes = useQuery({ queryKey: ['dayPlans', 'routes', ...key], queryFn: () => readRoutes(of) });
  const visits = useQuery({ queryKey: ['dayPlans', 'visits', ...key], queryFn: () => readVisits(of) });
  const plans = useQuery({
    queryKey: ['dayPlans', 'plans', ...key],
    queryFn: () => readPlans(of),
    refetchInterval: ({ state }) => (state.data?.[0]?.state === 'planning' ? lookEveryMs : false),
  });
  const collectors = useCollectors();
  const orders = useDayOrders(of);
  const [chosen, setChosen] = useState<string>();
  const [alone, setAlone] = useState<string>();
  const [publishing, setPublishing] = useState<readonly string[]>();
  const [asking, setAsking] = useState<'planAgain' | { urgent: string }>();
  const [said, setSaid] = useState('');
  const known = useMemo(
    () =>
      routes.data === undefined || visits.data === undefined
        ? undefined
        : dayBoard(routes.data, visits.data.items, collectors, of),
    [routes.data, visits.data, collectors, of],
  );
  const board = useMemo(() => known && boardAfter(known, orders.moving), [known, orders.moving]);
  const newest = plans.data?.[0];
  const isPlanning = newest?.state === 'planning';
  const drafts = known?.lanes.filter(({ overview }) => overview?.draft === true) ?? [];
  const hasRoutes = (routes.data?.overviews.length ?? 0) > 0;
  const may = mayPlan && !isPast;
  const nameOf = (taskId: string): string => {
    const visit = visits.data?.items.find((one) => one.taskId === taskId);
    return visit?.holderName ?? visit?.reference ?? '—';
  };
  const failed = routes.error ?? visits.error;

  const move = (wanted: Move): void => {
    if (known === undefined) return;
    setChosen(wanted.taskId);
    const name = known.lanes.find(({ collectorId }) => collectorId === wanted.collectorId)?.name ?? '';
    setSaid(translate('dayPlan.stop.moved', { who: nameOf(wanted.taskId), name, place: wanted.place + 1 }));
    orders.move(known, wanted);
  };
  const askLane = (kind: 'topUp' | 'replan', { collectorId }: Lane): void => {
    if (known === undefined) return;
    orders.ask({ kind, collectorId, publish: isToldAtOnce(known, { taskId: '', collectorId }) });
  };
  const planDay = (): void => orders.ask({ kind: 'day' }, () => setAsking(undefined));

  return (
    <>
      <ScreenHeader
        title={translate('dayPlan.title')}
        aside={board === undefined ? undefined : translate('dayPlan.figures', figuresOf(board))}
        actions={
          <>
            {choices}
            {may ? (
              <Button
                variant={hasRoutes ? 'outlined' : 'contained'}
                disabled={isPlanning}
                loading={orders.isAsking && orders.moving === undefined}
                onClick={hasRoutes ? () => setAsking('planAgain') : planDay}
              >
                {translate(hasRoutes ? 'dayPlan.planAgain' : 'dayPlan.plan')}
              </Button>
            ) : null}
            {may && drafts.length > 0 ? (
              <Button
                variant="contained"
                disabled={isPlanning}
                onClick={() => setPublishing(drafts.map(({ collectorId }) => collectorId))}
              >
                {translate('dayPlan.publish', { count: drafts.length })}
              </Button>
            ) : null}
          </>
        }
      />
      <PlanStatus newest={newest} refusal={orders.refusal} onForget={orders.forget} timeZone={unit.timeZone} />
      {isPast ? (
        <Typography color="text.secondary" sx={{ mb: 1 }}>
          {translate('dayPlan.isPast')}
        </Typography>
      ) : null}
      {visits.data?.more === true ? (
        <Typography color="text.secondary" sx={{ mb: 1 }}>
          {translate('dayPlan.more')}
        </Typography>
      ) : null}
      <Box
        role="status"
        aria-live="polite"
        sx={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clip: 'rect(0 0 0 0)' }}
      >
        {said}
      </Box>
      {failed !== null && board === undefined ? (
        <NotRead
          error={failed}
          onRetry={() => {
            void routes.refetch();
            void visits.refetch();
          }}
        />
      ) : null}
      <Box
        aria-busy={board === undefined}
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(300px, 33%)' },
          gridTemplateRows: { xs: '38vh 62vh', md: 'calc(100vh - 176px)' },
        }}
      >
        <Box
          component="section"
          aria-label={translate('dayPlan.lanes')}
          sx={{
            order: { xs: 2, md: 1 },
            display: 'flex',
            gap: 1,
            overflowX: 'auto',
            minHeight: 320,
            scrollSnapType: 'x proximity',
          }}
        >
          {board === undefined ? null : (
            <BoardContext
              value={{
                board,
                may,
                timeZone: unit.timeZone,
                isBusy: orders.isAsking || isPlanning,
                moving: orders.moving,
                chosen,
                choose: setChosen,
                move,
                lock: orders.lock,
                urgent: (taskId) => setAsking({ urgent: taskId }),
              }}
            >
              <UnplannedLane />
              {board.lanes.map((lane) => (
                <RouteLane
                  key={lane.collectorId}
                  lane={lane}
                  isAlone={alone === lane.collectorId}
                  onAlone={() => setAlone(alone === lane.collectorId ? undefined : lane.collectorId)}
                  onPublish={() => setPublishing([lane.collectorId])}
                  onTopUp={() => askLane('topUp', lane)}
                  onReplan={() => askLane('replan', lane)}
                />
              ))}
            </BoardContext>
          )}
        </Box>
        <Box
          sx={{
            order: { xs: 1, md: 2 },
            position: 'relative',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            overflow: 'hidden',
          }}
        >
          {board === undefined ? null : (
            <PlanMap board={board} alone={alone} chosen={chosen} onChoose={setChosen} of={key.join(' ')} />
          )}
        </Box>
      </Box>
      {publishing === undefined ? null : (
        <PublishDialog
          lanes={drafts.filter(({ collectorId }) => publishing.includes(collectorId))}
          timeZone={unit.timeZone}
          onClose={() => setPublishing(undefined)}
        />
      )}
      {asking === 'planAgain' ? (
        <OrderDialog
          title={translate('dayPlan.planAgain')}
          consequence={translate('dayPlan.planAgainHelp')}
          submit={translate('dayPlan.planAgain')}
          asked={true}
          order={{ mutate: planDay, isPending: orders.isAsking, error: null }}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
      {typeof asking === 'object' ? (
        <OrderDialog
          title={translate('dayPlan.urgent.title')}
          consequence={translate('dayPlan.urgent.consequence', { who: nameOf(asking.urgent) })}
          submit={translate('dayPlan.urgent.submit')}
          asked={asking.urgent}
          order={{
            mutate: (taskId: string) => orders.ask({ kind: 'urgent', taskId }, () => setAsking(undefined)),
            isPending: orders.isAsking,
            error: null,
          }}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </>
  );
}

import { isPublishedAtOnce } from '@cartera/domain/assignment';
import type { DraftRoute, DueVisit, PlanRequest, PlanSummary, Unplanned } from '@cartera/domain/assignment';
import type { RouteLeg } from '@cartera/domain/route';
import { findDayPlan, recordPlanFailed, writePlan } from '@cartera/database/dayPlan';
import type { DayPlan } from '@cartera/database/dayPlan';
import type { Connection } from '@cartera/database/connection';
import { deterministicId } from '@cartera/database/identity';
import { PlanOutdated } from '@cartera/database/route';
import type { WrittenRoute } from '@cartera/database/route';
import type { MadePlan } from '@cartera/workflows/dayPlan';
import { Roads } from '../routing/index.js';
import type { Osrm, SolverOptions } from '../routing/index.js';
import { planDay } from './planDay.js';
import { move, reorder, replan, topUp, urgent } from './planOne.js';
import type { PlannedChange } from './planOne.js';
import { readPlanWorld } from './planWorld.js';
import type { PlanWorld } from './planWorld.js';
import { routeLegs } from './routeLegs.js';
import type { PlanTools } from './solveShare.js';

export interface PlannerDependencies {
  connection: Connection;
  osrm: Osrm;
  solver: SolverOptions;
}

/** One moment of planning. */
export interface Planning {
  planId: string;
  /** Of the business clock. */
  at: Date;
  /** Tells whoever waits that the plan goes on; throws when it is no longer wanted. */
  alive: () => void;
}

/** How often a plan is begun again because the day changed while it was being made. */
const tries = 4;

/** Makes a plan that was asked for. @throws PlanOutdated when the day will not hold still; asking again is safe */
export async function makePlan(dependencies: PlannerDependencies, planning: Planning): Promise<MadePlan> {
  const { connection } = dependencies;
  for (let left = tries; ; left -= 1) {
    const plan = await findDayPlan(connection.db, planning.planId, null);
    if (plan === undefined) return { state: 'failed', approximate: false, summary: { code: 'dayPlan.notFound' } };
    if (plan.state !== 'planning') return { state: plan.state, approximate: plan.approximate, summary: plan.summary };
    try {
      const code = await attempt(dependencies, plan, planning);
      if (code !== undefined) await recordPlanFailed(connection.db, plan.id, code, planning.at);
    } catch (error) {
      if (!(error instanceof PlanOutdated) || left <= 1) throw error;
    }
  }
}

/** @returns the stable code of why there can be no plan; undefined when it is written */
async function attempt(
  { connection, osrm, solver }: PlannerDependencies,
  plan: DayPlan,
  { at, alive }: Planning,
): Promise<string | undefined> {
  const began = performance.now();
  const { unitId, day, request } = plan;
  const world = await readPlanWorld(connection.sql, {
    unitId,
    day,
    now: at.getTime(),
    mayMoveUntold: request.mode === 'day',
    mayMoveLocked: request.mode === 'urgent' || request.mode === 'manual',
    ...(request.mode === 'urgent' ? { urgentTaskId: request.taskId } : {}),
  });
  if (world === undefined) return 'plan.unitGone';
  const tools: PlanTools = { roads: new Roads(osrm), solver, alive };
  const planned = await changeOf(tools, world, request);
  if ('code' in planned) return planned.code;
  const routes = await writtenRoutes(tools, world, plan, planned);
  const legs = routes.flatMap((route) => route.legs);
  await writePlan(connection.sql, {
    id: plan.id,
    unitId,
    day,
    at,
    approximate: tools.roads.approximate,
    summary: {
      ...summaryOf(world, legs, planned),
      withoutSolver: planned.withoutSolver,
      tookMs: Math.round(performance.now() - began),
    },
    routes,
    unplanned: planned.unplanned.flatMap((one) => {
      const row = world.rows.get(one.taskId);
      return row === undefined ? [] : [{ ...one, accountId: row.accountId }];
    }),
    withdrawn: withdrawnStops(world, plan, planned),
    publish: isPublishedAtOnce(request),
    by: plan.requestedBy,
    reason: 'why' in request ? request.why : `plan.${request.mode}`,
  });
  return undefined;
}

async function changeOf(tools: PlanTools, world: PlanWorld, request: PlanRequest): Promise<PlannedChange> {
  switch (request.mode) {
    case 'day':
      return { ...(await planDay(tools, world.collectors, world.visits)), lockedTaskIds: [] };
    case 'topUp':
      return topUp(tools, world, request.collectorId);
    case 'urgent':
      return urgent(tools, world, request.taskId);
    case 'replan':
      return replan(tools, world, request.collectorId);
    case 'manual':
      return 'stopIds' in request ? reorder(world, request.collectorId, request.stopIds) : move(tools, world, request);
  }
}

type Planned = Exclude<PlannedChange, { code: string }>;

/** The routes to write: those with stops, and those that lose what they had. */
async function writtenRoutes(
  { roads, alive }: PlanTools,
  world: PlanWorld,
  plan: DayPlan,
  { routes, lockedTaskIds }: Planned,
): Promise<WrittenRoute[]> {
  const stopping = new Set(
    [...world.rows.values()].flatMap(({ stop }) => (stop?.day === plan.day ? [stop.collectorId] : [])),
  );
  const worth = routes.filter(({ collector, visits }) => visits.length > 0 || stopping.has(collector.collectorId));
  const written: WrittenRoute[] = [];
  for (const route of worth) {
    alive();
    const { collectorId, travelMode } = route.collector;
    written.push({
      routeId: deterministicId('route', collectorId, plan.day),
      collectorId,
      travelMode,
      legs: await routeLegs(roads, route, (visit) => stopIdOf(world, plan, collectorId, visit)),
      lockedTaskIds,
    });
  }
  return written;
}

/** The stop a visit has on this route already, or the one that this plan makes. */
function stopIdOf(world: PlanWorld, plan: DayPlan, collectorId: string, { taskId }: DueVisit): string {
  const stop = world.rows.get(taskId)?.stop;
  const stays = stop?.collectorId === collectorId && stop.day === plan.day;
  return stays ? stop.stopId : deterministicId('routeStop', plan.id, taskId);
}

/** Open stops that are on no route any more, or on another's: each with why. */
function withdrawnStops(
  world: PlanWorld,
  plan: DayPlan,
  { routes, unplanned }: Planned,
): { stopId: string; reason: string }[] {
  const holder = new Map(routes.flatMap(holdings));
  const reasons = new Map<string, Unplanned['reason']>(unplanned.map(({ taskId, reason }) => [taskId, reason]));
  const changed = new Set(routes.map(({ collector }) => collector.collectorId));
  return [...world.rows.values()].flatMap(({ taskId, stop }) => {
    if (stop === null) return [];
    const now = holder.get(taskId);
    if (now === stop.collectorId && stop.day === plan.day) return [];
    // A plan of one collector says nothing of the others' stops.
    if (now === undefined && plan.request.mode !== 'day' && !changed.has(stop.collectorId)) return [];
    const reason = reasons.get(taskId);
    return [{ stopId: stop.stopId, reason: reason === undefined ? `plan.${plan.request.mode}` : `visit.${reason}` }];
  });
}

const holdings = ({ collector, visits }: DraftRoute): [string, string][] =>
  visits.map(({ taskId }) => [taskId, collector.collectorId]);

function summaryOf(
  { collectors }: PlanWorld,
  legs: readonly RouteLeg[],
  { routes, unplanned }: Planned,
): Omit<PlanSummary, 'withoutSolver' | 'tookMs'> {
  const ends = new Map(collectors.map(({ collectorId, shift }) => [collectorId, shift.until]));
  const untilOf = new Map(
    routes.flatMap(({ collector, visits }) =>
      visits.map(({ taskId }) => [taskId, ends.get(collector.collectorId) ?? 0]),
    ),
  );
  const sum = (part: 'metres' | 'seconds'): number => legs.reduce((total, leg) => total + leg[part], 0);
  return {
    visits: legs.length + unplanned.length,
    planned: legs.length,
    unplanned: unplanned.length,
    collectors: collectors.length,
    travelSeconds: sum('seconds'),
    travelMetres: sum('metres'),
    lateStops: legs.filter(({ taskId, leaveAt }) => leaveAt > (untilOf.get(taskId) ?? Number.POSITIVE_INFINITY)).length,
    detours: legs.filter(({ detour }) => detour !== undefined).length,
  };
}

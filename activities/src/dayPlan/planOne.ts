import { mayServe, refusalOf, timetable, travelBy } from '@cartera/domain/assignment';
import type { DraftRoute, DueVisit, DutyCollector, Unplanned } from '@cartera/domain/assignment';
import { metresBetween } from '@cartera/domain/route';
import type { PlanWorld } from './planWorld.js';
import { solveShare, travelTable } from './solveShare.js';
import type { PlanTools } from './solveShare.js';

/** What a plan of less than a day came to: the routes it changes, or the stable code of why it cannot be made. */
export type PlannedChange =
  { routes: DraftRoute[]; lockedTaskIds: string[]; unplanned: Unplanned[]; withoutSolver: boolean } | { code: string };

/** More than this, and the nearest are tried: what one person can still visit today is among them. */
const candidatesForOne = 60;

/** What a collector has and keeps: a stop that a rule has come to forbid, or whose door is lost, is theirs no longer. */
const heldBy = ({ visits }: PlanWorld, collectorId: string): DueVisit[] =>
  visits.filter((visit) => visit.heldBy === collectorId && visit.blockedBy === undefined && visit.place !== undefined);

function collectorOf({ collectors }: PlanWorld, collectorId: string): DutyCollector | undefined {
  return collectors.find((collector) => collector.collectorId === collectorId);
}

async function change(tools: PlanTools, shares: readonly (readonly [DutyCollector, readonly DueVisit[]])[]) {
  const routes: DraftRoute[] = [];
  let withoutSolver = false;
  for (const [collector, visits] of shares) {
    tools.alive();
    const solved = await solveShare(tools, [collector], visits);
    routes.push(...solved.routes);
    withoutSolver ||= solved.withoutSolver;
  }
  return { routes, lockedTaskIds: [], unplanned: [], withoutSolver };
}

/** More visits for one collector, the ones that go best with what they have. */
export async function topUp(tools: PlanTools, world: PlanWorld, collectorId: string): Promise<PlannedChange> {
  const collector = collectorOf(world, collectorId);
  if (collector === undefined) return { code: 'plan.collectorOffDuty' };
  const free = world.visits
    .filter((visit) => visit.heldBy === undefined && refusalOf(visit, [collector]) === undefined)
    .flatMap((visit) =>
      visit.place === undefined ? [] : [{ visit, metres: metresBetween(collector.start, visit.place) }],
    )
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, candidatesForOne);
  return change(tools, [[collector, [...heldBy(world, collectorId), ...free.map(({ visit }) => visit)]]]);
}

/** The rest of one collector's day, from where they are. */
export async function replan(tools: PlanTools, world: PlanWorld, collectorId: string): Promise<PlannedChange> {
  const collector = collectorOf(world, collectorId);
  if (collector === undefined) return { code: 'plan.collectorOffDuty' };
  return change(tools, [[collector, heldBy(world, collectorId)]]);
}

/** One case to whoever can be there first by road, before all else they have; its holder, if it has one. */
export async function urgent(tools: PlanTools, world: PlanWorld, taskId: string): Promise<PlannedChange> {
  const visit = world.visits.find((one) => one.taskId === taskId);
  if (visit === undefined) return { code: 'plan.visitNotOpen' };
  const refusal = refusalOf(visit, world.collectors);
  const nothing = { routes: [], lockedTaskIds: [], withoutSolver: false };
  if (refusal !== undefined) return { ...nothing, unplanned: [refusal] };
  const able = world.collectors.filter((collector) => mayServe(visit, collector));
  const travel = travelBy(await travelTable(tools.roads, able, [visit]));
  const first = able
    .flatMap((collector) => {
      const [stop] = timetable(collector, [visit], travel) ?? [];
      return stop === undefined ? [] : [{ collector, stop }];
    })
    .toSorted((a, b) => a.stop.arriveAt - b.stop.arriveAt)[0];
  if (first === undefined) {
    const reachable = able.some((collector) => Number.isFinite(travel(collector, 'start', taskId)));
    const reason = reachable ? 'doesNotFitShift' : 'unreachableByRoad';
    const proof = { serviceSeconds: visit.serviceSeconds, collectors: able.length };
    return { ...nothing, unplanned: [{ taskId, reason, proof }] };
  }
  const { collector, stop } = first;
  const rest = heldBy(world, collector.collectorId).filter((one) => one.taskId !== taskId);
  const afterwards = {
    ...collector,
    start: visit.place ?? collector.start,
    shift: { from: stop.leaveAt, until: Math.max(stop.leaveAt, collector.shift.until) },
  };
  const planned = await change(tools, [[afterwards, rest]]);
  const order = planned.routes.flatMap(({ visits }) => visits);
  return { ...planned, routes: [{ collector, visits: [visit, ...order] }] };
}

/** A person's own move, as `PlanRequest` describes it. */
interface Move {
  taskId: string;
  collectorId: string;
  lock: boolean;
  order?: readonly string[];
}

/** A person's own move: the visit goes to this collector, whatever their skills and ground; its rules hold all the same. */
export async function move(
  tools: PlanTools,
  world: PlanWorld,
  { taskId, collectorId, lock, order }: Move,
): Promise<PlannedChange> {
  const visit = world.visits.find((one) => one.taskId === taskId);
  const target = collectorOf(world, collectorId);
  if (visit === undefined) return { code: 'plan.visitNotOpen' };
  if (target === undefined) return { code: 'plan.collectorOffDuty' };
  const moved = { ...visit, heldBy: collectorId, inTerritory: true, skills: [] };
  const refusal = refusalOf(moved, [target]);
  if (refusal !== undefined) return { code: `visit.${refusal.reason}` };
  const before = visit.heldBy === collectorId ? undefined : collectorOf(world, visit.heldBy ?? '');
  const without = (whose: string): DueVisit[] => heldBy(world, whose).filter((one) => one.taskId !== taskId);
  const shares: (readonly [DutyCollector, DueVisit[]])[] = [[target, [...without(collectorId), moved]]];
  if (before !== undefined) shares.push([before, without(before.collectorId)]);
  const lockedTaskIds = lock ? [taskId] : [];
  if (order === undefined) return { ...(await change(tools, shares)), lockedTaskIds };
  const routes = shares.map(([collector, visits]) => ({
    collector,
    visits: inOrder(world, visits, collector === target ? order : [], (one) => one.taskId),
  }));
  return { routes, lockedTaskIds, unplanned: [], withoutSolver: false };
}

/** Visits as somebody named them; those that they did not name come after, in the order they had. */
function inOrder(
  { rows }: PlanWorld,
  visits: readonly DueVisit[],
  named: readonly string[],
  nameOf: (visit: DueVisit) => string | undefined,
): DueVisit[] {
  const rank = (visit: DueVisit): number => {
    const place = named.indexOf(nameOf(visit) ?? '');
    return place >= 0 ? place : named.length + (rows.get(visit.taskId)?.stop?.position ?? 0);
  };
  return visits.toSorted((a, b) => rank(a) - rank(b));
}

/** A collector's own order of what is left; stops that they do not name come after, in the order they had. */
export function reorder(world: PlanWorld, collectorId: string, stopIds: readonly string[]): PlannedChange {
  const collector = collectorOf(world, collectorId);
  if (collector === undefined) return { code: 'plan.collectorOffDuty' };
  const stopOf = ({ taskId }: DueVisit): string | undefined => world.rows.get(taskId)?.stop?.stopId;
  const visits = inOrder(world, heldBy(world, collectorId), stopIds, stopOf);
  return { routes: [{ collector, visits }], lockedTaskIds: [], unplanned: [], withoutSolver: false };
}

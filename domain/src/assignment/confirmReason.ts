import type { DueVisit, DutyCollector } from './dueVisit.js';
import { mayServe, refusalOf } from './eligibility.js';
import type { Unplanned } from './eligibility.js';
import { cheapestInsertion } from './insertion.js';
import type { DraftRoute } from './insertion.js';
import { startPoint } from './timetable.js';
import type { Travel } from './timetable.js';

/**
 * Whether the reason of an unplanned visit is true, judged from the visit, the people on duty and the routes they were given:
 * a rule, a place, a window or a skill is looked up again; "does not fit" is tried at every place of every route.
 *
 * @param routes of everybody on duty, also those with nothing to do
 */
export function confirmReason(
  { reason }: Unplanned,
  visit: DueVisit,
  routes: readonly DraftRoute[],
  travel: Travel,
): boolean {
  const collectors: DutyCollector[] = routes.map(({ collector }) => collector);
  const refusal = refusalOf(visit, collectors);
  if (refusal !== undefined) return refusal.reason === reason;
  const able = routes.filter(({ collector }) => mayServe(visit, collector));
  const unreachable = able.every(({ collector }) => !Number.isFinite(travel(collector, startPoint, visit.taskId)));
  if (reason === 'unreachableByRoad') return unreachable;
  if (reason !== 'doesNotFitShift' || unreachable) return false;
  return able.every((route) => cheapestInsertion(route, visit, travel) === undefined);
}

import type { DueVisit, DutyCollector, PlannedStop } from './dueVisit.js';

/** Seconds from one point to another for a collector; Infinity where no road leads. Points are task ids, or `start`. */
export type Travel = (collector: DutyCollector, from: string, to: string) => number;

export const startPoint = 'start';

/**
 * The moments of a sequence of visits, each at the first moment that its windows allow.
 *
 * @returns undefined when it does not hold: a window that is missed, a way that does not exist, or a shift that is over before
 */
export function timetable(
  collector: DutyCollector,
  visits: readonly DueVisit[],
  travel: Travel,
): PlannedStop[] | undefined {
  const stops: PlannedStop[] = [];
  let at = collector.shift.from;
  let from = startPoint;
  for (const visit of visits) {
    const travelSeconds = travel(collector, from, visit.taskId);
    if (!Number.isFinite(travelSeconds)) return undefined;
    const arriveAt = at + travelSeconds * 1000;
    const window = visit.windows.find(({ until }) => arriveAt < until);
    if (window === undefined) return undefined;
    const beginAt = Math.max(arriveAt, window.from);
    const leaveAt = beginAt + visit.serviceSeconds * 1000;
    if (leaveAt > collector.shift.until) return undefined;
    stops.push({ taskId: visit.taskId, travelSeconds, arriveAt, beginAt, leaveAt });
    at = leaveAt;
    from = visit.taskId;
  }
  return stops;
}

/**
 * The same, without giving up: what is late is late, and who reads it sees by how much. For stops that a person has locked.
 * A way that does not exist takes no time.
 */
export function lateTimetable(collector: DutyCollector, visits: readonly DueVisit[], travel: Travel): PlannedStop[] {
  let at = collector.shift.from;
  let from = startPoint;
  return visits.map((visit) => {
    const seconds = travel(collector, from, visit.taskId);
    const travelSeconds = Number.isFinite(seconds) ? seconds : 0;
    const arriveAt = at + travelSeconds * 1000;
    const window = visit.windows.find(({ until }) => arriveAt < until);
    const beginAt = Math.max(arriveAt, window?.from ?? arriveAt);
    at = beginAt + visit.serviceSeconds * 1000;
    from = visit.taskId;
    return { taskId: visit.taskId, travelSeconds, arriveAt, beginAt, leaveAt: at };
  });
}

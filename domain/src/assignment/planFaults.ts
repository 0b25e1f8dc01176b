import type { DueVisit, DutyCollector, PlannedRoute } from './dueVisit.js';
import type { Unplanned } from './eligibility.js';

/** What no plan may do. */
export const planFaultKinds = [
  'visitTwice',
  'visitMissing',
  'unknownVisit',
  'unknownCollector',
  'takenFromHolder',
  'skillMissing',
  'outsideWindow',
  'outsideShift',
  'clockRunsBack',
] as const;

export interface PlanFault {
  kind: (typeof planFaultKinds)[number];
  subject: string;
}

export interface Plan {
  routes: readonly PlannedRoute[];
  unplanned: readonly Unplanned[];
}

/**
 * Everything that is wrong with a plan, judged without the solver that made it: each visit is planned once or has its reason, held
 * stops stay with their holder, skills, windows and shifts hold. Only what a person had decided before, a held stop, may be late.
 */
export function planFaults(plan: Plan, visits: readonly DueVisit[], collectors: readonly DutyCollector[]): PlanFault[] {
  const faults: PlanFault[] = [];
  const visitOf = new Map(visits.map((visit) => [visit.taskId, visit]));
  const collectorOf = new Map(collectors.map((collector) => [collector.collectorId, collector]));
  const seen = new Set<string>();
  const once = (taskId: string): void => {
    if (seen.has(taskId)) faults.push({ kind: 'visitTwice', subject: taskId });
    if (!visitOf.has(taskId)) faults.push({ kind: 'unknownVisit', subject: taskId });
    seen.add(taskId);
  };
  for (const { taskId } of plan.unplanned) once(taskId);
  for (const { collectorId, stops } of plan.routes) {
    const collector = collectorOf.get(collectorId);
    if (collector === undefined) faults.push({ kind: 'unknownCollector', subject: collectorId });
    let free = collector?.shift.from ?? Number.NEGATIVE_INFINITY;
    for (const { taskId, arriveAt, beginAt, leaveAt } of stops) {
      once(taskId);
      const visit = visitOf.get(taskId);
      if (arriveAt < free || beginAt < arriveAt || leaveAt < beginAt)
        faults.push({ kind: 'clockRunsBack', subject: taskId });
      free = leaveAt;
      if (visit === undefined || collector === undefined) continue;
      if (visit.heldBy !== undefined && visit.heldBy !== collectorId)
        faults.push({ kind: 'takenFromHolder', subject: taskId });
      if (visit.heldBy === collectorId) continue;
      if (!visit.skills.every((skill) => collector.skills.includes(skill)))
        faults.push({ kind: 'skillMissing', subject: taskId });
      if (!visit.windows.some(({ from, until }) => beginAt >= from && beginAt < until))
        faults.push({ kind: 'outsideWindow', subject: taskId });
      if (leaveAt > collector.shift.until) faults.push({ kind: 'outsideShift', subject: taskId });
    }
  }
  for (const { taskId } of visits) if (!seen.has(taskId)) faults.push({ kind: 'visitMissing', subject: taskId });
  return faults;
}

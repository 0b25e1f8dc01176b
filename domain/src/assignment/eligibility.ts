import type { UnplannedReason } from './assignment.js';
import type { DueVisit, DutyCollector, Window } from './dueVisit.js';
import { overlap } from './visitWindows.js';

/** Why a visit is on nobody's route, with what a checker needs to see the same. */
export interface Unplanned {
  taskId: string;
  reason: UnplannedReason;
  proof: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Whether a visit may be begun in a share of the day. */
function opensWithin(visit: DueVisit, shift: Window): boolean {
  return visit.windows.some((window) => overlap(window, shift) !== undefined);
}

/** Whether one collector may be sent to a visit at all, whatever the roads say. */
export function mayServe(visit: DueVisit, collector: DutyCollector): boolean {
  if (visit.heldBy !== undefined && visit.heldBy !== collector.collectorId) return false;
  return visit.skills.every((skill) => collector.skills.includes(skill)) && opensWithin(visit, collector.shift);
}

/** Why nobody can be sent, however much time there were; undefined when it is a matter of roads and time. Gravest first. */
export function refusalOf(visit: DueVisit, collectors: readonly DutyCollector[]): Unplanned | undefined {
  const because = (reason: UnplannedReason, proof: Unplanned['proof'] = {}): Unplanned => {
    return { taskId: visit.taskId, reason, proof };
  };
  if (visit.blockedBy !== undefined) return because('blockedByRule', { rule: visit.blockedBy });
  if (visit.place === undefined) return because('noCoordinate');
  if (!visit.inTerritory) return because('outsideTerritory', { ...visit.place });
  if (collectors.length === 0) return because('nobodyOnDuty', { collectors: 0 });
  if (visit.windows.length === 0) return because('outsideHours', { windows: 0 });
  if (!collectors.some(({ skills }) => visit.skills.every((skill) => skills.includes(skill))))
    return because('nobodyWithSkill', { skills: visit.skills });
  if (visit.heldBy !== undefined && !collectors.some(({ collectorId }) => collectorId === visit.heldBy))
    return because('nobodyOnDuty', { heldBy: visit.heldBy });
  if (!collectors.some((collector) => mayServe(visit, collector)))
    return because('outsideHours', { windows: visit.windows.length });
  return undefined;
}

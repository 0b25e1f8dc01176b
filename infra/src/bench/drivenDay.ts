import type { Osrm } from '@cartera/activities/routing';
import type { DueVisit, DutyCollector } from '@cartera/domain/assignment';

/** A collector and whom they go to, in order: all that a plan has to say to be judged. */
export interface DrivenRoute {
  collector: DutyCollector;
  visits: readonly DueVisit[];
}

/** What a day came to, by the streets. */
export interface DrivenDay {
  /** Visits made within their windows and the shift. */
  served: number;
  travelSeconds: number;
  /** Visits that a plan promised and the streets did not allow. */
  missed: number;
}

/**
 * Drives plans along the streets, whoever made them, by OSRM's routes from door to door and not by any planner's table. A visit that
 * cannot be made within its window and the shift is passed by, and the way to it is not driven.
 */
export async function driveDay(osrm: Osrm, routes: readonly DrivenRoute[]): Promise<DrivenDay> {
  const day: DrivenDay = { served: 0, travelSeconds: 0, missed: 0 };
  for (const { collector, visits } of routes) {
    const { travelMode, start, shift } = collector;
    const doors = visits.flatMap(({ place }) => place ?? []);
    const legs = doors.length === 0 ? [] : ((await osrm.route(travelMode, [start, ...doors])) ?? []);
    let at = shift.from;
    let passedBy = 0;
    for (const [index, visit] of visits.entries()) {
      const seconds = passedBy + Math.round(legs[index]?.duration ?? Number.POSITIVE_INFINITY);
      const arriveAt = at + seconds * 1000;
      const window = visit.windows.find(({ until }) => arriveAt < until);
      const leaveAt = Math.max(arriveAt, window?.from ?? arriveAt) + visit.serviceSeconds * 1000;
      if (window === undefined || leaveAt > shift.until) {
        day.missed += 1;
        // From door to door past one that is left out is no longer than by it.
        passedBy = seconds;
        continue;
      }
      passedBy = 0;
      day.served += 1;
      day.travelSeconds += seconds;
      at = leaveAt;
    }
  }
  return day;
}

import { centralZone, dayOfDate, isMexicanZone, momentOf } from '@cartera/domain/calendar';
import type { MexicanZone } from '@cartera/domain/calendar';
import type { Window } from '@cartera/domain/assignment';
import type { Place } from '@cartera/domain/route';
import type { Sql } from '../connection/index.js';

/** A unit as its planner sees it. */
export interface PlanUnit {
  id: string;
  zone: MexicanZone;
  /** The whole day of the plan, epoch ms. */
  day: Window;
  /** A point of its ground: where a collector begins of whom nothing else is known. */
  middle?: Place;
}

/** Reads a unit and the moments of a day there; undefined when it is gone. @param day ISO date */
export async function readPlanUnit(sql: Sql, unitId: string, day: string): Promise<PlanUnit | undefined> {
  const [row] = await sql<{ timeZone: string; longitude: number | null; latitude: number | null }[]>`
    select time_zone as "timeZone", ST_X(middle) as longitude, ST_Y(middle) as latitude
    from unit left join lateral ST_PointOnSurface(territory) as middle on true
    where id = ${unitId} and archived_at is null`;
  if (row === undefined) return undefined;
  const zone = isMexicanZone(row.timeZone) ? row.timeZone : centralZone;
  const number = dayOfDate(day);
  const { longitude, latitude } = row;
  return {
    id: unitId,
    zone,
    day: { from: momentOf(number, 0, zone), until: momentOf(number + 1, 0, zone) },
    ...(longitude === null || latitude === null ? {} : { middle: { longitude, latitude } }),
  };
}

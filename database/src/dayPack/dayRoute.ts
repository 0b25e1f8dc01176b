import { sql } from 'drizzle-orm';
import type { TravelMode } from '@cartera/domain/unit';
import type { Queryable } from '../connection/index.js';

/** A published route as a phone follows it. */
export interface DayRoute {
  id: string;
  version: number;
  travelMode: TravelMode;
  approximate: boolean;
  metres: number;
  seconds: number;
  path: [number, number][];
  /** `RouteLeg[]` of domain/route as stored: the leg of index n leads to the stop of position n + 1. */
  legs: unknown;
}

interface RouteRow extends Record<string, unknown>, Omit<DayRoute, 'path'> {
  path: { coordinates: [number, number][] } | null;
}

/** The newest published version of a collector's route of a day, or undefined when nobody has published one. */
export async function findDayRoute(db: Queryable, collectorId: string, day: string): Promise<DayRoute | undefined> {
  const [row] = await db.execute<RouteRow>(sql`
    select r.id, v.version, v.travel_mode as "travelMode", v.approximate, v.metres, v.seconds, v.legs,
           ST_AsGeoJSON(v.path)::jsonb as path
    from route r
    join route_version v on v.route_id = r.id and v.version = r.version
    where r.collector_id = ${collectorId} and r.day = ${day}`);
  return row && { ...row, path: row.path?.coordinates ?? [] };
}

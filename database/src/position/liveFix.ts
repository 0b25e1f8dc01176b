import type { Sql } from '../connection/index.js';

/** Where a collector on duty is now, as screens that follow the field get it. */
export interface LiveFix {
  shiftId: string;
  collectorId: string;
  unitId: string;
  at: Date;
  longitude: number;
  latitude: number;
  accuracyMetres: number;
  speedMetresPerSecond: number | null;
  headingDegrees: number | null;
  batteryPercent: number | null;
  mocked: boolean;
}

/** A newest position with its number, which rises whenever the shift has received something. */
export interface NumberedFix extends LiveFix {
  receivedUpTo: bigint;
}

/** The newest position of every open shift that has one. */
export async function readLiveFixes(sql: Sql): Promise<NumberedFix[]> {
  return sql<NumberedFix[]>`
    select shift.id as "shiftId", collector_id as "collectorId", unit_id as "unitId", head.received_up_to as "receivedUpTo", head.at,
      head.longitude, head.latitude, head.accuracy_metres as "accuracyMetres", head.speed_metres_per_second as "speedMetresPerSecond",
      head.heading_degrees as "headingDegrees", head.battery_percent as "batteryPercent", head.mocked
    from shift join position_head head on head.shift_id = shift.id
    where shift.ended_at is null and head.at is not null`;
}

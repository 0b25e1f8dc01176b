import { customType, timestamp } from 'drizzle-orm/pg-core';
import type { PgTimestampBuilderInitial } from 'drizzle-orm/pg-core';

/**
 * Column kinds drizzle lacks or gets wrong.
 *
 * Geometry is declared here and not by drizzle's own `geometry()`, which drops the SRID from the generated SQL:
 * a column without SRID accepts metres and degrees alike.
 */
export interface Coordinate {
  /** Degrees east, WGS 84. */
  longitude: number;
  /** Degrees north, WGS 84. */
  latitude: number;
}

/** `geometry(Point,4326)`; read as GeoJSON through `ST_AsGeoJSON` in the repositories, written as EWKT. */
export const point = customType<{ data: Coordinate; driverData: string }>({
  dataType: () => 'geometry(Point,4326)',
  toDriver: ({ longitude, latitude }) => `SRID=4326;POINT(${longitude} ${latitude})`,
});

/** `geometry(LineString,4326)` and `geometry(MultiPolygon,4326)`: made and read by SQL alone (GeoJSON at the boundary), so they cross as EWKB text. */
export const line = customType<{ data: string }>({ dataType: () => 'geometry(LineString,4326)' });
export const area = customType<{ data: string }>({ dataType: () => 'geometry(MultiPolygon,4326)' });

/** In metres: Mexico ITRF2008 / LCC, whose lengths are true to some thousandths all over the country. */
export const metricArea = customType<{ data: string }>({ dataType: () => 'geometry(MultiPolygon,6372)' });

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** Every moment is stored with its zone; JavaScript sees a `Date`. */
export const moment = (name: string): PgTimestampBuilderInitial<string> =>
  timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

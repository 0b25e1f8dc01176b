import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { shiftStates } from '@cartera/domain/shift';
import { moment } from './columns.js';
import { device, person } from './people.js';
import { unit } from './unit.js';

/** A collector's working day. Positions are taken inside it and nowhere else. */
export const shift = pgTable(
  'shift',
  {
    id: uuid('id').primaryKey(),
    collectorId: uuid('collector_id')
      .notNull()
      .references(() => person.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    deviceId: uuid('device_id').references(() => device.id),
    /** The day in the unit's zone, as ISO date. */
    day: date('day', { mode: 'string' }).notNull(),
    state: text('state', { enum: shiftStates }).notNull(),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
    /** Why it ended when the collector did not end it. */
    endReason: text('end_reason', { enum: ['collector', 'forgotten', 'supervisor'] }),
    /** The newest position that was judged, so that screens need not read the positions. */
    lastFixAt: moment('last_fix_at'),
    revision: integer('revision').notNull().default(0),
  },
  (t) => [
    uniqueIndex('shift_one_open')
      .on(t.collectorId)
      .where(sql`ended_at is null`),
    index('shift_day').on(t.unitId, t.day),
    index('shift_collector').on(t.collectorId, t.day),
  ],
);

/**
 * Where a phone was: one row per device and device time, in day partitions of `day` (made by `ensurePositionDay`). Longitude and
 * latitude are plain numbers: COPY stores them at full rate, and whoever judges makes its own geometry.
 */
export const position = pgTable(
  'position',
  {
    deviceId: uuid('device_id').notNull(),
    /** The phone's own clock. */
    at: moment('at').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    /** Order of arrival; the geofence activity follows it. */
    sequence: bigint('sequence', { mode: 'bigint' })
      .notNull()
      .default(sql`nextval('position_sequence')`),
    shiftId: uuid('shift_id').notNull(),
    collectorId: uuid('collector_id').notNull(),
    unitId: uuid('unit_id').notNull(),
    receivedAt: moment('received_at').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    latitude: doublePrecision('latitude').notNull(),
    accuracyMetres: real('accuracy_metres').notNull(),
    speedMetresPerSecond: real('speed_metres_per_second'),
    headingDegrees: real('heading_degrees'),
    batteryPercent: smallint('battery_percent'),
    permission: text('permission', { enum: ['always', 'whileInUse', 'denied'] }),
    mocked: boolean('mocked').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.deviceId, t.at] }),
    index('position_sequence_order').on(t.sequence),
    index('position_shift').on(t.shiftId, t.at),
  ],
);

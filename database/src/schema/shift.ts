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
import { locationPermissions } from '@cartera/domain/position';
import { shiftEndReasons, shiftStates } from '@cartera/domain/shift';
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
    /** Whoever has not ended it by then forgot: the calendar's end and some grace. */
    endsBy: moment('ends_by').notNull(),
    /** How it ended; null while it is open. */
    endReason: text('end_reason', { enum: shiftEndReasons }),
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

/** A rest within a shift, in which nobody is followed. The one under way has no end. */
export const shiftPause = pgTable(
  'shift_pause',
  {
    shiftId: uuid('shift_id')
      .notNull()
      .references(() => shift.id),
    fromAt: moment('from_at').notNull(),
    untilAt: moment('until_at'),
  },
  (t) => [
    primaryKey({ columns: [t.shiftId, t.fromAt] }),
    uniqueIndex('shift_pause_one_open')
      .on(t.shiftId)
      .where(sql`until_at is null`),
  ],
);

/**
 * Where a shift's newest position is, one row a shift: what live screens, the planner and the judge of the fences look at, instead of
 * the positions. Whoever stores positions of a shift holds its row, so that within a shift they are numbered in the order of their commits.
 */
export const positionHead = pgTable('position_head', {
  shiftId: uuid('shift_id')
    .primaryKey()
    .references(() => shift.id),
  /** The highest `position.sequence` of the shift, or a little more. */
  receivedUpTo: bigint('received_up_to', { mode: 'bigint' })
    .notNull()
    .default(sql`0`),
  receivedAt: moment('received_at'),
  /** Of the newest fix, by the phone's clock. */
  at: moment('at'),
  longitude: doublePrecision('longitude'),
  latitude: doublePrecision('latitude'),
  accuracyMetres: real('accuracy_metres'),
  speedMetresPerSecond: real('speed_metres_per_second'),
  headingDegrees: real('heading_degrees'),
  batteryPercent: smallint('battery_percent'),
  permission: text('permission', { enum: locationPermissions }),
  mocked: boolean('mocked').notNull().default(false),
});

/** For how many days a unit keeps positions, when it is not the default. */
export const positionRetention = pgTable('position_retention', {
  unitId: uuid('unit_id')
    .primaryKey()
    .references(() => unit.id),
  days: integer('days').notNull(),
});

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
    /** Order of arrival within the shift; between shifts it says nothing. */
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
    permission: text('permission', { enum: locationPermissions }),
    mocked: boolean('mocked').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.day, t.deviceId, t.at] }), index('position_shift').on(t.shiftId, t.at)],
);

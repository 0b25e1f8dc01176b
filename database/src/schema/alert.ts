import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, real, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { alertCloseReasons, alertKinds, alertStates, fenceKinds } from '@cartera/domain/geofence';
import { metricArea, moment, point } from './columns.js';
import { person } from './people.js';
import { shift } from './shift.js';
import { unit } from './unit.js';

/** Something a supervisor must know about a collector on duty: a confirmed breach, silence, a call for help. */
export const alert = pgTable(
  'alert',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: alertKinds }).notNull(),
    state: text('state', { enum: alertStates }).notNull(),
    shiftId: uuid('shift_id')
      .notNull()
      .references(() => shift.id),
    collectorId: uuid('collector_id')
      .notNull()
      .references(() => person.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    raisedAt: moment('raised_at').notNull(),
    /** When the breach began by the phone's clock. */
    since: moment('since').notNull(),
    place: point('place'),
    accuracyMetres: real('accuracy_metres'),
    /** Metres beyond the fence. */
    distanceMetres: integer('distance_metres'),
    /** What was judged: route version, territory version, fixes that confirmed it. */
    facts: jsonb('facts').notNull().default({}),
    /** How often nobody answered in time, and the unit that is asked now: its own, then the next up the tree. */
    escalation: integer('escalation').notNull().default(0),
    attentionUnitId: uuid('attention_unit_id')
      .notNull()
      .references(() => unit.id),
    /** When the shift's workflow heard of it: what it has not heard is told again. */
    toldAt: moment('told_at'),
    acknowledgedBy: uuid('acknowledged_by').references(() => person.id),
    acknowledgedAt: moment('acknowledged_at'),
    explanation: text('explanation'),
    explainedAt: moment('explained_at'),
    closedAt: moment('closed_at'),
    closedBy: uuid('closed_by').references(() => person.id),
    closeReason: text('close_reason', { enum: alertCloseReasons }),
  },
  (t) => [
    uniqueIndex('alert_one_open')
      .on(t.shiftId, t.kind)
      .where(sql`state <> 'closed'`),
    index('alert_unit').on(t.unitId, t.state, t.raisedAt),
    index('alert_collector').on(t.collectorId, t.raisedAt),
    index('alert_untold')
      .on(t.raisedAt)
      .where(sql`told_at is null`),
  ],
);

/** Where each shift stands with its fences between two batches of positions: the geofence activity resumes from here. */
export const fenceJudgement = pgTable('fence_judgement', {
  shiftId: uuid('shift_id')
    .primaryKey()
    .references(() => shift.id),
  judgedUpTo: bigint('judged_up_to', { mode: 'bigint' }).notNull(),
  /** `WatchState` of domain/geofence. */
  state: jsonb('state').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

/** What the judge has seen of a shift's fences, alerted or not, for its replay. */
export const fenceEvent = pgTable(
  'fence_event',
  {
    shiftId: uuid('shift_id')
      .notNull()
      .references(() => shift.id),
    fence: text('fence', { enum: fenceKinds }).notNull(),
    kind: text('kind', { enum: ['breached', 'returned', 'crossed'] }).notNull(),
    /** By the phone's clock. */
    at: moment('at').notNull(),
    since: moment('since').notNull(),
    distanceMetres: integer('distance_metres').notNull(),
  },
  (t) => [primaryKey({ columns: [t.shiftId, t.at, t.fence, t.kind] })],
);

/**
 * A fence in metres (EPSG:6372, the one plane of all Mexico): a unit's territory or a route's corridor, turned once for each version
 * and not for each fix.
 */
export const fenceShape = pgTable(
  'fence_shape',
  {
    subjectId: uuid('subject_id').notNull(),
    version: integer('version').notNull(),
    area: metricArea('area').notNull(),
    madeAt: moment('made_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.subjectId, t.version] })],
);

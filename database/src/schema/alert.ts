import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, real, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { alertKinds, alertStates } from '@cartera/domain/geofence';
import { moment, point } from './columns.js';
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
    escalation: integer('escalation').notNull().default(0),
    acknowledgedBy: uuid('acknowledged_by').references(() => person.id),
    acknowledgedAt: moment('acknowledged_at'),
    explanation: text('explanation'),
    explainedAt: moment('explained_at'),
    closedAt: moment('closed_at'),
    closeReason: text('close_reason'),
  },
  (t) => [
    uniqueIndex('alert_one_open')
      .on(t.shiftId, t.kind)
      .where(sql`state <> 'closed'`),
    index('alert_unit').on(t.unitId, t.state, t.raisedAt),
    index('alert_collector').on(t.collectorId, t.raisedAt),
  ],
);

/** Where each shift stands with its fences between two batches of positions: the geofence activity resumes from here. */
export const fenceJudgement = pgTable('fence_judgement', {
  shiftId: uuid('shift_id')
    .primaryKey()
    .references(() => shift.id),
  judgedUpTo: bigint('judged_up_to', { mode: 'bigint' }).notNull(),
  /** `FenceState` of domain/geofence for zone and corridor. */
  state: jsonb('state').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

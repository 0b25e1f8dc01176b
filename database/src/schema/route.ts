import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { planModes, routeStates, unplannedReasons } from '@cartera/domain/assignment';
import { travelModes } from '@cartera/domain/unit';
import { account } from './account.js';
import { task } from './caseFile.js';
import { area, line, moment, point } from './columns.js';
import { person } from './people.js';
import { unit } from './unit.js';

/** One run of the planner over a unit: its day, a top-up, or an urgent case. */
export const dayPlan = pgTable(
  'day_plan',
  {
    id: uuid('id').primaryKey(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    day: date('day', { mode: 'string' }).notNull(),
    mode: text('mode', { enum: planModes }).notNull(),
    state: text('state', { enum: ['planning', 'planned', 'failed'] }).notNull(),
    /** True when the road engine was away and distances are straight lines: planned again when it returns. */
    approximate: boolean('approximate').notNull().default(false),
    startedAt: moment('started_at').notNull(),
    plannedAt: moment('planned_at'),
    /** What was asked for: ids and choices of `PlanRequest` of domain/assignment. */
    request: jsonb('request').notNull().default({}),
    /** A person's id, or `workflow`. */
    requestedBy: text('requested_by').notNull().default('workflow'),
    /** Counts, seconds and costs of the run. */
    summary: jsonb('summary').notNull().default({}),
  },
  (t) => [index('day_plan_unit').on(t.unitId, t.day, t.startedAt)],
);

/** A due visit the planner could not give to anybody, and why. */
export const unplannedVisit = pgTable(
  'unplanned_visit',
  {
    dayPlanId: uuid('day_plan_id')
      .notNull()
      .references(() => dayPlan.id),
    taskId: uuid('task_id')
      .notNull()
      .references(() => task.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    reason: text('reason', { enum: unplannedReasons }).notNull(),
    /** What a checker needs to confirm the reason: a skill, a rule's code, minutes. */
    proof: jsonb('proof').notNull().default({}),
  },
  (t) => [primaryKey({ columns: [t.dayPlanId, t.taskId] }), index('unplanned_visit_reason').on(t.dayPlanId, t.reason)],
);

/** A collector's way through a day. What the phone follows is its newest published version. */
export const route = pgTable(
  'route',
  {
    id: uuid('id').primaryKey(),
    collectorId: uuid('collector_id')
      .notNull()
      .references(() => person.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    day: date('day', { mode: 'string' }).notNull(),
    state: text('state', { enum: routeStates }).notNull(),
    /** The newest published version; 0 before the first. */
    version: integer('version').notNull().default(0),
    /** The version the phone said it follows. */
    acknowledgedVersion: integer('acknowledged_version').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('route_collector_day').on(t.collectorId, t.day), index('route_unit_day').on(t.unitId, t.day)],
);

/**
 * One publication of a route: never changed, so that what a collector was told can always be read again. The one after the
 * newest published may be a draft, without `publishedAt`, which the next plan replaces.
 */
export const routeVersion = pgTable(
  'route_version',
  {
    routeId: uuid('route_id')
      .notNull()
      .references(() => route.id),
    version: integer('version').notNull(),
    dayPlanId: uuid('day_plan_id').references(() => dayPlan.id),
    reason: text('reason').notNull(),
    travelMode: text('travel_mode', { enum: travelModes }).notNull(),
    approximate: boolean('approximate').notNull().default(false),
    /** The line along the streets; null when nothing is left to visit. */
    path: line('path'),
    /** The path widened by class of road: leaving it is a breach. */
    corridor: area('corridor'),
    metres: integer('metres').notNull(),
    seconds: integer('seconds').notNull(),
    /** Legs with their turns, as `RouteLeg[]` of domain/route. */
    legs: jsonb('legs').notNull(),
    publishedAt: moment('published_at'),
    publishedBy: text('published_by'),
    acknowledgedAt: moment('acknowledged_at'),
  },
  (t) => [
    primaryKey({ columns: [t.routeId, t.version] }),
    index('route_version_path').using('gist', t.path),
    index('route_version_corridor').using('gist', t.corridor),
  ],
);

/** A visit on somebody's route. Open stops are the truth about who holds which account: one at a time. */
export const routeStop = pgTable(
  'route_stop',
  {
    id: uuid('id').primaryKey(),
    routeId: uuid('route_id')
      .notNull()
      .references(() => route.id),
    taskId: uuid('task_id')
      .notNull()
      .references(() => task.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    /** Order in the newest version, from 1. */
    position: integer('position').notNull(),
    place: point('place').notNull(),
    travelMode: text('travel_mode', { enum: travelModes }).notNull(),
    /** Stops served on foot from one parking place share it. */
    parkingGroup: uuid('parking_group'),
    arriveAt: moment('arrive_at').notNull(),
    leaveAt: moment('leave_at').notNull(),
    /** Stays where a person put it, whatever the planner would do. */
    locked: boolean('locked').notNull().default(false),
    state: text('state', { enum: ['open', 'done', 'skipped', 'withdrawn'] })
      .notNull()
      .default('open'),
    stateReason: text('state_reason'),
    closedAt: moment('closed_at'),
    /** When its collector was first told of it; until then the planner may give it to somebody else. */
    publishedAt: moment('published_at'),
  },
  (t) => [
    uniqueIndex('route_stop_account_once')
      .on(t.accountId)
      .where(sql`state = 'open'`),
    index('route_stop_route').on(t.routeId, t.position),
    index('route_stop_task').on(t.taskId),
    index('route_stop_place').using('gist', t.place),
  ],
);

import { sql } from 'drizzle-orm';
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { travelModes, unitKinds } from '@cartera/domain/unit';
import type { ShiftCalendar } from '@cartera/domain/unit';
import { area, moment, point } from './columns.js';
import { person } from './people.js';

/** An operating unit (Estructura Marco): a part of the agency with its people and the ground it answers for. */
export const unit = pgTable(
  'unit',
  {
    id: uuid('id').primaryKey(),
    parentId: uuid('parent_id'),
    /** Units above it: of two that cover a place, the deeper one has it. */
    depth: smallint('depth').notNull().default(0),
    kind: text('kind', { enum: unitKinds }).notNull(),
    name: text('name').notNull(),
    timeZone: text('time_zone').notNull().default('America/Mexico_City'),
    /** Where its accounts are; null while nobody has drawn it. Valid, never self-intersecting: the database checks. */
    territory: area('territory'),
    /** How the territory came to be: drawn on the map, imported, or a set of postal codes. */
    territorySource: text('territory_source', { enum: ['drawn', 'geojson', 'postalCodes'] }),
    postalCodes: text('postal_codes').array(),
    /** Raised by every change of the territory: who judges against an older one judges again. */
    territoryVersion: integer('territory_version').notNull().default(0),
    /** The version under which its accounts were last placed; behind `territoryVersion` while that is under way. */
    placedVersion: integer('placed_version').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    archivedAt: moment('archived_at'),
  },
  (t) => [
    index('unit_parent').on(t.parentId),
    index('unit_territory').using('gist', t.territory),
    uniqueIndex('unit_name')
      .on(sql`coalesce(parent_id, '00000000-0000-0000-0000-000000000000'::uuid)`, sql`lower(name)`)
      .where(sql`archived_at is null`),
  ],
);

/** Who works in a unit. A person collects in one unit and may supervise several. */
export const unitMember = pgTable(
  'unit_member',
  {
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    memberRole: text('member_role', { enum: ['supervisor', 'collector', 'staff'] }).notNull(),
    since: moment('since').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.unitId, t.personId] }),
    index('unit_member_person').on(t.personId),
    uniqueIndex('unit_member_one_collecting')
      .on(t.personId)
      .where(sql`member_role = 'collector'`),
  ],
);

/** How a collector works: what assignment and routes need to know of them. */
export const collectorProfile = pgTable('collector_profile', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => person.id),
  travelMode: text('travel_mode', { enum: travelModes }).notNull(),
  /** Skills as `product:tarjeta` or `language:nah`; an account that asks for one goes to nobody without it. */
  skills: text('skills')
    .array()
    .notNull()
    .default(sql`'{}'::text[]`),
  /** Where a day begins when the phone has not yet said where it is. */
  startPoint: point('start_point'),
  /** Hours of work by ISO weekday, in the unit's own zone. */
  shiftCalendar: jsonb('shift_calendar').$type<ShiftCalendar>().notNull(),
  /** Days off that the calendar does not know. */
  absentFrom: date('absent_from', { mode: 'string' }),
  absentUntil: date('absent_until', { mode: 'string' }),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

/** The ground of a postal code, from a file that the agency has: territories can be made of these. */
export const postalArea = pgTable(
  'postal_area',
  {
    postalCode: text('postal_code').primaryKey(),
    ground: area('ground').notNull(),
  },
  (t) => [index('postal_area_ground').using('gist', t.ground)],
);

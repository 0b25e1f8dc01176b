import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { stages } from '@cartera/domain/account';
import { moment, point } from './columns.js';
import { client, portfolio, strategyVersion } from './client.js';
import { addressGrades, intake } from './intake.js';
import { unit } from './unit.js';

/** One debt. Its `stage` and `next*` columns are a projection written by its lifecycle workflow and by nothing else. */
export const account = pgTable(
  'account',
  {
    id: uuid('id').primaryKey(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    portfolioId: uuid('portfolio_id')
      .notNull()
      .references(() => portfolio.id),
    intakeId: uuid('intake_id')
      .notNull()
      .references(() => intake.id),
    /** The client's own number for the debt. */
    reference: text('reference').notNull(),
    product: text('product').notNull(),
    currency: text('currency').notNull(),
    balanceCents: bigint('balance_cents', { mode: 'bigint' }).notNull(),
    principalCents: bigint('principal_cents', { mode: 'bigint' }),
    ordinaryInterestCents: bigint('ordinary_interest_cents', { mode: 'bigint' }),
    defaultInterestCents: bigint('default_interest_cents', { mode: 'bigint' }),
    daysPastDue: integer('days_past_due').notNull(),
    openedOn: date('opened_on', { mode: 'string' }),
    strategyVersionId: uuid('strategy_version_id')
      .notNull()
      .references(() => strategyVersion.id),
    stage: text('stage', { enum: stages }).notNull().default('received'),
    stageSince: moment('stage_since').notNull(),
    /** IANA zone of the debtor's municipality: contact hours are judged there. */
    timeZone: text('time_zone').notNull().default('America/Mexico_City'),
    /** What happens next, when and why: `NextEvent` of domain/account; null once the account has ended. */
    nextEvent: jsonb('next_event'),
    nextAt: moment('next_at'),
    /** Raised by each transition; the projection is refused if an older one arrives late. */
    revision: integer('revision').notNull().default(0),
    /** The person who works it, when it is not everybody's. */
    assigneeId: uuid('assignee_id'),
    /** The unit whose territory holds its best address; null while none does. */
    unitId: uuid('unit_id').references(() => unit.id),
    placedAt: moment('placed_at').notNull(),
    closedAt: moment('closed_at'),
  },
  (t) => [
    // One live debt per client and number; a returned one may be placed again.
    uniqueIndex('account_live_reference')
      .on(t.clientId, t.reference)
      .where(sql`closed_at is null`),
    index('account_stage').on(t.clientId, t.stage, t.id),
    index('account_portfolio').on(t.portfolioId, t.stage, t.id),
    index('account_intake').on(t.intakeId, t.id),
    index('account_next')
      .on(t.nextAt)
      .where(sql`closed_at is null`),
    // The orders of the account list, each read forwards or backwards. What a client places in one day lies together: walking
    // all accounts by placement would pass everybody else's before it.
    index('account_placed').on(t.placedAt, t.id),
    index('account_client_placed').on(t.clientId, t.placedAt, t.id),
    index('account_portfolio_placed').on(t.portfolioId, t.placedAt, t.id),
    index('account_intake_placed').on(t.intakeId, t.placedAt, t.id),
    index('account_next_or_never').on(sql`coalesce(next_at, '9999-12-31T00:00:00Z'::timestamptz)`, t.id),
    index('account_unit').on(t.unitId, t.stage, t.id),
    index('account_balance').on(t.balanceCents, t.id),
    index('account_reference').on(t.reference, t.id),
    index('account_reference_beginning').on(sql`lower(reference) text_pattern_ops`),
    check('account_balance_positive', sql`${t.balanceCents} >= 0`),
  ],
);

/** The debtor and those who answer with them; nobody else may be contacted. */
export const party = pgTable(
  'party',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    role: text('role', { enum: ['titular', 'aval', 'obligadoSolidario'] }).notNull(),
    fullName: text('full_name').notNull(),
    rfc: text('rfc'),
    curp: text('curp'),
  },
  (t) => [
    index('party_account').on(t.accountId),
    // Searched without accents or case: names come as clients' systems wrote them.
    index('party_plain_name').using('gin', sql`plain(full_name) gin_trgm_ops`),
  ],
);

export const contactPointKinds = ['address', 'phone', 'email'] as const;

/** A way to reach a party. `proposed` ones came from a neighbour or a visit and no channel may use them. */
export const contactPoint = pgTable(
  'contact_point',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    partyId: uuid('party_id')
      .notNull()
      .references(() => party.id),
    kind: text('kind', { enum: contactPointKinds }).notNull(),
    /** Phone as E.164, e-mail in lower case, address as received. */
    value: text('value').notNull(),
    authorisation: text('authorisation', { enum: ['authorised', 'proposed', 'barred'] }).notNull(),
    /** Where it came from: `placement`, `debtor`, `visit`, `client`. */
    provenance: text('provenance').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    unique('contact_point_once').on(t.partyId, t.kind, t.value),
    index('contact_point_account').on(t.accountId, t.kind),
  ],
);

export const geocodePrecisions = ['house', 'street', 'settlement', 'postalCode'] as const;

/** The parsed and graded side of an address contact point. The raw text stays in `contact_point.value` for ever. */
export const address = pgTable(
  'address',
  {
    contactPointId: uuid('contact_point_id')
      .primaryKey()
      .references(() => contactPoint.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    street: text('street'),
    exterior: text('exterior'),
    interior: text('interior'),
    settlement: text('settlement'),
    postalCode: text('postal_code'),
    municipality: text('municipality'),
    state: text('state'),
    city: text('city'),
    grade: text('grade', { enum: addressGrades }).notNull(),
    corrections: jsonb('corrections').notNull().default([]),
    candidates: jsonb('candidates').notNull().default([]),
    problems: jsonb('problems').notNull().default([]),
    postalSettlementId: integer('postal_settlement_id'),
    location: point('location'),
    precision: text('precision', { enum: geocodePrecisions }),
    locationSource: text('location_source', { enum: ['geocoder', 'visit', 'person'] }),
    geocodeCandidates: jsonb('geocode_candidates').notNull().default([]),
    geocodeState: text('geocode_state', { enum: ['pending', 'found', 'notFound'] })
      .notNull()
      .default('pending'),
  },
  (t) => [
    index('address_account').on(t.accountId),
    index('address_grade').on(t.grade, t.accountId),
    index('address_location').using('gist', t.location),
    index('address_geocode_pending')
      .on(t.accountId)
      .where(sql`geocode_state = 'pending'`),
  ],
);

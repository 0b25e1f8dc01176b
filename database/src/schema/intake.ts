import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns.js';
import { client, portfolio } from './client.js';

export const intakeStates = [
  'received',
  'reading',
  'grading',
  'preview',
  'accepting',
  'accepted',
  'failed',
  'undone',
] as const;

/** One file placed into a portfolio, from upload to running lifecycles. */
export const intake = pgTable(
  'intake',
  {
    id: uuid('id').primaryKey(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    portfolioId: uuid('portfolio_id')
      .notNull()
      .references(() => portfolio.id),
    fileName: text('file_name').notNull(),
    /** Content-addressed key in the file store. */
    fileSha256: text('file_sha256').notNull(),
    fileBytes: bigint('file_bytes', { mode: 'number' }).notNull(),
    state: text('state', { enum: intakeStates }).notNull().default('received'),
    /** The layout in force for this file; null until one is known or proposed. */
    layout: jsonb('layout'),
    /** What the reader found: encoding, delimiter, header row, columns, sample rows, proposed layout. */
    reading: jsonb('reading'),
    rowsRead: integer('rows_read').notNull().default(0),
    rowsGraded: integer('rows_graded').notNull().default(0),
    lifecyclesStarted: integer('lifecycles_started').notNull().default(0),
    /** Final counts: accepted, addressReview, rejected, unchanged. */
    counts: jsonb('counts'),
    /** Stable problem code when the file as a whole was refused. */
    failure: jsonb('failure'),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    // The same file is one intake; what was refused or undone may be placed again.
    uniqueIndex('intake_same_file')
      .on(t.portfolioId, t.fileSha256)
      .where(sql`state not in ('failed', 'undone')`),
    index('intake_client').on(t.clientId, t.createdAt),
  ],
);

export const addressGrades = ['exact', 'corrected', 'doubtful', 'contradictory', 'incomplete'] as const;
export const rowExclusions = ['rejected', 'unchanged'] as const;
export const rowVerdicts = ['accepted', 'addressReview', ...rowExclusions] as const;

/**
 * A client's row on its way to being an account. Text columns hold what the client sent, already trimmed and
 * split by the layout; typed columns hold what we understood. Kept after acceptance: it is the proof of what was received.
 */
export const stagingRow = pgTable(
  'staging_row',
  {
    /**
     * Of an intake, without a foreign key: checking one and the same row 100,000 times is a quarter of what a file costs. The
     * only writer, `stageRows`, holds the intake's row while it copies, and intakes are never deleted.
     */
    intakeId: uuid('intake_id').notNull(),
    /** Line in the client's file, 1-based, counting every physical row: what the client sees in its own editor. */
    rowNumber: integer('row_number').notNull(),
    reference: text('reference'),
    fullName: text('full_name'),
    rfc: text('rfc'),
    curp: text('curp'),
    guarantorName: text('guarantor_name'),
    phone: text('phone'),
    phone2: text('phone2'),
    email: text('email'),
    product: text('product'),
    addressLine: text('address_line'),
    street: text('street'),
    exterior: text('exterior'),
    interior: text('interior'),
    settlement: text('settlement'),
    postalCode: text('postal_code'),
    municipality: text('municipality'),
    state: text('state'),
    balanceCents: bigint('balance_cents', { mode: 'bigint' }),
    principalCents: bigint('principal_cents', { mode: 'bigint' }),
    ordinaryInterestCents: bigint('ordinary_interest_cents', { mode: 'bigint' }),
    defaultInterestCents: bigint('default_interest_cents', { mode: 'bigint' }),
    daysPastDue: integer('days_past_due'),
    openedOn: date('opened_on', { mode: 'string' }),
    /** Problems found while reading and grading: `RowProblem[]` of domain/placement. */
    problems: jsonb('problems').notNull().default([]),
    /** Every cell as received, in the file's order, for the row-error file. */
    raw: text('raw').array().notNull(),
    grade: text('grade', { enum: addressGrades }),
    /** What was changed and why: `AddressCorrection[]`. */
    corrections: jsonb('corrections'),
    /** Ranked `AddressCandidate[]` for a doubtful or contradictory address. */
    candidates: jsonb('candidates'),
    /** The catalogue row that the address was matched to. */
    postalSettlementId: integer('postal_settlement_id'),
    /** Why the row makes no account, whatever its address; null when nothing keeps it out. */
    exclusion: text('exclusion', { enum: rowExclusions }),
    /** What becomes of the row. Generated, so that grading a file decides it in the same write. */
    verdict: text('verdict', { enum: rowVerdicts }).generatedAlwaysAs(
      sql`case when exclusion is not null then exclusion when grade in ('exact', 'corrected') then 'accepted' when grade is not null then 'addressReview' end`,
    ),
    /** The account that the row becomes or, unchanged, already is; made with the row and real once it is accepted. */
    accountId: uuid('account_id'),
  },
  (t) => [
    primaryKey({ name: 'staging_row_pkey', columns: [t.intakeId, t.rowNumber] }),
    index('staging_row_reference').on(t.intakeId, t.reference),
    // Not on the verdict: an index on what grading writes would cost every row a second entry in all of them.
    index('staging_row_exclusion')
      .on(t.intakeId, t.exclusion, t.rowNumber)
      .where(sql`exclusion is not null`),
  ],
);

/** The postal catalogue (SEPOMEX): one row per settlement, in the newest complete load. */
export const postalSettlement = pgTable(
  'postal_settlement',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    /** Five digits as text: leading zeros are significant. */
    postalCode: text('postal_code').notNull(),
    settlement: text('settlement').notNull(),
    settlementType: text('settlement_type').notNull(),
    municipality: text('municipality').notNull(),
    state: text('state').notNull(),
    city: text('city'),
    /** INEGI's two digits. */
    stateCode: text('state_code').notNull(),
    /** INEGI's three digits; null when the source carries no codes. */
    municipalityCode: text('municipality_code'),
    settlementCode: text('settlement_code'),
    urban: boolean('urban').notNull(),
    /** IANA zone of the municipality: where contact hours are judged. */
    timeZone: text('time_zone').notNull().default('America/Mexico_City'),
    /** `placeKey` of domain/address: what the grading compares. */
    settlementKey: text('settlement_key').notNull(),
    municipalityKey: text('municipality_key').notNull(),
    cityKey: text('city_key'),
    stateKey: text('state_key').notNull(),
  },
  (t) => [
    unique('postal_settlement_official').on(t.stateCode, t.municipalityCode, t.settlementCode, t.postalCode),
    index('postal_settlement_code').on(t.postalCode, t.settlementKey),
    index('postal_settlement_name').on(t.settlementKey, t.municipalityKey),
  ],
);

export const postalCatalogueLoad = pgTable('postal_catalogue_load', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  source: text('source').notNull(),
  sha256: text('sha256').notNull(),
  rows: integer('rows').notNull(),
  added: integer('added').notNull(),
  changed: integer('changed').notNull(),
  removed: integer('removed').notNull(),
  loadedAt: moment('loaded_at').notNull().defaultNow(),
});

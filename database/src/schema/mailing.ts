import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
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
import { frankingServices, mailingRunStates, pieceStates } from '@cartera/domain/mailing';
import { account } from './account.js';
import { letter } from './caseFile.js';
import { client } from './client.js';
import { moment } from './columns.js';

/** The post's permission to frank in house: `FrankingRegistration` of domain/mailing. A renewal is a new row. */
export const frankingRegistration = pgTable(
  'franking_registration',
  {
    id: uuid('id').primaryKey(),
    number: text('number').notNull(),
    service: text('service', { enum: frankingServices }).notNull(),
    /** Null for the agency's own. */
    clientId: uuid('client_id').references(() => client.id),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }).notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    unique('franking_registration_period').on(t.number, t.service, t.validFrom),
    check('franking_registration_order', sql`${t.validUntil} >= ${t.validFrom}`),
  ],
);

/** Letters of one client and template that go to the post together, under workflow `mailing/<id>`. */
export const mailingRun = pgTable(
  'mailing_run',
  {
    id: uuid('id').primaryKey(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    template: text('template').notNull(),
    service: text('service', { enum: frankingServices }).notNull(),
    state: text('state', { enum: mailingRunStates }).notNull().default('composing'),
    /** Pieces of the frozen list, withdrawn ones included. */
    pieces: integer('pieces').notNull().default(0),
    sections: integer('sections').notNull().default(0),
    /** `{ code }` of what blocks it. */
    failure: jsonb('failure'),
    /** Registration of the slip in force. */
    frankingRegistrationId: uuid('franking_registration_id').references(() => frankingRegistration.id),
    /** Counts the deposit slips; each replaces the one before. */
    slipEdition: integer('slip_edition').notNull().default(0),
    slipOn: date('slip_on', { mode: 'string' }),
    slipSha256: text('slip_sha256'),
    slipBytes: integer('slip_bytes'),
    depositedOn: date('deposited_on', { mode: 'string' }),
    /** What the post stamped on the slip. */
    depositReceipt: text('deposit_receipt'),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    composedAt: moment('composed_at'),
    printedAt: moment('printed_at'),
    depositedAt: moment('deposited_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [index('mailing_run_client').on(t.clientId, t.createdAt)],
);

/** The print file of up to `sectionSize` consecutive pieces; its content lives in the file store under its hash. */
export const mailingSection = pgTable(
  'mailing_section',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => mailingRun.id),
    number: integer('number').notNull(),
    /** Sheets in the file. */
    pages: integer('pages').notNull(),
    sha256: text('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    printedAt: moment('printed_at').notNull(),
  },
  (t) => [primaryKey({ name: 'mailing_section_pkey', columns: [t.runId, t.number] })],
);

/** One letter of a run, in the order of the post. */
export const mailingPiece = pgTable(
  'mailing_piece',
  {
    /** What the bars say: `pieceCode` of domain/mailing. */
    serial: bigint('serial', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    runId: uuid('run_id')
      .notNull()
      .references(() => mailingRun.id),
    letterId: uuid('letter_id')
      .notNull()
      .references(() => letter.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    /** 1 and on, without gaps, by postal code. */
    number: integer('number').notNull(),
    section: integer('section').notNull(),
    postalCode: text('postal_code').notNull(),
    state: text('state', { enum: pieceStates }).notNull().default('batched'),
    /** Known once it has been printed. */
    pages: integer('pages'),
    milligrams: integer('milligrams'),
    /** `WithdrawalReason` of domain/mailing. */
    withdrawnWhy: text('withdrawn_why'),
    /** `ReturnReason` or `Receiver` of domain/mailing. */
    outcome: text('outcome'),
    outcomeAt: moment('outcome_at'),
    /** The command that recorded the outcome; the account is told of it under the same id. */
    outcomeCommandId: uuid('outcome_command_id').unique(),
    /** When the account's life was told, or was found to have ended. */
    announcedAt: moment('announced_at'),
  },
  (t) => [
    unique('mailing_piece_number').on(t.runId, t.number),
    // A letter is in one run; one that was taken out may go with a later run.
    uniqueIndex('mailing_piece_letter')
      .on(t.letterId)
      .where(sql`state <> 'withdrawn'`),
    index('mailing_piece_state').on(t.runId, t.state, t.number),
    index('mailing_piece_account').on(t.accountId),
    index('mailing_piece_unannounced')
      .on(t.runId)
      .where(sql`outcome_command_id is not null and announced_at is null`),
  ],
);

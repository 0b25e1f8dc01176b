import { sql } from 'drizzle-orm';
import { bigint, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { clientFileKinds, fileRowVerdicts, movements } from '@cartera/domain/clientFile';
import { disputeOutcomes } from '@cartera/domain/dispute';
import { account } from './account.js';
import { client } from './client.js';
import { moment } from './columns.js';

export const clientFileStates = [
  'received',
  'reading',
  'judging',
  'preview',
  'accepting',
  'accepted',
  'failed',
  'discarded',
] as const;

/** What a client sent about accounts it has placed: payments, balances, withdrawals or answers to disputes. */
export const clientFile = pgTable(
  'client_file',
  {
    id: uuid('id').primaryKey(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    kind: text('kind', { enum: clientFileKinds }).notNull(),
    fileName: text('file_name').notNull(),
    /** Content-addressed key in the file store. */
    fileSha256: text('file_sha256').notNull(),
    fileBytes: bigint('file_bytes', { mode: 'number' }).notNull(),
    state: text('state', { enum: clientFileStates }).notNull().default('received'),
    /** The layout in force; null until one is known or proposed. */
    layout: jsonb('layout'),
    /** What the reader found: encoding, delimiter, header row, first rows, proposed layout. */
    reading: jsonb('reading'),
    /**
     * Value dates of which a payment file holds every payment. Proposed from its rows until it is accepted; then what the
     * person who accepted it answers for.
     */
    coversFrom: date('covers_from', { mode: 'string' }),
    coversUntil: date('covers_until', { mode: 'string' }),
    rowsRead: integer('rows_read').notNull().default(0),
    noticesDelivered: integer('notices_delivered').notNull().default(0),
    /** Rows and cents by verdict. */
    counts: jsonb('counts'),
    /** Stable code when the file as a whole was refused. */
    failure: jsonb('failure'),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    acceptedBy: uuid('accepted_by'),
    /** Business moment. */
    acceptedAt: moment('accepted_at'),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    // The same file is one file; what was refused or discarded may be sent again.
    uniqueIndex('client_file_same_file')
      .on(t.clientId, t.kind, t.fileSha256)
      .where(sql`state not in ('failed', 'discarded')`),
    index('client_file_client').on(t.clientId, t.createdAt, t.id),
  ],
);

/** One row of a client's file. Kept for ever: it is the proof of what was received, and of what was done about it. */
export const clientFileRow = pgTable(
  'client_file_row',
  {
    fileId: uuid('file_id')
      .notNull()
      .references(() => clientFile.id),
    /** Line in the client's file, 1-based, counting every physical row. */
    rowNumber: integer('row_number').notNull(),
    clientId: uuid('client_id').notNull(),
    reference: text('reference'),
    paymentReference: text('payment_reference'),
    movement: text('movement', { enum: movements }),
    folio: text('folio'),
    /** Of a reversal: the folio of the payment it takes back. */
    reversesFolio: text('reverses_folio'),
    /** Positive; of a reversal too. */
    amountCents: bigint('amount_cents', { mode: 'bigint' }),
    valueDate: date('value_date', { mode: 'string' }),
    balanceCents: bigint('balance_cents', { mode: 'bigint' }),
    asOf: date('as_of', { mode: 'string' }),
    answer: text('answer', { enum: disputeOutcomes }),
    reason: text('reason'),
    /** What its own cells are reproached with: `FileRowProblem[]` of domain/clientFile. */
    problems: jsonb('problems').notNull().default([]),
    /** What judging it beside the accounts and the other rows found; written anew each time. */
    findings: jsonb('findings').notNull().default([]),
    /** Every cell as received, in the file's order, for the file of rows to attend to. */
    raw: text('raw').array().notNull(),
    /** Null until the row is judged. */
    verdict: text('verdict', { enum: fileRowVerdicts }),
    accountId: uuid('account_id').references(() => account.id),
    /** The `payment` that the row becomes; the same movement in two files has one id. */
    paymentId: uuid('payment_id'),
    /** Of a reversal: the `payment` it takes back, once that has come. */
    reversesId: uuid('reverses_id'),
    /** The notice its account is told by, once the row is accepted: the id of a stored command. */
    noticeId: uuid('notice_id').unique(),
    /** What let the notice go: the file itself, the file that brought a reversal's payment, or a person's assignment. */
    releasedBy: uuid('released_by'),
    deliveredAt: moment('delivered_at'),
    /** Since when the row waits for a person to say which account it belongs to; null when it does not. */
    unresolvedSince: moment('unresolved_since'),
    /** UUID made by the person who assigned or dismissed it. */
    resolutionId: uuid('resolution_id').unique(),
    resolvedBy: uuid('resolved_by'),
    resolvedAt: moment('resolved_at'),
    resolutionNote: text('resolution_note'),
  },
  (t) => [
    primaryKey({ name: 'client_file_row_pkey', columns: [t.fileId, t.rowNumber] }),
    index('client_file_row_verdict').on(t.fileId, t.verdict, t.rowNumber),
    // One movement is announced once, whatever files bring it.
    uniqueIndex('client_file_row_movement_once')
      .on(t.paymentId)
      .where(sql`notice_id is not null`),
    index('client_file_row_folio')
      .on(t.clientId, t.folio)
      .where(sql`movement = 'payment' and notice_id is not null`),
    index('client_file_row_reversal')
      .on(t.clientId, t.reversesFolio)
      .where(sql`movement = 'reversal'`),
    index('client_file_row_balance')
      .on(t.accountId, t.asOf)
      .where(sql`balance_cents is not null and notice_id is not null`),
    index('client_file_row_undelivered')
      .on(t.releasedBy, t.movement, t.fileId, t.rowNumber)
      .where(sql`notice_id is not null and delivered_at is null`),
    index('client_file_row_unresolved')
      .on(t.clientId, t.unresolvedSince, t.fileId, t.rowNumber)
      .where(sql`unresolved_since is not null`),
  ],
);

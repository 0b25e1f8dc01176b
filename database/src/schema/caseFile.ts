import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { desks, taskKinds } from '@cartera/domain/strategy';
import { bytea, moment, point } from './columns.js';
import { account, contactPoint, party } from './account.js';
import { client } from './client.js';

/**
 * Everything that ever happened to an account, in order, each entry carrying the hash of the one before.
 * `hash = sha256(prev_hash || canonical entry)`; written only by the `append_timeline` function of the migrations, so that
 * the sequence and the chain are made inside the transaction of the effect.
 */
export const timelineEntry = pgTable(
  'timeline_entry',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    sequence: integer('sequence').notNull(),
    at: moment('at').notNull(),
    /** A person's id, `workflow`, or `client`. */
    actor: text('actor').notNull(),
    kind: text('kind').notNull(),
    data: jsonb('data').notNull(),
    previousHash: bytea('previous_hash').notNull(),
    hash: bytea('hash').notNull(),
  },
  (t) => [unique('timeline_entry_sequence').on(t.accountId, t.sequence)],
);

/**
 * What somebody asked for, kept before anything is done about it. The body may hold personal data (a note, a corrected
 * address), so it waits here and only the id travels through Temporal.
 */
export const commandRequest = pgTable(
  'command_request',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    kind: text('kind').notNull(),
    actor: text('actor').notNull(),
    body: jsonb('body').notNull(),
    bodySha256: text('body_sha256').notNull(),
    receivedAt: moment('received_at').notNull(),
    /** Stable code of why a machine's notice had no effect; a person is answered instead. */
    refusal: text('refusal'),
    /**
     * When the life is known to have answered, or to have been told to look again. An effect without it may be unknown to its life:
     * the workflow task that asked for it was lost after it was kept.
     */
    answeredAt: moment('answered_at'),
  },
  (t) => [
    index('command_request_unanswered')
      .on(t.id)
      .where(sql`${t.answeredAt} is null`),
  ],
);

/**
 * A person's or a machine's intention, under the UUID its author made. The row is written in the transaction of its
 * effect, so its presence *is* the proof that the effect happened, once.
 */
export const command = pgTable(
  'command',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id').references(() => account.id),
    kind: text('kind').notNull(),
    actor: text('actor').notNull(),
    /** Of the canonical body: the same id with another body is an error, not a repetition. */
    bodySha256: text('body_sha256').notNull(),
    answer: jsonb('answer').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [index('command_account').on(t.accountId, t.at)],
);

/** The change feed: one row per thing that somebody may be looking at; `NOTIFY cartera_change` wakes the readers. */
export const change = pgTable('change', {
  id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
  at: moment('at').notNull().defaultNow(),
  topic: text('topic').notNull(),
  entityId: uuid('entity_id').notNull(),
  clientId: uuid('client_id').references(() => client.id),
  data: jsonb('data').notNull().default({}),
});

/** Bytes we must be able to show for ever; the content lives in the file store under its hash. */
export const document = pgTable(
  'document',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id').references(() => account.id),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    kind: text('kind', {
      enum: ['placementFile', 'letter', 'agreement', 'ruling', 'clientReport', 'rowErrors', 'photo', 'scan'],
    }).notNull(),
    sha256: text('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    mediaType: text('media_type').notNull(),
    fileName: text('file_name').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [index('document_account').on(t.accountId, t.createdAt)],
);

/** Work waiting for a person, on the desk of a role. */
export const task = pgTable(
  'task',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    desk: text('desk', { enum: desks }).notNull(),
    kind: text('kind', { enum: taskKinds }).notNull(),
    /** The strategy step that opened it. */
    stepKey: text('step_key'),
    attempt: integer('attempt').notNull().default(1),
    priority: integer('priority').notNull().default(0),
    openedAt: moment('opened_at').notNull(),
    dueAt: moment('due_at').notNull(),
    expiresAt: moment('expires_at'),
    state: text('state', { enum: ['open', 'done', 'expired', 'cancelled'] })
      .notNull()
      .default('open'),
    claimedBy: uuid('claimed_by'),
    closedAt: moment('closed_at'),
    closedBy: text('closed_by'),
  },
  (t) => [
    uniqueIndex('task_open_once')
      .on(t.accountId, t.kind)
      .where(sql`state = 'open'`),
    index('task_desk')
      .on(t.desk, t.dueAt, t.id)
      .where(sql`state = 'open'`),
    index('task_account').on(t.accountId, t.openedAt),
  ],
);

/** Gestión: one call, visit, letter or message, with who answered and what came of it. */
export const contactAttempt = pgTable(
  'contact_attempt',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    taskId: uuid('task_id').references(() => task.id),
    medium: text('medium', { enum: ['call', 'visit', 'letter', 'message'] }).notNull(),
    partyId: uuid('party_id').references(() => party.id),
    contactPointId: uuid('contact_point_id').references(() => contactPoint.id),
    whoAnswered: text('who_answered').notNull(),
    /** Canonical result code of domain/contact. */
    result: text('result').notNull(),
    reason: text('reason'),
    note: text('note'),
    at: moment('at').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    actor: text('actor').notNull(),
    location: point('location'),
    accuracyMetres: integer('accuracy_metres'),
    /** Ring, talk and wrap seconds of a call, photo hashes of a visit: `ContactEvidence`. */
    evidence: jsonb('evidence').notNull().default({}),
  },
  (t) => [
    index('contact_attempt_account').on(t.accountId, t.at),
    index('contact_attempt_actor').on(t.actor, t.at, t.id),
    // What happened on a day of the agency (`productivity_event` of the migrations counts by it).
    index('contact_attempt_day').on(sql`((at at time zone 'America/Mexico_City')::date)`),
    index('contact_attempt_at').on(t.at, t.id),
  ],
);

export const letter = pgTable(
  'letter',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    contactPointId: uuid('contact_point_id')
      .notNull()
      .references(() => contactPoint.id),
    stepKey: text('step_key').notNull(),
    template: text('template').notNull(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => document.id),
    state: text('state', { enum: ['produced', 'deposited', 'delivered', 'returned'] })
      .notNull()
      .default('produced'),
    producedAt: moment('produced_at').notNull(),
  },
  (t) => [unique('letter_once').on(t.accountId, t.stepKey), index('letter_state').on(t.state, t.producedAt)],
);

/** Dictamen. Immutable once decided; a correction is a new version. */
export const ruling = pgTable(
  'ruling',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    version: integer('version').notNull(),
    type: text('type').notNull(),
    state: text('state', {
      enum: ['proposed', 'approved', 'refused', 'reopened', 'reported', 'acknowledged'],
    }).notNull(),
    /** What the rule asked for and what proves it: `RulingProof` of domain/ruling. */
    proof: jsonb('proof').notNull(),
    proposedAt: moment('proposed_at').notNull(),
    decidedAt: moment('decided_at'),
    decidedBy: uuid('decided_by'),
    decisionNote: text('decision_note'),
    documentId: uuid('document_id').references(() => document.id),
    reportId: uuid('report_id'),
  },
  (t) => [
    unique('ruling_version').on(t.accountId, t.version),
    index('ruling_awaiting_report')
      .on(t.clientId, t.decidedAt)
      .where(sql`state = 'approved' and report_id is null`),
    index('ruling_report').on(t.reportId),
  ],
);

/** Rulings of one client that leave together by e-mail. */
export const clientReport = pgTable(
  'client_report',
  {
    id: uuid('id').primaryKey(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    /** One report a client and period; the workflow id is made of the same two. */
    period: text('period').notNull(),
    state: text('state', { enum: ['composing', 'sending', 'sent', 'acknowledged', 'failed'] }).notNull(),
    rulings: integer('rulings').notNull().default(0),
    balanceCents: bigint('balance_cents', { mode: 'bigint' })
      .notNull()
      .default(sql`0`),
    documentId: uuid('document_id').references(() => document.id),
    /** The client's own layout file; its total must be that of the cover and of the ledger. */
    layoutDocumentId: uuid('layout_document_id').references(() => document.id),
    mailId: uuid('mail_id'),
    /** Why nothing left the building: `{code, detail}`, without personal data. */
    failure: jsonb('failure'),
    /** Of the token in the acknowledgement link. */
    acknowledgementSha256: text('acknowledgement_sha256').unique(),
    createdAt: moment('created_at').notNull(),
    sentAt: moment('sent_at'),
    acknowledgedAt: moment('acknowledged_at'),
  },
  (t) => [unique('client_report_period').on(t.clientId, t.period)],
);

/** Every e-mail that leaves, before it leaves. The Message-ID is made from `id`, so a second try is the same message. */
export const mail = pgTable(
  'mail',
  {
    id: uuid('id').primaryKey(),
    clientId: uuid('client_id').references(() => client.id),
    kind: text('kind', { enum: ['placementAcknowledgement', 'clientReport', 'ownerAlert', 'debtorMessage'] }).notNull(),
    messageId: text('message_id').notNull().unique(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    html: text('html').notNull(),
    plain: text('plain').notNull(),
    attachments: jsonb('attachments').notNull().default([]),
    state: text('state', { enum: ['queued', 'sent', 'refused'] })
      .notNull()
      .default('queued'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    createdAt: moment('created_at').notNull(),
    sentAt: moment('sent_at'),
  },
  (t) => [index('mail_kind').on(t.kind, t.createdAt)],
);

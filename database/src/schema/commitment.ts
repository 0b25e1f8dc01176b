import { sql } from 'drizzle-orm';
import { bigint, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { agreementKinds, agreementStates } from '@cartera/domain/agreement';
import { complaintSources, disputeKinds } from '@cartera/domain/dispute';
import { promiseStates } from '@cartera/domain/promise';
import { account, party } from './account.js';
import { contactAttempt, document } from './caseFile.js';
import { client } from './client.js';
import { moment } from './columns.js';

/** Promesa de pago. Judged on payments; written by the account's lifecycle and by nothing else. */
export const promise = pgTable(
  'promise',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    amountCents: bigint('amount_cents', { mode: 'bigint' }).notNull(),
    /** Payments count from this day of the debtor's calendar on. */
    madeOn: date('made_on', { mode: 'string' }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    state: text('state', { enum: promiseStates }).notNull().default('live'),
    /** Paid inside its window when it was last judged. */
    paidCents: bigint('paid_cents', { mode: 'bigint' })
      .notNull()
      .default(sql`0`),
    partyId: uuid('party_id').references(() => party.id),
    /** The gestión in which it was made. */
    contactAttemptId: uuid('contact_attempt_id').references(() => contactAttempt.id),
    /** The one it took the place of. */
    replacesId: uuid('replaces_id'),
    reschedules: integer('reschedules').notNull().default(0),
    /** The strategy step to go to when it is not kept. */
    onBroken: text('on_broken'),
    reason: text('reason'),
    note: text('note'),
    madeAt: moment('made_at').notNull(),
    madeBy: text('made_by').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    uniqueIndex('promise_live_once')
      .on(t.accountId)
      .where(sql`state = 'live'`),
    index('promise_account').on(t.accountId, t.madeAt),
    index('promise_due')
      .on(t.clientId, t.dueOn, t.id)
      .where(sql`state = 'live'`),
    index('promise_due_any').on(t.dueOn, t.id),
    index('promise_made').on(t.madeOn),
  ],
);

/** Convenio: a restructure or a forgiveness, proposed by one person and approved by another. */
export const agreement = pgTable(
  'agreement',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    kind: text('kind', { enum: agreementKinds }).notNull(),
    state: text('state', { enum: agreementStates }).notNull(),
    /** What was owed when it was proposed: payable and forgiven together. */
    balanceCents: bigint('balance_cents', { mode: 'bigint' }).notNull(),
    forgivenCents: bigint('forgiven_cents', { mode: 'bigint' }).notNull(),
    /** `{dueDay, amountCents}` in order: days since 1970-01-01, decimal digits of cents. */
    instalments: jsonb('instalments').notNull(),
    /** Payments count from this day of the debtor's calendar on. */
    signedOn: date('signed_on', { mode: 'string' }),
    paidCents: bigint('paid_cents', { mode: 'bigint' })
      .notNull()
      .default(sql`0`),
    partyId: uuid('party_id').references(() => party.id),
    note: text('note'),
    proposedAt: moment('proposed_at').notNull(),
    proposedBy: text('proposed_by').notNull(),
    decidedAt: moment('decided_at'),
    decidedBy: text('decided_by'),
    decisionNote: text('decision_note'),
    documentId: uuid('document_id').references(() => document.id),
    endedAt: moment('ended_at'),
  },
  (t) => [
    uniqueIndex('agreement_open_once')
      .on(t.accountId)
      .where(sql`state in ('proposed', 'approved')`),
    index('agreement_account').on(t.accountId, t.proposedAt),
    index('agreement_newest').on(t.proposedAt, t.id),
    index('agreement_state').on(t.clientId, t.state, t.proposedAt, t.id),
  ],
);

/** Aclaración: what the debtor says is wrong; nobody is contacted until the client has answered. */
export const dispute = pgTable(
  'dispute',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    kind: text('kind', { enum: disputeKinds }).notNull(),
    statement: text('statement').notNull(),
    /** SHA-256 of each paper handed over, in hex. */
    papers: jsonb('papers').notNull().default([]),
    state: text('state', { enum: ['open', 'upheld', 'dismissed', 'withdrawn'] }).notNull(),
    contactAttemptId: uuid('contact_attempt_id').references(() => contactAttempt.id),
    openedAt: moment('opened_at').notNull(),
    openedBy: text('opened_by').notNull(),
    resolvedAt: moment('resolved_at'),
    resolvedBy: text('resolved_by'),
    resolutionNote: text('resolution_note'),
  },
  (t) => [
    uniqueIndex('dispute_open_once')
      .on(t.accountId)
      .where(sql`state = 'open'`),
    index('dispute_account').on(t.accountId, t.openedAt),
    index('dispute_newest').on(t.openedAt, t.id),
    index('dispute_state').on(t.clientId, t.state, t.openedAt, t.id),
  ],
);

/** Queja: how somebody was treated, told to us or to an authority. The account is held until a supervisor has looked. */
export const complaint = pgTable(
  'complaint',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    source: text('source', { enum: complaintSources }).notNull(),
    folio: text('folio'),
    statement: text('statement').notNull(),
    contactAttemptId: uuid('contact_attempt_id').references(() => contactAttempt.id),
    recordedAt: moment('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (t) => [
    index('complaint_account').on(t.accountId, t.recordedAt),
    index('complaint_newest').on(t.recordedAt, t.id),
    index('complaint_client').on(t.clientId, t.recordedAt, t.id),
  ],
);

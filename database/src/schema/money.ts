import { sql } from 'drizzle-orm';
import { bigint, check, date, index, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { ledgerKinds } from '@cartera/domain/ledger';
import { account } from './account.js';
import { client } from './client.js';
import { moment } from './columns.js';

/**
 * Money that a client says it received, or took back, for one of its accounts. Written when the client's file is accepted; its
 * effect on the account (`state`) is written by the account's lifecycle.
 */
export const payment = pgTable(
  'payment',
  {
    id: uuid('id').primaryKey(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    kind: text('kind', { enum: ['payment', 'reversal'] }).notNull(),
    amountCents: bigint('amount_cents', { mode: 'bigint' }).notNull(),
    currency: text('currency').notNull(),
    /** The day the money counts from, as the bank says. */
    valueDate: date('value_date', { mode: 'string' }).notNull(),
    /** The client's own number of the movement. */
    folio: text('folio'),
    /** For a reversal, the payment it takes back. */
    reversesId: uuid('reverses_id'),
    state: text('state', { enum: ['accepted', 'applied', 'refused'] })
      .notNull()
      .default('accepted'),
    /** Stable code of why the account did not take it. */
    refusal: text('refusal'),
    receivedAt: moment('received_at').notNull(),
    appliedAt: moment('applied_at'),
  },
  (t) => [
    index('payment_account').on(t.accountId, t.valueDate),
    index('payment_client').on(t.clientId, t.receivedAt, t.id),
    index('payment_newest').on(t.receivedAt, t.id),
    index('payment_value').on(t.valueDate),
    // A payment is taken back once.
    uniqueIndex('payment_reversed_once')
      .on(t.reversesId)
      .where(sql`reverses_id is not null and state <> 'refused'`),
    check('payment_amount_positive', sql`${t.amountCents} > 0`),
    check('payment_reversal_names_payment', sql`(${t.kind} = 'reversal') = (${t.reversesId} is not null)`),
  ],
);

/**
 * What changed what is owed, in order; the sum of an account's entries is what it owes, less what was overpaid. The first
 * entry (`placed`) is written with the first change: an account without entries owes what was placed.
 */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    kind: text('kind', { enum: ledgerKinds }).notNull(),
    /** Signed: negative takes from what is owed. */
    amountCents: bigint('amount_cents', { mode: 'bigint' }).notNull(),
    /** The payment, agreement or command it comes from; the account itself for `placed`. */
    sourceId: uuid('source_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [unique('ledger_entry_once').on(t.accountId, t.kind, t.sourceId)],
);

/** How far a client's payment files reach: no promise is broken by a day that they do not cover. */
export const paymentCoverage = pgTable('payment_coverage', {
  clientId: uuid('client_id')
    .primaryKey()
    .references(() => client.id),
  /** Last day that is covered completely. */
  coveredUntil: date('covered_until', { mode: 'string' }).notNull(),
  updatedAt: moment('updated_at').notNull(),
});

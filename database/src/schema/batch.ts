import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { stages } from '@cartera/domain/account';
import { batchActions, batchRowStates, batchStates } from '@cartera/domain/batch';
import { account } from './account.js';
import { client } from './client.js';
import { moment } from './columns.js';

/** One command for many accounts, chosen once and never again. */
export const batch = pgTable(
  'batch',
  {
    id: uuid('id').primaryKey(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    action: text('action', { enum: batchActions }).notNull(),
    /** `BatchParameters` of domain/batch: the body of the command without its reason. */
    parameters: jsonb('parameters').notNull(),
    reason: text('reason').notNull(),
    /** How the accounts were chosen, as it was asked. */
    selection: jsonb('selection').notNull(),
    state: text('state', { enum: batchStates }).notNull().default('preview'),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    /** The second person, where the action asks for one. */
    approvedBy: uuid('approved_by'),
    approvedAt: moment('approved_at'),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
  },
  (t) => [index('batch_client').on(t.clientId, t.createdAt, t.id)],
);

/** One account of a batch and what came of it. */
export const batchRow = pgTable(
  'batch_row',
  {
    batchId: uuid('batch_id')
      .notNull()
      .references(() => batch.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    state: text('state', { enum: batchRowStates }).notNull().default('pending'),
    /** Part of the command's id: raised when a refused row is tried again, because a refusal is an answer. */
    round: integer('round').notNull().default(1),
    /** Times that no answer came, in this round. */
    tries: integer('tries').notNull().default(0),
    /** Why it was refused or has failed: a stable code. */
    code: text('code'),
    /** The stage the account was left in. */
    stage: text('stage', { enum: stages }),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.accountId] }),
    index('batch_row_state').on(t.batchId, t.state, t.tries, t.accountId),
  ],
);

import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { account } from './account.js';
import { client, portfolio, strategyVersion } from './client.js';
import { moment } from './columns.js';

/** New accounts of a portfolio start with versions side by side. Never edited: another division is another row. */
export const strategySplit = pgTable(
  'strategy_split',
  {
    id: uuid('id').primaryKey(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    portfolioId: uuid('portfolio_id')
      .notNull()
      .references(() => portfolio.id),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    endedBy: uuid('ended_by'),
    endedAt: moment('ended_at'),
  },
  (t) => [
    uniqueIndex('strategy_split_live')
      .on(t.portfolioId)
      .where(sql`ended_at is null`),
    index('strategy_split_portfolio').on(t.portfolioId, t.createdAt, t.id),
  ],
);

/** One of the versions of a split, with its share of the new accounts. */
export const strategySplitBranch = pgTable(
  'strategy_split_branch',
  {
    splitId: uuid('split_id')
      .notNull()
      .references(() => strategySplit.id),
    /** 1, 2, 3… in the order that its author gave. */
    position: integer('position').notNull(),
    strategyVersionId: uuid('strategy_version_id')
      .notNull()
      .references(() => strategyVersion.id),
    percent: integer('percent').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.splitId, t.position] }),
    check('strategy_split_branch_percent', sql`${t.percent} between 1 and 99`),
  ],
);

/** The branch that an account began in. It stays when the account is given another strategy: results belong to it. */
export const strategySplitAccount = pgTable(
  'strategy_split_account',
  {
    accountId: uuid('account_id')
      .primaryKey()
      .references(() => account.id),
    splitId: uuid('split_id')
      .notNull()
      .references(() => strategySplit.id),
    position: integer('position').notNull(),
  },
  (t) => [index('strategy_split_account_branch').on(t.splitId, t.position)],
);

export const dryRunStates = ['running', 'done', 'failed'] as const;

/** What would change if the open accounts of a client or portfolio went on with another strategy. */
export const dryRun = pgTable(
  'dry_run',
  {
    id: uuid('id').primaryKey(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    portfolioId: uuid('portfolio_id').references(() => portfolio.id),
    /** The version to move to; null while it is a draft. */
    strategyVersionId: uuid('strategy_version_id').references(() => strategyVersion.id),
    /** `Strategy` of domain/strategy: the one that was tried. */
    definition: jsonb('definition').notNull(),
    state: text('state', { enum: dryRunStates }).notNull().default('running'),
    /** A stable code. */
    failure: text('failure'),
    /** `DryRunTotals` of domain/dryRun; null until it is done. */
    totals: jsonb('totals'),
    createdBy: uuid('created_by').notNull(),
    /** The business moment that accounts are looked at from. */
    createdAt: moment('created_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (t) => [index('dry_run_client').on(t.clientId, t.createdAt, t.id)],
);

/** Accounts in the same situation have the same way ahead: it is followed once. */
export const dryRunPath = pgTable(
  'dry_run_path',
  {
    dryRunId: uuid('dry_run_id')
      .notNull()
      .references(() => dryRun.id),
    number: integer('number').notNull(),
    fromVersionId: uuid('from_version_id')
      .notNull()
      .references(() => strategyVersion.id),
    accounts: integer('accounts').notNull(),
    changed: boolean('changed').notNull(),
    /** `PathStep[]` of domain/dryRun. */
    before: jsonb('before').notNull(),
    after: jsonb('after').notNull(),
    /** `PathDifference` of domain/dryRun; null where nothing changes. */
    difference: jsonb('difference'),
  },
  (t) => [primaryKey({ columns: [t.dryRunId, t.number] })],
);

/** The frozen set: which accounts were looked at, and the path of each. */
export const dryRunAccount = pgTable(
  'dry_run_account',
  {
    dryRunId: uuid('dry_run_id')
      .notNull()
      .references(() => dryRun.id),
    accountId: uuid('account_id').notNull(),
    path: integer('path').notNull(),
    changed: boolean('changed').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dryRunId, t.accountId] }),
    index('dry_run_account_changed')
      .on(t.dryRunId, t.accountId)
      .where(sql`changed`),
    index('dry_run_account_path').on(t.dryRunId, t.path, t.accountId),
  ],
);

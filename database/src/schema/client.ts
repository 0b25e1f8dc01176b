import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.js';

/** An institution that places portfolios and receives rulings. */
export const client = pgTable(
  'client',
  {
    id: uuid('id').primaryKey(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    /** Financial clients fall under the CONDUSEF rules (no cash path); commercial ones under PROFECO. */
    regulation: text('regulation', { enum: ['financial', 'commercial'] }).notNull(),
    reportEmail: text('report_email').notNull(),
    /** The person inside the agency who is told when a report fails. */
    ownerEmail: text('owner_email').notNull(),
    /** Compliance limits, ruling proof and promise rules of this client; shapes in `domain`. */
    rules: jsonb('rules').notNull().default({}),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [check('client_code_form', sql`${t.code} ~ '^[a-z0-9-]{2,40}$'`)],
);

/** How a client's file maps to our columns, remembered from its last placement. */
export const columnLayout = pgTable(
  'column_layout',
  {
    id: uuid('id').primaryKey(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    /** Normalised header cells joined: two files with the same header share a layout. */
    headerSignature: text('header_signature').notNull(),
    /** `ColumnLayout` of domain/placement. */
    layout: jsonb('layout').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [unique('column_layout_header').on(t.clientId, t.headerSignature)],
);

export const strategy = pgTable('strategy', {
  id: uuid('id').primaryKey(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
});

/** Immutable: an edit is a new version; a live account keeps the version it started with. */
export const strategyVersion = pgTable(
  'strategy_version',
  {
    id: uuid('id').primaryKey(),
    strategyId: uuid('strategy_id')
      .notNull()
      .references(() => strategy.id),
    version: integer('version').notNull(),
    /** `Strategy` of domain/strategy. */
    definition: jsonb('definition').notNull(),
    createdBy: uuid('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [unique('strategy_version_number').on(t.strategyId, t.version)],
);

/** A placement agreement of one product and client: its strategy and catalogues. Files arrive into it as intakes. */
export const portfolio = pgTable(
  'portfolio',
  {
    id: uuid('id').primaryKey(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => client.id),
    name: text('name').notNull(),
    product: text('product').notNull(),
    currency: text('currency').notNull().default('MXN'),
    strategyVersionId: uuid('strategy_version_id')
      .notNull()
      .references(() => strategyVersion.id),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [index('portfolio_client').on(t.clientId)],
);

import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { stages } from '@cartera/domain/account';
import { account } from './account.js';
import { point } from './columns.js';

/**
 * Where each open account is on the map: the place of its best address, with what a map filters and colours by. Kept by triggers
 * (`place_accounts` of the migrations) and written by nothing else.
 */
export const accountPlace = pgTable(
  'account_place',
  {
    accountId: uuid('account_id')
      .primaryKey()
      .references(() => account.id),
    clientId: uuid('client_id').notNull(),
    unitId: uuid('unit_id'),
    stage: text('stage', { enum: stages }).notNull(),
    location: point('location').notNull(),
  },
  (t) => [
    index('account_place_location').using('gist', t.location),
    index('account_place_unit').on(t.unitId, t.accountId),
  ],
);

/**
 * Accounts counted by cell of the map, at each level of the web Mercator grid that a map shows from afar: `quad` is the
 * cell's number along the Z curve, so that the cells of a tile are one range. Complete only with `accountCellChange`.
 */
export const accountCell = pgTable(
  'account_cell',
  {
    level: smallint('level').notNull(),
    quad: bigint('quad', { mode: 'bigint' }).notNull(),
    clientId: uuid('client_id').notNull(),
    unitId: uuid('unit_id'),
    stage: text('stage', { enum: stages }).notNull(),
    accounts: integer('accounts').notNull(),
  },
  (t) => [
    unique('account_cell_key').on(t.level, t.quad, t.clientId, t.unitId, t.stage).nullsNotDistinct(),
    index('account_cell_empty')
      .on(t.level)
      .where(sql`accounts = 0`),
  ],
);

/**
 * Counts on their way into `accountCell`. Adding rows keeps transactions apart that would otherwise queue, or deadlock, for the
 * one row that counts a whole country.
 */
export const accountCellChange = pgTable(
  'account_cell_change',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    /** At the finest level. */
    quad: bigint('quad', { mode: 'bigint' }).notNull(),
    clientId: uuid('client_id').notNull(),
    unitId: uuid('unit_id'),
    stage: text('stage', { enum: stages }).notNull(),
    /** One more, or one fewer. */
    accounts: smallint('accounts').notNull(),
  },
  (t) => [index('account_cell_change_quad').on(t.quad)],
);

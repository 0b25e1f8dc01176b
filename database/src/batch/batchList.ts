import { and, asc, eq, sql } from 'drizzle-orm';
import type { Stage } from '@cartera/domain/account';
import type { BatchAction, BatchParameters, BatchRowState } from '@cartera/domain/batch';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { cutPage, keysetAfter, newestFirst, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { account, batch, batchRow } from '../schema/index.js';
import type { BatchSelection } from './createBatch.js';

export type Batch = Omit<typeof batch.$inferSelect, 'parameters' | 'selection'> & {
  parameters: BatchParameters;
  selection: BatchSelection;
};

/** Both columns are written only by `createBatch`. */
export function asBatch(row: typeof batch.$inferSelect): Batch {
  return { ...row, parameters: row.parameters as BatchParameters, selection: row.selection as BatchSelection };
}

export async function findBatch(db: Queryable, id: string, scope: ClientScope): Promise<Batch | undefined> {
  const [found] = await db
    .select()
    .from(batch)
    .where(and(eq(batch.id, id), withinScope(batch.clientId, scope)));
  return found && asBatch(found);
}

/** Batches, newest first. */
export async function listBatches(
  db: Queryable,
  scope: ClientScope,
  filter: { clientId?: string | undefined; action?: BatchAction | undefined },
  page: PageRequest,
): Promise<Page<Batch>> {
  const slice = newestFirst(batch.createdAt, batch.id, page);
  const rows = await db
    .select()
    .from(batch)
    .where(
      and(
        withinScope(batch.clientId, scope),
        filter.clientId === undefined ? undefined : eq(batch.clientId, filter.clientId),
        filter.action === undefined ? undefined : eq(batch.action, filter.action),
        slice.after,
      ),
    )
    .orderBy(...slice.orderBy)
    .limit(slice.limit);
  return cutPage(rows.map(asBatch), page.limit, (row) => [row.createdAt, row.id]);
}

/** How many rows came to what, and why. */
export interface BatchProgress {
  state: BatchRowState;
  code: string | null;
  rows: number;
}

export async function batchProgress(db: Queryable, batchId: string): Promise<BatchProgress[]> {
  return db
    .select({ state: batchRow.state, code: batchRow.code, rows: sql<number>`count(*)::integer` })
    .from(batchRow)
    .where(eq(batchRow.batchId, batchId))
    .groupBy(batchRow.state, batchRow.code)
    .orderBy(asc(batchRow.state), asc(batchRow.code));
}

/** The accounts that a batch is about to meet, by the stage they are in now. */
export interface BatchEffect {
  stage: Stage;
  accounts: number;
  balanceCents: bigint;
}

export async function previewBatch(db: Queryable, batchId: string): Promise<BatchEffect[]> {
  const rows = await db
    .select({
      stage: account.stage,
      accounts: sql<number>`count(*)::integer`,
      balanceCents: sql<string>`coalesce(sum(${account.balanceCents}), 0)::text`,
    })
    .from(batchRow)
    .innerJoin(account, eq(account.id, batchRow.accountId))
    .where(and(eq(batchRow.batchId, batchId), eq(batchRow.state, 'pending')))
    .groupBy(account.stage)
    .orderBy(asc(account.stage));
  return rows.map((row) => ({ ...row, balanceCents: BigInt(row.balanceCents) }));
}

/** One account of a batch. */
export interface BatchLine {
  accountId: string;
  reference: string;
  state: BatchRowState;
  code: string | null;
  stage: Stage | null;
  finishedAt: Date | null;
}

/** Rows of a batch in a stable order. */
export async function listBatchRows(
  db: Queryable,
  batchId: string,
  filter: { state?: BatchRowState | undefined },
  page: PageRequest,
): Promise<Page<BatchLine>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['uuid']);
  const rows = await db
    .select({
      accountId: batchRow.accountId,
      reference: account.reference,
      state: batchRow.state,
      code: batchRow.code,
      stage: batchRow.stage,
      finishedAt: batchRow.finishedAt,
    })
    .from(batchRow)
    .innerJoin(account, eq(account.id, batchRow.accountId))
    .where(
      and(
        eq(batchRow.batchId, batchId),
        filter.state === undefined ? undefined : eq(batchRow.state, filter.state),
        start && keysetAfter('ascending', [batchRow.accountId, start[0]]),
      ),
    )
    .orderBy(asc(batchRow.accountId))
    .limit(page.limit + 1);
  return cutPage(rows, page.limit, (row) => [row.accountId]);
}

import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { SplitBranch } from '@cartera/domain/strategySplit';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Database, Queryable } from '../connection/index.js';
import { cutPage, newestFirst } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { portfolio, strategySplit, strategySplitBranch } from '../schema/index.js';

/** Versions that new accounts of a portfolio are divided among, since when and until when. */
export type StrategySplit = typeof strategySplit.$inferSelect & { branches: SplitBranch[] };

export interface NewStrategySplit {
  /** Made by its author. */
  id: string;
  clientId: string;
  portfolioId: string;
  /** Without a `splitRefusal`, in the order they are told. */
  branches: readonly SplitBranch[];
  createdBy: string;
  createdAt: Date;
}

/**
 * Divides the accounts that a portfolio receives from now on, in place of the division in force. The portfolio row is locked so
 * that two people's divisions follow one another.
 * `repeated`: the same was made before; `idReused`: the id names another.
 */
export async function createSplit(
  db: Database,
  { branches, ...added }: NewStrategySplit,
): Promise<'created' | 'repeated' | 'idReused'> {
  return db.transaction(async (transaction) => {
    await transaction.select().from(portfolio).where(eq(portfolio.id, added.portfolioId)).for('update');
    const existing = await findSplit(transaction, added.id, null);
    if (existing !== undefined) {
      const same =
        existing.portfolioId === added.portfolioId &&
        existing.createdBy === added.createdBy &&
        JSON.stringify(existing.branches) === JSON.stringify(branches.map(branchOf));
      return same ? 'repeated' : 'idReused';
    }
    await transaction
      .update(strategySplit)
      .set({ endedBy: added.createdBy, endedAt: added.createdAt })
      .where(and(eq(strategySplit.portfolioId, added.portfolioId), isNull(strategySplit.endedAt)));
    await transaction.insert(strategySplit).values(added);
    await transaction
      .insert(strategySplitBranch)
      .values(branches.map((branch, index) => ({ splitId: added.id, position: index + 1, ...branchOf(branch) })));
    return 'created';
  });
}

const branchOf = ({ strategyVersionId, percent }: SplitBranch): SplitBranch => ({ strategyVersionId, percent });

/** Ends a division: from now on accounts begin with the portfolio's own version. One that has ended stays as it was. */
export async function endSplit(
  db: Queryable,
  id: string,
  scope: ClientScope,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await db
    .update(strategySplit)
    .set({ endedBy: by, endedAt: at })
    .where(and(eq(strategySplit.id, id), isNull(strategySplit.endedAt), withinScope(strategySplit.clientId, scope)));
}

type SplitRow = typeof strategySplit.$inferSelect;

async function withBranches(db: Queryable, splits: readonly SplitRow[]): Promise<StrategySplit[]> {
  if (splits.length === 0) return [];
  const ids = splits.map(({ id }) => id);
  const rows = await db
    .select()
    .from(strategySplitBranch)
    .where(inArray(strategySplitBranch.splitId, ids))
    .orderBy(asc(strategySplitBranch.position));
  return splits.map((split) => ({
    ...split,
    branches: rows.filter(({ splitId }) => splitId === split.id).map(branchOf),
  }));
}

export async function findSplit(db: Queryable, id: string, scope: ClientScope): Promise<StrategySplit | undefined> {
  const found = await db
    .select()
    .from(strategySplit)
    .where(and(eq(strategySplit.id, id), withinScope(strategySplit.clientId, scope)));
  return (await withBranches(db, found))[0];
}

/** Divisions, newest first. */
export async function listSplits(
  db: Queryable,
  scope: ClientScope,
  filter: { portfolioId?: string | undefined; live?: boolean | undefined },
  page: PageRequest,
): Promise<Page<StrategySplit>> {
  const slice = newestFirst(strategySplit.createdAt, strategySplit.id, page);
  const rows = await db
    .select()
    .from(strategySplit)
    .where(
      and(
        withinScope(strategySplit.clientId, scope),
        filter.portfolioId === undefined ? undefined : eq(strategySplit.portfolioId, filter.portfolioId),
        filter.live === undefined ? undefined : sql`(${strategySplit.endedAt} is null) = ${filter.live}`,
        slice.after,
      ),
    )
    .orderBy(...slice.orderBy)
    .limit(slice.limit);
  return cutPage(await withBranches(db, rows), page.limit, (row) => [row.createdAt, row.id]);
}

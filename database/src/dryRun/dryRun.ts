import { and, asc, eq, sql } from 'drizzle-orm';
import type { Stage } from '@cartera/domain/account';
import type { DryRunTotals, PathDifference, PathStep } from '@cartera/domain/dryRun';
import type { Strategy } from '@cartera/domain/strategy';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { cutPage, keysetAfter, newestFirst, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { account, dryRun, dryRunAccount, dryRunPath } from '../schema/index.js';

export type DryRun = Omit<typeof dryRun.$inferSelect, 'definition' | 'totals'> & {
  definition: Strategy;
  totals: DryRunTotals | null;
};

export interface NewDryRun {
  /** Made by its author. */
  id: string;
  clientId: string;
  /** Null for every portfolio of the client. */
  portfolioId: string | null;
  /** The version that is tried; null for a draft. */
  strategyVersionId: string | null;
  /** Approved by `validateStrategy`. */
  definition: Strategy;
  createdBy: string;
  createdAt: Date;
}

/** Both columns are written only from a validated strategy and from `totalsOf`. */
function asDryRun(row: typeof dryRun.$inferSelect): DryRun {
  return { ...row, definition: row.definition as Strategy, totals: row.totals as DryRunTotals | null };
}

/** Keeps what is to be tried. `repeated`: the same was asked before; `idReused`: the id names another. */
export async function createDryRun(db: Queryable, added: NewDryRun): Promise<'created' | 'repeated' | 'idReused'> {
  const made = await db.insert(dryRun).values(added).onConflictDoNothing().returning({ id: dryRun.id });
  if (made.length === 1) return 'created';
  const same = await db
    .select({ id: dryRun.id })
    .from(dryRun)
    .where(
      and(
        eq(dryRun.id, added.id),
        eq(dryRun.clientId, added.clientId),
        eq(dryRun.createdBy, added.createdBy),
        sql`${dryRun.portfolioId} is not distinct from ${added.portfolioId}::uuid`,
        sql`${dryRun.strategyVersionId} is not distinct from ${added.strategyVersionId}::uuid`,
        sql`${dryRun.definition} = ${sql.param(added.definition, dryRun.definition)}::jsonb`,
      ),
    );
  return same.length === 1 ? 'repeated' : 'idReused';
}

export async function findDryRun(db: Queryable, id: string, scope: ClientScope): Promise<DryRun | undefined> {
  const [found] = await db
    .select()
    .from(dryRun)
    .where(and(eq(dryRun.id, id), withinScope(dryRun.clientId, scope)));
  return found && asDryRun(found);
}

/** Dry runs, newest first. */
export async function listDryRuns(
  db: Queryable,
  scope: ClientScope,
  filter: { clientId?: string | undefined },
  page: PageRequest,
): Promise<Page<DryRun>> {
  const slice = newestFirst(dryRun.createdAt, dryRun.id, page);
  const rows = await db
    .select()
    .from(dryRun)
    .where(
      and(
        withinScope(dryRun.clientId, scope),
        filter.clientId === undefined ? undefined : eq(dryRun.clientId, filter.clientId),
        slice.after,
      ),
    )
    .orderBy(...slice.orderBy)
    .limit(slice.limit);
  return cutPage(rows.map(asDryRun), page.limit, (row) => [row.createdAt, row.id]);
}

/** An account that was looked at. */
export interface DryRunLine {
  accountId: string;
  reference: string;
  /** As it is now. */
  stage: Stage;
  changed: boolean;
  /** The path it shares with others: `listDryRunPaths`. */
  path: number;
  difference: PathDifference | null;
}

/** The frozen accounts of a dry run in a stable order, all or only those whose way changes. */
export async function listDryRunAccounts(
  db: Queryable,
  dryRunId: string,
  filter: { changed?: boolean | undefined; path?: number | undefined },
  page: PageRequest,
): Promise<Page<DryRunLine>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['uuid']);
  const rows = await db
    .select({
      accountId: dryRunAccount.accountId,
      reference: account.reference,
      stage: account.stage,
      changed: dryRunAccount.changed,
      path: dryRunAccount.path,
      difference: dryRunPath.difference,
    })
    .from(dryRunAccount)
    .innerJoin(account, eq(account.id, dryRunAccount.accountId))
    .innerJoin(
      dryRunPath,
      and(eq(dryRunPath.dryRunId, dryRunAccount.dryRunId), eq(dryRunPath.number, dryRunAccount.path)),
    )
    .where(
      and(
        eq(dryRunAccount.dryRunId, dryRunId),
        filter.changed === undefined ? undefined : eq(dryRunAccount.changed, filter.changed),
        filter.path === undefined ? undefined : eq(dryRunAccount.path, filter.path),
        start && keysetAfter('ascending', [dryRunAccount.accountId, start[0]]),
      ),
    )
    .orderBy(asc(dryRunAccount.accountId))
    .limit(page.limit + 1);
  const lines = rows.map((row) => ({ ...row, difference: row.difference as PathDifference | null }));
  return cutPage(lines, page.limit, (row) => [row.accountId]);
}

/** The way of the accounts in one situation, before and after. */
export interface DryRunPath {
  number: number;
  fromVersionId: string;
  accounts: number;
  changed: boolean;
  before: PathStep[];
  after: PathStep[];
  difference: PathDifference | null;
}

/** The paths of a dry run, those of most accounts first as they were numbered. */
export async function listDryRunPaths(
  db: Queryable,
  dryRunId: string,
  filter: { changed?: boolean | undefined },
  page: PageRequest,
): Promise<Page<DryRunPath>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['integer']);
  const rows = await db
    .select()
    .from(dryRunPath)
    .where(
      and(
        eq(dryRunPath.dryRunId, dryRunId),
        filter.changed === undefined ? undefined : eq(dryRunPath.changed, filter.changed),
        start && keysetAfter('ascending', [dryRunPath.number, start[0]]),
      ),
    )
    .orderBy(asc(dryRunPath.number))
    .limit(page.limit + 1);
  const paths = rows.map(({ dryRunId: _, ...row }) => ({
    ...row,
    before: row.before as PathStep[],
    after: row.after as PathStep[],
    difference: row.difference as PathDifference | null,
  }));
  return cutPage(paths, page.limit, (row) => [BigInt(row.number)]);
}

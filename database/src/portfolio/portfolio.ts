import { and, eq } from 'drizzle-orm';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { cutPage, newestFirst } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { portfolio } from '../schema/index.js';

export type Portfolio = typeof portfolio.$inferSelect;

export interface NewPortfolio {
  id: string;
  clientId: string;
  name: string;
  product: string;
  /** ISO 4217. */
  currency: string;
  strategyVersionId: string;
  createdAt: Date;
}

/**
 * Adds a portfolio under an id its author made; its client and strategy version must exist.
 * `repeated`: the same portfolio was added before; `idReused`: the id names another one.
 */
export async function createPortfolio(
  db: Queryable,
  added: NewPortfolio,
): Promise<'created' | 'repeated' | 'idReused'> {
  const rows = await db
    .insert(portfolio)
    .values(added)
    .onConflictDoNothing({ target: portfolio.id })
    .returning({ id: portfolio.id });
  if (rows.length === 1) return 'created';
  const existing = await findPortfolio(db, added.id, null);
  const same =
    existing !== undefined &&
    existing.clientId === added.clientId &&
    existing.name === added.name &&
    existing.product === added.product &&
    existing.currency === added.currency &&
    existing.strategyVersionId === added.strategyVersionId;
  return same ? 'repeated' : 'idReused';
}

export async function findPortfolio(db: Queryable, id: string, scope: ClientScope): Promise<Portfolio | undefined> {
  const [found] = await db
    .select()
    .from(portfolio)
    .where(and(eq(portfolio.id, id), withinScope(portfolio.clientId, scope)));
  return found;
}

/** Portfolios, newest first. */
export async function listPortfolios(
  db: Queryable,
  scope: ClientScope,
  filter: { clientId?: string | undefined },
  page: PageRequest,
): Promise<Page<Portfolio>> {
  const slice = newestFirst(portfolio.createdAt, portfolio.id, page);
  const rows = await db
    .select()
    .from(portfolio)
    .where(
      and(
        withinScope(portfolio.clientId, scope),
        filter.clientId === undefined ? undefined : eq(portfolio.clientId, filter.clientId),
        slice.after,
      ),
    )
    .orderBy(...slice.orderBy)
    .limit(slice.limit);
  return cutPage(rows, page.limit, (row) => [row.createdAt, row.id]);
}

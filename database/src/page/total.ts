import { sql } from 'drizzle-orm';
import type { SQLWrapper } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';

/** How many rows a list has, counted no further than anybody reads. */
export interface CappedTotal {
  total: number;
  /** There are more than were counted. */
  totalIsCapped: boolean;
}

/** Where counting stops, unless a list says otherwise: beyond it nobody reads the number, and counting on costs the database. */
export const totalCap = 1_000;

/**
 * Counts what a query finds.
 *
 * @param fitting the list's own conditions, limited to `cap + 1` rows: so that the number agrees with the list behind it
 */
export async function countUpTo(db: Queryable, cap: number, fitting: SQLWrapper): Promise<CappedTotal> {
  const [row] = await db.execute<{ total: number }>(sql`select count(*)::integer as total from ${fitting} as fitting`);
  const total = row?.total ?? 0;
  return { total: Math.min(total, cap), totalIsCapped: total > cap };
}

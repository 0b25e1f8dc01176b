import { sql } from 'drizzle-orm';
import type { SQL, SQLWrapper } from 'drizzle-orm';
import { writeCursor } from './cursor.js';
import type { CursorValue } from './cursor.js';

/** One page of a list in a stable order; `endCursor` asks for the next. */
export interface Page<Item> {
  items: Item[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface PageRequest {
  /** Rows wanted, at most. */
  limit: number;
  /** `endCursor` of the page before. */
  after?: string | undefined;
}

/**
 * Cuts a page from rows that were asked for with one more than `limit`: the extra row only says that there is a next page.
 *
 * @param keyOf the values that order a row, as the list's cursor holds them
 */
export function cutPage<Item>(
  rows: readonly Item[],
  limit: number,
  keyOf: (item: Item) => readonly CursorValue[],
): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    pageInfo: {
      hasNextPage: rows.length > limit,
      endCursor: last === undefined ? null : writeCursor(keyOf(last)),
    },
  };
}

/**
 * Rows after the one with these values, as a row comparison: unlike OFFSET it stays exact while rows are added, and an
 * index on the same columns answers it. PostgreSQL gives each value the type of its column.
 */
export function keysetAfter(
  direction: 'ascending' | 'descending',
  ...keys: readonly (readonly [column: SQLWrapper, value: CursorValue])[]
): SQL {
  const columns = sql.join(
    keys.map(([column]) => sql`${column}`),
    sql`, `,
  );
  const values = sql.join(
    keys.map(([, value]) => sql`${value instanceof Date ? value.toISOString() : String(value)}`),
    sql`, `,
  );
  return direction === 'ascending' ? sql`(${columns}) > (${values})` : sql`(${columns}) < (${values})`;
}

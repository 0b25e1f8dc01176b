import { desc } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { readCursor } from './cursor.js';
import { keysetAfter } from './page.js';
import type { PageRequest } from './page.js';

/** The parts of a query that make it one page of a list, newest first. */
export interface NewestFirst {
  /** The rows after the cursor; undefined for the first page. */
  after: SQL | undefined;
  orderBy: [SQL, SQL];
  /** One more than the page has: `cutPage` takes it away again. */
  limit: number;
}

/**
 * Reads a page request for a list in the order of a moment. Give `cutPage` the same moment and id of each row.
 *
 * @throws CursorError when the cursor is not one of this list's
 */
export function newestFirst(moment: PgColumn, id: PgColumn, { after, limit }: PageRequest): NewestFirst {
  const start = after === undefined ? undefined : readCursor(after, ['moment', 'uuid']);
  return {
    after: start && keysetAfter('descending', [moment, start[0]], [id, start[1]]),
    orderBy: [desc(moment), desc(id)],
    limit: limit + 1,
  };
}

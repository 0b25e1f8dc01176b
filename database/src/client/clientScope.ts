import { inArray } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** The clients whose records a person may see; null means all of them. */
export type ClientScope = readonly string[] | null;

/**
 * The condition that keeps a query inside a scope. Every query that answers a person takes a scope: a record outside it
 * does not exist for them.
 */
export function withinScope(clientId: PgColumn, scope: ClientScope): SQL | undefined {
  return scope === null ? undefined : inArray(clientId, [...scope]);
}

import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/**
 * The name of whoever an actor column names; null for `workflow` and other machines, and for nobody. Only in queries that join:
 * drizzle drops the table's name from the columns of a single one.
 */
export function personName(actor: PgColumn): SQL<string | null> {
  return sql<string | null>`(select named.full_name from person named where named.id::text = ${actor}::text)`;
}

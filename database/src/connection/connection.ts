import { drizzle } from 'drizzle-orm/postgres-js';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { preparing } from './preparing.js';
import * as schema from '../schema/index.js';

export type Sql = postgres.Sql<{ bigint: bigint }>;
export type Database = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql };
/** What a repository function needs: the database, or the transaction it is called in. */
export type Queryable = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute' | 'query'>;

/**
 * Two doors to one database. `db` is drizzle, for typed queries and transactions. `sql` is for what drizzle has no word
 * for: COPY streams, LISTEN, and set-based statements over many thousands of rows.
 *
 * They are two pools on purpose: drizzle replaces the date and JSON codecs of the client it is given, so a shared one
 * would hand strings to code that expects a `Date`.
 */
export interface Connection {
  db: Database;
  sql: Sql;
  close: () => Promise<void>;
}

/**
 * Opens both pools; connections are made on first use.
 *
 * @param url `postgres://` address with its password
 * @param applicationName shown in `pg_stat_activity`, so that an operator sees who holds a lock
 * @param maxConnections size of the typed pool; the raw one has at most four
 * @param onStatement hears each statement of the typed door with its values, before it is sent
 */
export function connect(
  url: string,
  applicationName: string,
  maxConnections = 10,
  onStatement?: (statement: string, values: readonly unknown[]) => void,
): Connection {
  const options = {
    connection: { application_name: applicationName },
    types: { bigint: postgres.BigInt },
    onnotice: () => {},
  };
  const typed = preparing(postgres(url, { ...options, max: maxConnections }));
  const sql = postgres(url, { ...options, max: Math.min(4, maxConnections) });
  const close = async (): Promise<void> => {
    await Promise.all([typed.end({ timeout: 5 }), sql.end({ timeout: 5 })]);
  };
  const logger = onStatement && { logQuery: onStatement };
  return { db: drizzle(typed, { schema, ...(logger && { logger }) }), sql, close };
}

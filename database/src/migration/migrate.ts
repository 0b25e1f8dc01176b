import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Arbitrary, but the same in every process: two migrations of one database wait for each other. */
const migrationLock = 4_177_201;

/**
 * Brings a database to the newest schema. Safe to call at every start: applied migrations are skipped.
 *
 * @param ownerUrl address with the owner role; the application role may not change the schema
 */
export async function migrateDatabase(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(sql), { migrationsFolder });
  } finally {
    await sql.end();
  }
}

import { migrateDatabase } from '@cartera/database/migration';
import { ensureSecrets, superuserUrl } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import type postgres from 'postgres';
import { asSuperuser } from '../platform/index.js';
import { fillAccounts, fillTimeline } from './listRows.js';

/** A database of its own, kept from one measurement to the next: the other benches' accounts stay out, and theirs too. */
const database = 'cartera_bench_list';

/** What the list is measured on. */
export interface ListDatabase {
  applicationUrl: string;
  superuserUrl: string;
  accounts: number;
  timelineRows: number;
}

function inside(url: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}

/** The large database of the account list, made on the first call; one that was broken off is made anew. */
export async function openListDatabase(
  instance: Instance,
  { applicationUrl, ownerUrl }: { applicationUrl: string; ownerUrl: string },
  wanted: Size,
): Promise<ListDatabase> {
  const server = { superuserUrl: superuserUrl(instance, ensureSecrets(instance)) };
  const filled = await findFilled(server, wanted.accounts);
  if (filled === undefined) {
    await asSuperuser(server, 'postgres', async (sql) => {
      // Broken off, or of another size: its indexes may be gone as well.
      await sql`drop database if exists ${sql(database)} with (force)`;
      await sql`create database ${sql(database)} owner cartera_owner`;
    });
    await asSuperuser(server, database, (sql) => sql`create extension if not exists postgis`);
  }
  await migrateDatabase(inside(ownerUrl));
  const size = filled ?? (await asSuperuser(server, database, (sql) => fill(sql, wanted)));
  return { applicationUrl: inside(applicationUrl), superuserUrl: inside(server.superuserUrl), ...size };
}

interface Size {
  accounts: number;
  timelineRows: number;
}

/** What an earlier measurement left whole; undefined when there is nothing of this size. */
async function findFilled(server: { superuserUrl: string }, accounts: number): Promise<Size | undefined> {
  const [found] = await asSuperuser(
    server,
    'postgres',
    (sql) => sql`select 1 from pg_database where datname = ${database}`,
  );
  if (found === undefined) return undefined;
  return asSuperuser(server, database, async (sql) => {
    const [table] = await sql<{ name: string | null }[]>`select to_regclass('bench_filled')::text as name`;
    if ((table?.name ?? null) === null) return undefined;
    const [filled] = await sql<Size[]>`
      select accounts, timeline_rows as "timelineRows" from bench_filled where accounts = ${accounts}`;
    return filled;
  });
}

async function fill(sql: postgres.Sql, wanted: Size): Promise<Size> {
  await fillAccounts(sql, wanted.accounts);
  const timelineRows = wanted.accounts * (await fillTimeline(sql, wanted.timelineRows / wanted.accounts));
  await sql.unsafe('vacuum (analyze) account, party, contact_point, address, timeline_entry');
  await sql`create table bench_filled as select ${wanted.accounts}::integer as accounts, ${timelineRows}::integer as timeline_rows`;
  return { accounts: wanted.accounts, timelineRows };
}

import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { timed } from './measurement.js';

async function headerOf(path: string): Promise<string[]> {
  const handle = await open(path);
  try {
    for await (const line of handle.readLines()) return line.replace(/^\uFEFF/, '').split(',');
  } finally {
    await handle.close();
  }
  throw new Error(`${path} is empty.`);
}

/**
 * The limit of placing a file: PostgreSQL's own COPY of the same bytes into a table of plain text, with the primary key and
 * the two indexes that `staging_row` carries, and nothing understood, checked or graded.
 *
 * @param ownerUrl a role that may create a table
 * @param path comma-separated UTF-8 with a header row
 * @param referenceColumn name of the header cell that holds the account's reference
 * @returns seconds
 */
export async function rawCopySeconds(ownerUrl: string, path: string, referenceColumn: string): Promise<number> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const table = sql(`bench_raw_${randomUUID().slice(0, 8)}`);
  const columns = await headerOf(path);
  try {
    await sql`create table ${table} (
      intake_id uuid not null default '00000000-0000-4000-8000-000000000000',
      row_number serial,
      exclusion text)`;
    for (const column of columns) await sql`alter table ${table} add column ${sql(column)} text`;
    await sql`alter table ${table} add primary key (intake_id, row_number)`;
    await sql`create index on ${table} (intake_id, ${sql(referenceColumn)})`;
    await sql`create index on ${table} (intake_id, exclusion, row_number) where exclusion is not null`;
    const { seconds } = await timed(async () => {
      const into = await sql`copy ${table} (${sql(columns)}) from stdin with (format csv, header true)`.writable();
      await pipeline(createReadStream(path), into);
    });
    return seconds;
  } finally {
    await sql`drop table if exists ${table}`;
    await sql.end();
  }
}

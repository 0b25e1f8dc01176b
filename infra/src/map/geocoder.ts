import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { runProgram } from '../program/index.js';
import { pythonProgram } from '../provision/index.js';

/** The PostgreSQL server that holds addresses. */
export interface GeocoderServer {
  readonly port: number;
  /** Nominatim makes its database and its PostGIS itself, and only a superuser may. */
  readonly superuserPassword: string;
  /** The role that answers questions: it can only read. */
  readonly readerPassword: string;
}

const reader = 'nominatim';

function dsn(server: GeocoderServer, database: string, user: string, password: string): string {
  return `pgsql:dbname=${database};host=127.0.0.1;port=${server.port};user=${user};password=${password}`;
}

/** Runs a statement on the server as its superuser. */
async function asSuperuser<T>(
  server: GeocoderServer,
  database: string,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres({
    host: '127.0.0.1',
    port: server.port,
    user: 'postgres',
    password: server.superuserPassword,
    database,
    max: 1,
    connect_timeout: 3,
    onnotice: () => undefined,
  });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** Drops a geocoder's database; one that does not exist is fine. Questions it still answers are cut off. */
export async function dropGeocoder(server: GeocoderServer, database: string): Promise<void> {
  await asSuperuser(server, 'postgres', async (sql) => {
    // Names are made of our prefix and hexadecimal digits.
    await sql.unsafe(`drop database if exists ${database} with (force)`);
  });
}

/**
 * Loads a map into a Nominatim database of its own.
 *
 * @param folder Nominatim's project folder; holds the settings its server starts with
 */
export async function buildGeocoder(
  server: GeocoderServer,
  database: string,
  map: string,
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const settings = {
    NOMINATIM_DATABASE_DSN: dsn(server, database, reader, server.readerPassword),
    NOMINATIM_DATABASE_WEBUSER: reader,
    NOMINATIM_IMPORT_STYLE: 'address',
    NOMINATIM_TOKENIZER: 'icu',
    // An address asked for is personal data: no question is written down.
    NOMINATIM_LOG_DB: 'no',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}="${value}"\n`);
  writeFileSync(join(folder, '.env'), lines.join(''), { mode: 0o600 });
  // A run cut short leaves half a database.
  await dropGeocoder(server, database);
  await runProgram(
    pythonProgram('nominatim'),
    ['import', '--project-dir', folder, '--osm-file', map, '--no-updates', '--offline', '--threads', '2'],
    // The environment goes before the file: the superuser's password is never written into it.
    { folder, environment: { NOMINATIM_DATABASE_DSN: dsn(server, database, 'postgres', server.superuserPassword) } },
  );
}

/** Looks a street of the new map up by its name. */
export async function checkGeocoder(server: GeocoderServer, database: string, folder: string): Promise<void> {
  const street = await asSuperuser(server, database, async (sql) => {
    const [row] = await sql<{ name: string }[]>`
      select name -> 'name' as name from placex where class = 'highway' and name ? 'name' order by place_id limit 1`;
    return row?.name;
  });
  if (street === undefined) throw new Error('Ninguna de sus calles tiene nombre.');
  const { output } = await runProgram(pythonProgram('nominatim'), [
    ...['search', '--project-dir', folder, '--query', street, '--limit', '1', '--format', 'jsonv2'],
  ]);
  const start = output.indexOf('[');
  const found: unknown = start < 0 ? [] : JSON.parse(output.slice(start));
  if (!Array.isArray(found) || found.length === 0) throw new Error('No se halló una de sus calles por su nombre.');
}

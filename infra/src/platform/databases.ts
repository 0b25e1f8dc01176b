import postgres from 'postgres';
import { migrateDatabase } from '@cartera/database/migration';
import { databaseNames } from '../instance/index.js';

/** A PostgreSQL server and the passwords its roles are made with. */
export interface DatabaseServer {
  /** `postgres://` address of the superuser, whatever its database. */
  superuserUrl: string;
  ownerPassword: string;
  applicationPassword: string;
  temporalPassword: string;
  /** Absent where Nominatim has a server of its own. */
  nominatimPassword?: string;
  /** Whether tests and measurements copy a template here. */
  withTemplate: boolean;
}

interface Role {
  name: string;
  password: string | undefined;
  mayCreateDatabases?: boolean;
}

/** Runs statements as the superuser in one of the server's databases. */
export async function asSuperuser<T>(
  { superuserUrl }: Pick<DatabaseServer, 'superuserUrl'>,
  database: string,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres(superuserUrl, {
    database,
    max: 1,
    connect_timeout: 2,
    onnotice: () => undefined,
    connection: { application_name: 'cartera-provision' },
  });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

async function ensureRole(sql: postgres.Sql, { name, password, mayCreateDatabases = false }: Role): Promise<void> {
  if (password === undefined) return;
  const [found] = await sql`select 1 from pg_roles where rolname = ${name}`;
  if (found !== undefined) return;
  // Role statements take no parameters: the server itself quotes what is put into one.
  const [statement] = await sql<{ text: string }[]>`
    select format('create role %I login %s password %L', ${name}::text,
      ${mayCreateDatabases ? 'createdb' : 'nocreatedb'}::text, ${password}::text) as text`;
  if (statement !== undefined) await sql.unsafe(statement.text);
}

/** Makes a database when it does not exist. PostGIS is created by the superuser, because it trusts nobody else. */
async function ensureDatabase(
  server: DatabaseServer,
  name: string,
  owner: string,
  extensions: readonly string[] = [],
): Promise<void> {
  await asSuperuser(server, 'postgres', async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (found === undefined) await sql`create database ${sql(name)} owner ${sql(owner)}`;
  });
  if (extensions.length === 0) return;
  await asSuperuser(server, name, async (sql) => {
    for (const extension of extensions) await sql`create extension if not exists ${sql(extension)}`;
  });
}

/** Roles, databases, extensions and the newest schema. Everything is made once and left alone afterwards. */
export async function ensureDatabases(server: DatabaseServer): Promise<void> {
  const roles: readonly Role[] = [
    { name: 'cartera_owner', password: server.ownerPassword, mayCreateDatabases: true },
    { name: 'cartera_app', password: server.applicationPassword },
    { name: 'temporal', password: server.temporalPassword },
    { name: 'nominatim', password: server.nominatimPassword },
  ];
  await asSuperuser(server, 'postgres', async (sql) => {
    for (const role of roles) await ensureRole(sql, role);
    // The owner may end the application's connections, because a test drops its database under them; and an autovacuum's,
    // which belongs to no role: only members of pg_signal_backend may.
    await sql`grant cartera_app, pg_signal_backend to cartera_owner`;
  });
  await ensureDatabase(server, databaseNames.application, 'cartera_owner', ['postgis']);
  if (server.withTemplate) await ensureDatabase(server, databaseNames.template, 'cartera_owner', ['postgis']);
  await ensureDatabase(server, databaseNames.temporal, 'temporal');
  await ensureDatabase(server, databaseNames.temporalVisibility, 'temporal');

  const ownerUrl = new URL(server.superuserUrl);
  ownerUrl.username = 'cartera_owner';
  ownerUrl.password = server.ownerPassword;
  ownerUrl.pathname = `/${databaseNames.application}`;
  // The schema grants the application role by name, so it comes after the roles.
  await migrateDatabase(ownerUrl.toString());
}

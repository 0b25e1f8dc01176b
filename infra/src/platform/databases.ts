import postgres from 'postgres';
import { migrateDatabase } from '@cartera/database/migration';
import { databaseNames, databaseUrl, superuserUrl } from '../instance/index.js';
import type { Instance, InstanceSecrets } from '../instance/index.js';

interface Role {
  name: string;
  password: string;
  mayCreateDatabases: boolean;
}

/** Runs statements as the superuser in one of the instance's databases. */
export async function asSuperuser<T>(
  instance: Instance,
  secrets: InstanceSecrets,
  database: string,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres(superuserUrl(instance, secrets, database), {
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

async function ensureRole(sql: postgres.Sql, { name, password, mayCreateDatabases }: Role): Promise<void> {
  const [found] = await sql`select 1 from pg_roles where rolname = ${name}`;
  if (found !== undefined) return;
  // Role statements take no parameters; names are ours and passwords are hexadecimal.
  await sql.unsafe(`create role ${name} login ${mayCreateDatabases ? 'createdb' : ''} password '${password}'`);
}

/**
 * Makes a database when it does not exist.
 *
 * @param extensions created by the superuser, because PostGIS trusts nobody else
 */
export async function ensureDatabase(
  instance: Instance,
  secrets: InstanceSecrets,
  name: string,
  owner: string,
  extensions: readonly string[] = [],
): Promise<void> {
  await asSuperuser(instance, secrets, 'postgres', async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (found === undefined) await sql.unsafe(`create database ${name} owner ${owner}`);
  });
  if (extensions.length === 0) return;
  await asSuperuser(instance, secrets, name, async (sql) => {
    for (const extension of extensions) await sql.unsafe(`create extension if not exists ${extension}`);
  });
}

/**
 * Roles, databases, extensions and the newest schema. Everything is made once and left alone afterwards.
 *
 * The template is for instances whose tests and measurements copy it.
 */
export async function ensureDatabases(instance: Instance, secrets: InstanceSecrets): Promise<void> {
  const roles: readonly Role[] = [
    { name: 'cartera_owner', password: secrets.ownerPassword, mayCreateDatabases: true },
    { name: 'cartera_app', password: secrets.applicationPassword, mayCreateDatabases: false },
    { name: 'temporal', password: secrets.temporalPassword, mayCreateDatabases: false },
    { name: 'nominatim', password: secrets.nominatimPassword, mayCreateDatabases: false },
  ];
  await asSuperuser(instance, secrets, 'postgres', async (sql) => {
    for (const role of roles) await ensureRole(sql, role);
    // The owner may end the application's connections: a test drops its database under them.
    await sql`grant cartera_app to cartera_owner`;
  });
  await ensureDatabase(instance, secrets, databaseNames.application, 'cartera_owner', ['postgis']);
  if (instance.name !== 'demo') {
    await ensureDatabase(instance, secrets, databaseNames.template, 'cartera_owner', ['postgis']);
  }
  await ensureDatabase(instance, secrets, databaseNames.temporal, 'temporal');
  await ensureDatabase(instance, secrets, databaseNames.temporalVisibility, 'temporal');
  // The schema grants the application role by name, so it comes after the roles.
  await migrateDatabase(databaseUrl(instance, 'cartera_owner', secrets.ownerPassword, databaseNames.application));
}

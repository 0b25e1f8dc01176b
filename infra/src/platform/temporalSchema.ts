import { join } from 'node:path';
import { databaseNames, superuserUrl } from '../instance/index.js';
import type { Instance, InstanceSecrets } from '../instance/index.js';
import { runProgram } from '../program/index.js';
import { temporalPrograms } from '../provision/index.js';
import { asSuperuser } from './databases.js';

const stores = [
  { database: databaseNames.temporal, schema: 'temporal' },
  { database: databaseNames.temporalVisibility, schema: 'visibility' },
] as const;

/** Brings both of Temporal's databases to the schema of the installed server, with Temporal's own tool. */
export async function ensureTemporalSchema(instance: Instance, secrets: InstanceSecrets): Promise<void> {
  for (const { database, schema } of stores) {
    const tool = (...parameters: string[]): Promise<unknown> =>
      runProgram(temporalPrograms.sql, parameters, {
        environment: {
          SQL_PLUGIN: 'postgres12',
          SQL_HOST: '127.0.0.1',
          SQL_PORT: String(instance.ports.postgres),
          SQL_USER: 'temporal',
          SQL_PASSWORD: secrets.temporalPassword,
          SQL_DATABASE: database,
        },
      });
    const [{ made } = { made: false }] = await asSuperuser(
      { superuserUrl: superuserUrl(instance, secrets) },
      database,
      (sql) => sql<{ made: boolean }[]>`select to_regclass('public.schema_version') is not null as made`,
    );
    if (!made) await tool('setup-schema', '--version', '0.0');
    await tool('update-schema', '--schema-dir', join(temporalPrograms.schema, schema));
  }
}

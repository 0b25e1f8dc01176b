import { join } from 'node:path';
import { foldersOf, superuserUrl } from '../instance/index.js';
import type { Instance, InstanceSecrets } from '../instance/index.js';
import { postgresPrograms } from '../provision/index.js';
import type { ServiceDefinition } from '../services/index.js';
import { asSuperuser, ensureDatabases } from './databases.js';
import type { DatabaseServer } from './databases.js';
import { clusterFolder, ensureCluster, postgresUser } from './postgresCluster.js';

/** The instance's own server, as provisioning reaches it. */
export function databaseServerOf(instance: Instance, secrets: InstanceSecrets): DatabaseServer {
  return { ...secrets, superuserUrl: superuserUrl(instance, secrets), withTemplate: instance.name !== 'demo' };
}

export function postgresService(instance: Instance, secrets: InstanceSecrets): ServiceDefinition {
  const server = databaseServerOf(instance, secrets);
  // Only a name until the packages are there: `services status` works on a machine where nothing is installed yet.
  const programs = postgresPrograms(clusterFolder(instance)) ?? '/usr/lib/postgresql/15/bin';
  return {
    name: 'postgres',
    title: 'PostgreSQL',
    command: [
      join(programs, 'postgres'),
      `--config-file=${join(foldersOf(instance).configuration, 'postgresql.conf')}`,
    ],
    folder: '/',
    user: postgresUser,
    // Fast shutdown: open transactions are rolled back. SIGTERM would wait for every client to leave by itself.
    stopSignal: 'INT',
    stopSeconds: 90,
    // Replaying the log after a kill takes its time on a large database.
    startSeconds: 120,
    ports: [instance.ports.postgres],
    needs: [],
    prepare: (log) => ensureCluster(instance, secrets, log),
    health: async () => {
      await asSuperuser(server, 'postgres', (sql) => sql`select 1`);
    },
    furnish: () => ensureDatabases(server),
  };
}

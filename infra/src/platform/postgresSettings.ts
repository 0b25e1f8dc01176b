import { totalmem } from 'node:os';
import { join } from 'node:path';
import { foldersOf } from '../instance/index.js';
import type { Instance } from '../instance/index.js';

const MiB = 1024 * 1024;

/** A share of the machine's memory in MiB, within bounds. */
function memoryShare(divisor: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, totalmem() / MiB / divisor)));
}

/**
 * PostgreSQL's configuration, sized for a machine that also runs Temporal, the map services, the worker and the API: two
 * cores and 24 GiB are the reference, less memory takes less.
 */
export function postgresSettings(instance: Instance, dataFolder: string): string {
  const settings: Record<string, string | number> = {
    data_directory: `'${dataFolder}'`,
    hba_file: `'${join(foldersOf(instance).configuration, 'pg_hba.conf')}'`,
    ident_file: `'${join(dataFolder, 'pg_ident.conf')}'`,
    listen_addresses: `'127.0.0.1'`,
    port: instance.ports.postgres,
    unix_socket_directories: `''`,
    // Temporal's four services hold a pool for each of its two stores.
    max_connections: 300,
    shared_buffers: `${memoryShare(16, 128, 2048)}MB`,
    effective_cache_size: `${memoryShare(3, 512, 16_384)}MB`,
    maintenance_work_mem: `${memoryShare(48, 64, 512)}MB`,
    work_mem: `${memoryShare(768, 8, 32)}MB`,
    max_wal_size: `'4GB'`,
    checkpoint_timeout: `'15min'`,
    checkpoint_completion_target: 0.9,
    wal_compression: 'lz4',
    random_page_cost: 1.1,
    effective_io_concurrency: 100,
    max_parallel_workers_per_gather: 1,
    autovacuum_max_workers: 2,
    // Compiling a statement takes longer than the short ones run, and a 100,000-row one gains little.
    jit: 'off',
    timezone: `'UTC'`,
    password_encryption: `'scram-sha-256'`,
    // A failing statement's detail and context hold the row itself: names, addresses, telephones. They stay out of the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_line_prefix: `'%m [%p] %a '`,
    log_checkpoints: 'off',
  };
  if (instance.name === 'test') {
    // Test data is thrown away, and every test file copies a whole database: waiting for the disk proves nothing there.
    Object.assign(settings, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' });
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('');
}

/** Who may connect: from this machine, with a password, whatever the user. */
export const clientAuthentication = 'host all all 127.0.0.1/32 scram-sha-256\n';

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseNames, foldersOf } from '../instance/index.js';
import type { Instance, InstanceSecrets } from '../instance/index.js';
import { temporalPrograms } from '../provision/index.js';
import type { ServiceDefinition } from '../services/index.js';
import { ensureNamespace, withTemporal } from './temporalNamespace.js';
import { ensureTemporalSchema } from './temporalSchema.js';

/** Fixed for ever when the databases are made. Sixteen keep two cores busy and idle at a few hundredths of one. */
const historyShards = 16;

/**
 * Temporal's limits protect a shared cluster from one tenant. Here the only tenant is ours, and starting a portfolio's
 * lifecycles would run into them long before the machine is busy.
 */
const limits: Readonly<Record<string, number>> = {
  'frontend.rps': 20_000,
  'frontend.namespaceRPS': 20_000,
  'frontend.namespaceCount': 5_000,
  'frontend.namespaceRPS.visibility': 100,
  'frontend.persistenceMaxQPS': 20_000,
  'history.rps': 20_000,
  'history.persistenceMaxQPS': 40_000,
  'matching.rps': 20_000,
  'matching.persistenceMaxQPS': 20_000,
};

function dynamicConfiguration(): string {
  return Object.entries(limits)
    .map(([name, value]) => `${name}:\n  - value: ${value}\n`)
    .join('');
}

/** The variables of Temporal's own configuration template; every port is set, so that instances run side by side. */
function serverEnvironment(instance: Instance, secrets: InstanceSecrets, dynamicFile: string): Record<string, string> {
  const { ports } = instance;
  return {
    LOG_LEVEL: 'warn',
    NUM_HISTORY_SHARDS: String(historyShards),
    DB: 'postgres12_pgx',
    POSTGRES_SEEDS: '127.0.0.1',
    DB_PORT: String(ports.postgres),
    POSTGRES_USER: 'temporal',
    POSTGRES_PWD: secrets.temporalPassword,
    DBNAME: databaseNames.temporal,
    VISIBILITY_DBNAME: databaseNames.temporalVisibility,
    SQL_MAX_CONNS: '20',
    SQL_VIS_MAX_CONNS: '10',
    BIND_ON_IP: '127.0.0.1',
    TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1',
    FRONTEND_GRPC_PORT: String(ports.temporal),
    FRONTEND_HTTP_PORT: String(ports.temporalHttp),
    FRONTEND_MEMBERSHIP_PORT: String(ports.temporalMembership),
    HISTORY_GRPC_PORT: String(ports.temporalHistory),
    HISTORY_MEMBERSHIP_PORT: String(ports.temporalHistoryMembership),
    MATCHING_GRPC_PORT: String(ports.temporalMatching),
    MATCHING_MEMBERSHIP_PORT: String(ports.temporalMatchingMembership),
    WORKER_GRPC_PORT: String(ports.temporalWorker),
    WORKER_MEMBERSHIP_PORT: String(ports.temporalWorkerMembership),
    PROMETHEUS_ENDPOINT: `127.0.0.1:${ports.temporalMetrics}`,
    DYNAMIC_CONFIG_FILE_PATH: dynamicFile,
  };
}

export function temporalService(instance: Instance, secrets: InstanceSecrets): ServiceDefinition {
  const { ports } = instance;
  const address = `127.0.0.1:${ports.temporal}`;
  const dynamicFile = join(foldersOf(instance).configuration, 'temporal-limits.yaml');
  return {
    name: 'temporal',
    title: 'Temporal',
    command: [temporalPrograms.server, '--allow-no-auth', 'start'],
    environment: serverEnvironment(instance, secrets, dynamicFile),
    stopSeconds: 60,
    startSeconds: 90,
    ports: [
      ports.temporal,
      ports.temporalHttp,
      ports.temporalHistory,
      ports.temporalMatching,
      ports.temporalWorker,
      ports.temporalMembership,
      ports.temporalHistoryMembership,
      ports.temporalMatchingMembership,
      ports.temporalWorkerMembership,
      ports.temporalMetrics,
    ],
    needs: ['postgres'],
    missing: () =>
      Promise.resolve(existsSync(temporalPrograms.server) ? undefined : 'sin instalar: npm run services -- start'),
    prepare: async () => {
      writeFileSync(dynamicFile, dynamicConfiguration());
      await ensureTemporalSchema(instance, secrets);
    },
    health: () => withTemporal(address, () => Promise.resolve()),
    furnish: () => ensureNamespace(address),
  };
}

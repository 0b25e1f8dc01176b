import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { databaseNames } from '../instance/index.js';
import type { Instance, InstanceSecrets } from '../instance/index.js';
import { temporalPrograms } from '../provision/index.js';
import type { ServiceDefinition } from '../services/index.js';
import { ensureNamespace, withTemporal } from './temporalNamespace.js';
import { ensureTemporalSchema } from './temporalSchema.js';

/** Fixed for ever when the databases are made. Sixteen keep two cores busy and idle at a few hundredths of one. */
const historyShards = 16;

/** The same file that the containers mount. */
const limitsFile = fileURLToPath(new URL('../../temporal/limits.yaml', import.meta.url));

/** The variables of Temporal's own configuration template; every port is set, so that instances run side by side. */
function serverEnvironment(instance: Instance, secrets: InstanceSecrets): Record<string, string> {
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
    DYNAMIC_CONFIG_FILE_PATH: limitsFile,
  };
}

export function temporalService(instance: Instance, secrets: InstanceSecrets): ServiceDefinition {
  const { ports } = instance;
  const address = `127.0.0.1:${ports.temporal}`;
  return {
    name: 'temporal',
    title: 'Temporal',
    command: [temporalPrograms.server, '--allow-no-auth', 'start'],
    environment: serverEnvironment(instance, secrets),
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
    prepare: () => ensureTemporalSchema(instance, secrets),
    health: () => withTemporal(address, () => Promise.resolve()),
    furnish: () => ensureNamespace(address),
  };
}

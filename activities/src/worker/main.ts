import { NativeConnection, Runtime } from '@temporalio/worker';
import { connect } from '@cartera/database/connection';
import { diskFileStore } from '@cartera/database/fileStore';
import { connectTemporal, dataConverter, parsePayloadKeys } from '@cartera/workflows/client';
import { agencyOf, exampleAgency } from '../document/index.js';
import { readWorkerConfig } from './config.js';
import { createWorkers } from './createWorkers.js';
import { serveHealth } from './health.js';
import { createLog, plainError, temporalLogger } from './log.js';
import { startSweeps } from './startSweeps.js';

/** The worker process: does what workflows ask for, until it is told to stop and has finished what it had begun. */
const config = readWorkerConfig(process.env);
const log = createLog(config.CARTERA_LOG_LEVEL);
Runtime.install({
  logger: temporalLogger(log),
  // The signals are handled below: the health page and the pools must outlive the workers.
  shutdownSignals: [],
  ...(config.CARTERA_METRICS_PORT === undefined
    ? {}
    : { telemetryOptions: { metrics: { prometheus: { bindAddress: `127.0.0.1:${config.CARTERA_METRICS_PORT}` } } } }),
});

const connection = connect(config.CARTERA_DATABASE_URL, 'cartera-worker', 24);
const temporal = await connectTemporal({
  address: config.TEMPORAL_ADDRESS,
  namespace: config.TEMPORAL_NAMESPACE,
  payloadKeys: config.CARTERA_PAYLOAD_KEYS,
});
const nativeConnection = await NativeConnection.connect({ address: config.TEMPORAL_ADDRESS });
const workers = await createWorkers({
  nativeConnection,
  namespace: config.TEMPORAL_NAMESPACE,
  dataConverter: dataConverter(parsePayloadKeys(config.CARTERA_PAYLOAD_KEYS)),
  connection,
  files: diskFileStore(config.CARTERA_FILES),
  temporal,
  clock: {
    origin: config.CARTERA_CLOCK_ORIGIN,
    rate: config.CARTERA_CLOCK_RATE,
    untilOrigin: config.CARTERA_CLOCK_UNTIL_ORIGIN,
  },
  agency: config.CARTERA_AGENCY === undefined ? exampleAgency : agencyOf(config.CARTERA_AGENCY),
  smtpUrl: config.CARTERA_SMTP_URL,
  mailFrom: config.CARTERA_MAIL_FROM,
  nominatimUrl: config.NOMINATIM_URL,
  osrmCarUrl: config.OSRM_CAR_URL,
  osrmFootUrl: config.OSRM_FOOT_URL,
  vroomProgram: config.CARTERA_VROOM,
  publicUrl: config.CARTERA_API_URL,
});
await startSweeps(temporal);
const health = await serveHealth(config.CARTERA_WORKER_HOST, config.CARTERA_WORKER_PORT, {
  workers,
  db: connection.db,
});

function stop(): void {
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

log.info({ port: health.port, queues: workers.map((worker) => worker.options.taskQueue) }, 'The worker is ready.');
const ends = await Promise.allSettled(
  workers.map(async (worker) => {
    try {
      await worker.run();
    } finally {
      // One queue without a worker is worse than a restart: the process manager gives us a whole one again.
      stop();
    }
  }),
);
await health.close();
await temporal.connection.close();
await nativeConnection.close();
await connection.close();
const failure = ends.find((end) => end.status === 'rejected');
if (failure !== undefined) log.fatal({ error: plainError(failure.reason) }, 'A worker has failed.');
else log.info('The worker has stopped.');
process.exitCode = failure === undefined ? 0 : 1;

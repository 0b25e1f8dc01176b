import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { dataConverter, parsePayloadKeys } from '@cartera/workflows/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import postgres from 'postgres';
import type { BareDoorActivities } from './bareDoors.js';

/** The bare workflows' worker, in a process of its own as ours is; ends when its parent lets go of it. */
const [taskQueue = ''] = process.argv.slice(2);
const { env } = process;
Runtime.install({ logger: new DefaultLogger('WARN') });
const sql = postgres(env.CARTERA_DATABASE_URL ?? '', { max: 24 });
const connection = await NativeConnection.connect({ address: env.TEMPORAL_ADDRESS ?? '' });
const activities: BareDoorActivities = {
  insertRow: async (id) => {
    await sql`insert into bench_row (id) values (${id}) on conflict do nothing`;
  },
  wake: (until) => {
    process.send?.({ until, at: Date.now() });
    return Promise.resolve();
  },
};
// The settings of the product's own worker for its lives and records.
const worker = await Worker.create({
  connection,
  namespace: env.TEMPORAL_NAMESPACE ?? '',
  dataConverter: dataConverter(parsePayloadKeys(env.CARTERA_PAYLOAD_KEYS ?? '')),
  taskQueue,
  workflowsPath: fileURLToPath(new URL('./bareDoors.ts', import.meta.url)),
  activities,
  maxCachedWorkflows: 400,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentWorkflowTaskPolls: 10,
  maxConcurrentActivityTaskExecutions: 32,
  maxConcurrentActivityTaskPolls: 8,
});
process.send?.('ready');
await worker.runUntil(once(process, 'disconnect'));
await connection.close();
await sql.end();

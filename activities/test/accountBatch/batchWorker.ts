import { NativeConnection, Worker } from '@temporalio/worker';
import { connect } from '@cartera/database/connection';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue } from '@cartera/domain/identity';
import { connectTemporal, dataConverter, parsePayloadKeys } from '@cartera/workflows/client';
import { createBatchActivities } from '../../src/accountBatch/index.js';

/** A worker of batches in a process of its own, to be killed in the middle of one. */
const { DATABASE_URL = '', NAMESPACE = '', TEMPORAL_ADDRESS = '', CARTERA_PAYLOAD_KEYS = '' } = process.env;

const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: TEMPORAL_ADDRESS }),
  namespace: NAMESPACE,
  taskQueue: taskQueue.intake,
  dataConverter: dataConverter(parsePayloadKeys(CARTERA_PAYLOAD_KEYS)),
  activities: createBatchActivities({
    connection: connect(DATABASE_URL, 'batch worker', 4),
    temporal: await connectTemporal({
      address: TEMPORAL_ADDRESS,
      namespace: NAMESPACE,
      payloadKeys: CARTERA_PAYLOAD_KEYS,
    }),
    clock: wallClock,
  }),
});
await worker.run();

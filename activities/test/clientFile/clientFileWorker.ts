import { NativeConnection, Worker } from '@temporalio/worker';
import { connect } from '@cartera/database/connection';
import { diskFileStore } from '@cartera/database/fileStore';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue } from '@cartera/domain/identity';
import { connectTemporal, dataConverter, parsePayloadKeys } from '@cartera/workflows/client';
import { createClientFileActivities } from '../../src/clientFile/index.js';

/** A worker of the files' queue in a process of its own, to be killed by the tests of faults. */
const { DATABASE_URL = '', FILES = '', NAMESPACE = '', TEMPORAL_ADDRESS = '', CARTERA_PAYLOAD_KEYS = '' } = process.env;

const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: TEMPORAL_ADDRESS }),
  namespace: NAMESPACE,
  taskQueue: taskQueue.intake,
  dataConverter: dataConverter(parsePayloadKeys(CARTERA_PAYLOAD_KEYS)),
  activities: createClientFileActivities({
    connection: connect(DATABASE_URL, 'client file worker', 4),
    files: diskFileStore(FILES),
    temporal: await connectTemporal({
      address: TEMPORAL_ADDRESS,
      namespace: NAMESPACE,
      payloadKeys: CARTERA_PAYLOAD_KEYS,
    }),
    clock: wallClock,
  }),
});
await worker.run();

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createAccountActivities } from '@cartera/activities/account';
import { createClientReportActivities } from '@cartera/activities/clientReport';
import { exampleAgency } from '@cartera/activities/document';
import { createGeocodingActivities } from '@cartera/activities/geocoding';
import { createIntakeActivities } from '@cartera/activities/intake';
import { createMailActivities } from '@cartera/activities/mail';
import { createRulingActivities } from '@cartera/activities/ruling';
import { diskFileStore } from '@cartera/database/fileStore';
import type { FileStore } from '@cartera/database/fileStore';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue } from '@cartera/domain/identity';
import { openSmtpMailbox } from '../../../activities/test/mail/smtpMailbox.js';
import type { SmtpBehaviour } from '../../../activities/test/mail/smtpMailbox.js';
import { bundle } from '../accountLifecycle/bundle.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';

/** A time-skipping server with the real activities on a database of their own, and nothing encrypted: every checkout can replay. */
export interface RecordingWorld {
  env: TestWorkflowEnvironment;
  database: TestDatabase;
  files: FileStore;
  activities: ReturnType<typeof createClientReportActivities> & ReturnType<typeof createRulingActivities>;
  /** What the client's mail server does; may be changed at any time. */
  smtp: SmtpBehaviour;
  close: () => Promise<void>;
}

export async function createRecordingWorld(): Promise<RecordingWorld> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const env = await startTimeSkippingServer();
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'cartera-histories-'));
  const files = diskFileStore(folder);
  const smtp: SmtpBehaviour = {};
  const mailbox = await openSmtpMailbox(smtp);
  const shared = { connection: database, files, clock: wallClock, temporal: env.client, agency: exampleAgency };
  const activities = {
    ...createClientReportActivities({ ...shared, publicUrl: 'https://cartera.example' }),
    ...createRulingActivities(shared),
  };
  const workers = await Promise.all(
    [
      { taskQueue: taskQueue.intake, activities: createIntakeActivities(shared) },
      // A task that nobody serves stops the server's clock: the lives that a placement begins are served too.
      {
        taskQueue: taskQueue.lives,
        workflowBundle: await bundle(),
        activities: createAccountActivities(database),
      },
      { taskQueue: taskQueue.records, activities },
      { taskQueue: taskQueue.documents, activities },
      {
        taskQueue: taskQueue.routing,
        activities: createGeocodingActivities({
          connection: database,
          nominatimUrl: process.env.NOMINATIM_URL ?? '',
        }),
      },
      {
        taskQueue: taskQueue.mail,
        activities: createMailActivities({
          connection: database,
          files,
          smtpUrl: mailbox.url,
          from: 'cobranza@despacho.example',
        }),
      },
    ].map((options) => Worker.create({ connection: env.nativeConnection, ...options })),
  );
  const running = Promise.all(workers.map((worker) => worker.run()));
  const close = async (): Promise<void> => {
    for (const worker of workers) worker.shutdown();
    await running;
    await mailbox.close();
    await env.teardown();
    await database.drop();
    await rm(folder, { recursive: true });
  };
  return { env, database, files, activities, smtp, close };
}

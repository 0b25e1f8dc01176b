import { Worker } from '@temporalio/worker';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { DataConverter } from '@temporalio/common';
import { createAccountActivities } from '@cartera/activities/account';
import { createAgreementActivities } from '@cartera/activities/agreement';
import { createBatchActivities } from '@cartera/activities/accountBatch';
import { exampleAgency } from '@cartera/activities/document';
import { createLetterActivities } from '@cartera/activities/letter';
import { createMessageActivities } from '@cartera/activities/message';
import { createOfferActivities } from '@cartera/activities/offer';
import { createRulingActivities } from '@cartera/activities/ruling';
import { createUnheardCommandActivities } from '@cartera/activities/unheardCommand';
import { diskFileStore } from '@cartera/database/fileStore';
import type { TestDatabase } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue } from '@cartera/domain/identity';
import { bundle } from './bundle.js';
import { serverClock, tellServerTime } from './serverClock.js';

/** What the workers of one world share. */
export interface WorldServices {
  env: TestWorkflowEnvironment;
  database: TestDatabase;
  /** Of the documents that are produced. */
  folder: string;
  /** Gets the rulings that a client's report was asked to take. */
  reportRequests: string[];
  converter: DataConverter;
}

/** Workers for the lives and for everything that they ask of the outside, with the real activities. */
export async function createWorldWorkers(services: WorldServices): Promise<Worker[]> {
  const { env, database, folder, reportRequests, converter } = services;
  const shared = { connection: database, files: diskFileStore(folder), agency: exampleAgency, clock: wallClock };
  const common = {
    connection: env.nativeConnection,
    dataConverter: converter,
    maxConcurrentActivityTaskExecutions: 4,
  };
  return Promise.all([
    Worker.create({
      ...common,
      taskQueue: taskQueue.lives,
      workflowBundle: await bundle(),
      activities: createAccountActivities(database),
    }),
    Worker.create({
      ...common,
      taskQueue: taskQueue.records,
      activities: {
        ...createUnheardCommandActivities({ connection: database, temporal: env.client, clock: wallClock }),
        // Stands at the door of the report: its own tests walk through it.
        requestClientReport: ({ rulingId }: { rulingId: string }) => {
          reportRequests.push(rulingId);
          return Promise.resolve();
        },
      },
    }),
    Worker.create({
      ...common,
      taskQueue: taskQueue.documents,
      activities: {
        ...createLetterActivities(shared),
        ...createRulingActivities(shared),
        ...createOfferActivities(shared),
        ...createAgreementActivities(shared),
      },
    }),
    Worker.create({
      ...common,
      taskQueue: taskQueue.intake,
      activities: createBatchActivities({ connection: database, temporal: env.client, clock: wallClock }),
    }),
    Worker.create({
      ...common,
      taskQueue: taskQueue.mail,
      // The mail is queued and never put on a wire: there is none here.
      activities: createMessageActivities({ ...shared, clock: serverClock, sendMail: () => Promise.resolve() }),
      interceptors: { activity: [tellServerTime] },
    }),
  ]);
}

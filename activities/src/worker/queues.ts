import type { Client } from '@temporalio/client';
import type { WorkerOptions } from '@temporalio/worker';
import type { Connection } from '@cartera/database/connection';
import type { FileStore } from '@cartera/database/fileStore';
import type { BusinessClock } from '@cartera/domain/clock';
import { taskQueue } from '@cartera/domain/identity';
import type { TaskQueue } from '@cartera/domain/identity';
import { createAccountActivities } from '../account/index.js';
import { createBatchActivities } from '../accountBatch/index.js';
import { createUnheardCommandActivities } from '../unheardCommand/index.js';
import { createAgreementActivities } from '../agreement/index.js';
import { createClientFileActivities } from '../clientFile/index.js';
import { createClientReportActivities } from '../clientReport/index.js';
import { createDayPlanActivities } from '../dayPlan/index.js';
import type { Agency } from '../document/index.js';
import { createGeocodingActivities } from '../geocoding/index.js';
import { createFenceActivities, createRetentionActivities } from '../geofence/index.js';
import { createIntakeActivities } from '../intake/index.js';
import { createLetterActivities } from '../letter/index.js';
import { createMailActivities } from '../mail/index.js';
import { createMailingActivities } from '../mailing/index.js';
import { createMessageActivities } from '../message/index.js';
import { createOfferActivities } from '../offer/index.js';
import { createRulingActivities } from '../ruling/index.js';
import { createShiftActivities } from '../shift/index.js';
import { createDryRunActivities, createSheetActivities } from '../strategy/index.js';
import { createTerritoryActivities } from '../unit/index.js';
import { createVisitFormActivities } from '../visitForm/index.js';

/** Everything that activities reach outside themselves. */
export interface ActivityDependencies {
  connection: Connection;
  files: FileStore;
  temporal: Client;
  clock: BusinessClock;
  agency: Agency;
  smtpUrl: string;
  mailFrom: string;
  nominatimUrl: string;
  osrmCarUrl: string;
  osrmFootUrl: string;
  vroomProgram: string;
  publicUrl: string;
}

/** The share of one process that a queue gets. */
type QueueOptions = Pick<
  WorkerOptions,
  'activities' | 'maxConcurrentActivityTaskExecutions' | 'maxConcurrentActivityTaskPolls' | 'shutdownGraceTime'
>;

function queue(activities: object, executions: number, polls: number): QueueOptions {
  return { activities, maxConcurrentActivityTaskExecutions: executions, maxConcurrentActivityTaskPolls: polls };
}

/**
 * The activities of each queue, with its limit. Effects on accounts and records are bounded by the pool of connections, documents by the CPU,
 * files by memory, routing and mail by what the other side bears.
 */
export function activityQueues(dependencies: ActivityDependencies): Record<TaskQueue, QueueOptions> {
  const { connection, files, smtpUrl, mailFrom, nominatimUrl } = dependencies;
  // These lie on two queues: each worker knows them all and its queue decides which are asked of it.
  const accounts = createAccountActivities(connection);
  const reports = createClientReportActivities(dependencies);
  const mailings = createMailingActivities(dependencies);
  const mails = createMailActivities({ connection, files, smtpUrl, from: mailFrom });
  const unheard = createUnheardCommandActivities(dependencies);
  const field = { ...createShiftActivities(dependencies), ...createRetentionActivities(dependencies) };
  return {
    [taskQueue.lives]: queue(accounts, 32, 4),
    // A life of before may still be waiting for an account's effect that it asked for here.
    [taskQueue.records]: queue({ ...accounts, ...unheard, ...reports, ...mailings, ...field }, 8, 2),
    [taskQueue.documents]: queue(
      {
        ...createLetterActivities(dependencies),
        ...createOfferActivities(dependencies),
        ...createAgreementActivities(dependencies),
        ...createRulingActivities(dependencies),
        ...createVisitFormActivities(dependencies),
        ...reports,
        ...mailings,
      },
      4,
      2,
    ),
    [taskQueue.intake]: queue(
      {
        ...createIntakeActivities(dependencies),
        ...createClientFileActivities(dependencies),
        ...createBatchActivities(dependencies),
        ...createDryRunActivities(dependencies),
        ...createSheetActivities(dependencies),
        ...createTerritoryActivities(dependencies),
      },
      4,
      2,
    ),
    [taskQueue.routing]: queue(createGeocodingActivities({ connection, nominatimUrl }), 2, 1),
    [taskQueue.planning]: queue(createDayPlanActivities(dependencies), 4, 2),
    // A watch goes on for ever: it is told to leave at once, and another worker takes it over.
    [taskQueue.fences]: { ...queue(createFenceActivities(dependencies), 4, 1), shutdownGraceTime: '100ms' },
    [taskQueue.mail]: queue({ ...mails, ...createMessageActivities({ ...dependencies, ...mails }) }, 4, 1),
  };
}

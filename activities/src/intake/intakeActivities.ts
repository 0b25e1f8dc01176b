import type { Client } from '@temporalio/client';
import type { Connection } from '@cartera/database/connection';
import type { FileStore } from '@cartera/database/fileStore';
import { acceptRows, recordIntakeProgress } from '@cartera/database/intake';
import type { IntakeCounts } from '@cartera/database/intake';
import type { BusinessClock } from '@cartera/domain/clock';
import type { ColumnLayout } from '@cartera/domain/placement';
import { businessMoment } from '../businessMoment/index.js';
import { queueAcknowledgement } from './acknowledgement.js';
import { judgeRows } from './judgeRows.js';
import { keepLayout } from './keepLayout.js';
import { heartbeating } from './progress.js';
import { readFile } from './readFile.js';
import type { ReadOutcome } from './readFile.js';
import { startLifecycles } from './startLifecycles.js';
import { undoAcceptance } from './undoAcceptance.js';

export interface IntakeDependencies {
  connection: Connection;
  files: FileStore;
  temporal: Client;
  clock: BusinessClock;
  /** Where lifecycles run, when it is not the usual queue. */
  lifecycleQueue?: string;
}

/** Activities of task queue `intake`. All may be repeated at will. */
export interface IntakeActivities {
  /** Reads and grades every row. */
  readFile: (input: { intakeId: string }) => Promise<ReadOutcome>;
  /** Says what becomes of every row, and opens the preview. */
  judgeRows: (input: { intakeId: string }) => Promise<IntakeCounts>;
  /** Puts a person's layout in force; the file is read again with it. */
  keepLayout: (input: { intakeId: string; layout: ColumnLayout }) => Promise<void>;
  acceptRows: (input: { intakeId: string; actor: string }) => Promise<IntakeCounts>;
  startLifecycles: (input: { intakeId: string; clock: BusinessClock }) => Promise<number>;
  /** Marks the intake as running. */
  finishAcceptance: (input: { intakeId: string }) => Promise<void>;
  /** Gives up an intake of which no account was made. */
  discardRows: (input: { intakeId: string }) => Promise<void>;
  undoAcceptance: (input: { intakeId: string; actor: string }) => Promise<number>;
  /** Writes the e-mail that tells the client what was received; `sendMail` sends it. */
  queueAcknowledgement: (input: { intakeId: string }) => Promise<{ mailId: string }>;
}

export function createIntakeActivities(dependencies: IntakeDependencies): IntakeActivities {
  const { connection, clock } = dependencies;
  return {
    readFile: ({ intakeId }) => readFile(dependencies, intakeId),
    judgeRows: ({ intakeId }) => judgeRows(dependencies, intakeId),
    keepLayout: ({ intakeId, layout }) => keepLayout(dependencies, intakeId, layout),
    acceptRows: ({ intakeId, actor }) => heartbeating(acceptRows(connection, intakeId, businessMoment(clock), actor)),
    startLifecycles: ({ intakeId, clock: business }) => startLifecycles(dependencies, intakeId, business),
    finishAcceptance: async ({ intakeId }) => {
      await recordIntakeProgress(connection.db, intakeId, { state: 'accepted', finishedAt: new Date() }, ['accepting']);
    },
    discardRows: async ({ intakeId }) => {
      await recordIntakeProgress(connection.db, intakeId, { state: 'undone', finishedAt: new Date() }, ['preview']);
    },
    undoAcceptance: ({ intakeId, actor }) => undoAcceptance(dependencies, intakeId, actor),
    queueAcknowledgement: ({ intakeId }) => queueAcknowledgement(dependencies, intakeId),
  };
}

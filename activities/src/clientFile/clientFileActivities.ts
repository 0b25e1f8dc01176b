import type { Client } from '@temporalio/client';
import {
  acceptanceProblem,
  acceptFile,
  judgeFile,
  proposePeriod,
  recordClientFileProgress,
  settleNotices,
} from '@cartera/database/clientFile';
import type { ClientFileCounts } from '@cartera/database/clientFile';
import type { Connection } from '@cartera/database/connection';
import type { FileStore } from '@cartera/database/fileStore';
import { bankDate } from '@cartera/domain/clientFile';
import type { CoveredPeriod, FileLayout } from '@cartera/domain/clientFile';
import type { BusinessClock } from '@cartera/domain/clock';
import { businessMoment } from '../businessMoment/index.js';
import { nonRetryable } from '../intake/nonRetryable.js';
import { heartbeating } from '../intake/progress.js';
import type { ReadOutcome } from '../intake/index.js';
import { deliverNotices } from './deliverNotices.js';
import { fileOf } from './fileOf.js';
import { keepFileLayout } from './keepFileLayout.js';
import { readClientFile } from './readClientFile.js';

export interface ClientFileDependencies {
  connection: Connection;
  files: FileStore;
  temporal: Client;
  clock: BusinessClock;
}

/** Activities of task queue `intake`, for what clients send after a placement. All may be repeated at will. */
export interface ClientFileActivities {
  readClientFile: (input: { fileId: string }) => Promise<ReadOutcome>;
  /** Says of each row what will become of it, and opens the preview. */
  judgeClientFile: (input: { fileId: string }) => Promise<ClientFileCounts>;
  /** Puts a person's layout in force; the file is read again with it. @throws `layout.*` (non-retryable) */
  keepFileLayout: (input: { fileId: string; layout: FileLayout }) => Promise<void>;
  /** Whether a person may accept the file so. @throws `clientFile.period*`, `clientFile.notInPreview` (non-retryable) */
  checkAcceptance: (input: { fileId: string; period?: CoveredPeriod }) => Promise<void>;
  acceptClientFile: (input: { fileId: string; actor: string; period?: CoveredPeriod }) => Promise<ClientFileCounts>;
  /** Tells every account what a release announced: a file that was accepted, or a row that a person assigned. */
  deliverNotices: (input: { releaseId: string; fileId: string }) => Promise<void>;
  /**
   * Takes over what the accounts made of a release.
   * @returns how many have had neither an effect nor a refusal yet
   */
  settleNotices: (input: { releaseId: string }) => Promise<number>;
  /** Marks a file as done: every account has been told, and has answered. */
  finishClientFile: (input: { fileId: string }) => Promise<void>;
  /** Gives up a file that nothing was done about. */
  discardClientFile: (input: { fileId: string }) => Promise<void>;
}

export function createClientFileActivities(dependencies: ClientFileDependencies): ClientFileActivities {
  const { connection, clock } = dependencies;
  const today = (): string => bankDate(businessMoment(clock).getTime());
  return {
    readClientFile: ({ fileId }) => readClientFile(dependencies, fileId),
    judgeClientFile: async ({ fileId }) => {
      const { id, clientId, kind } = await fileOf(connection, fileId);
      const counts = await heartbeating(judgeFile(connection, { id, clientId, kind }));
      await proposePeriod(connection, fileId, today());
      await recordClientFileProgress(connection.db, fileId, { state: 'preview', counts }, ['judging', 'preview']);
      return counts;
    },
    keepFileLayout: ({ fileId, layout }) => keepFileLayout(connection, fileId, layout),
    checkAcceptance: async ({ fileId, period }) => {
      const code = acceptanceProblem(await fileOf(connection, fileId), period, today());
      if (code !== undefined) throw nonRetryable(code);
    },
    acceptClientFile: async ({ fileId, actor, period }) => {
      const at = businessMoment(clock);
      const accepted = await heartbeating(acceptFile(connection, { fileId, at, today: today(), actor, period }));
      if (accepted.outcome === 'refused') throw nonRetryable(accepted.code);
      return accepted.counts;
    },
    deliverNotices: ({ releaseId, fileId }) => deliverNotices(dependencies, releaseId, fileId),
    settleNotices: ({ releaseId }) => heartbeating(settleNotices(connection, releaseId, businessMoment(clock))),
    finishClientFile: async ({ fileId }) => {
      await recordClientFileProgress(connection.db, fileId, { state: 'accepted', finishedAt: new Date() }, [
        'accepting',
      ]);
    },
    discardClientFile: async ({ fileId }) => {
      await recordClientFileProgress(connection.db, fileId, { state: 'discarded', finishedAt: new Date() }, [
        'preview',
      ]);
    },
  };
}

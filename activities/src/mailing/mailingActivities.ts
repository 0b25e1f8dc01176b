import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { heartbeat } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Connection } from '@cartera/database/connection';
import type { FileStore } from '@cartera/database/fileStore';
import {
  composeRun,
  depositSection,
  findMailingRun,
  finishDeposit,
  piecesToPrint,
  prepareSlip,
  recordDeposit,
  recordPrintedSection,
  recordRunState,
  recordSlip,
  withdrawAll,
  withdrawForbidden,
} from '@cartera/database/mailing';
import type { MailingRun, SlipSubject } from '@cartera/database/mailing';
import type { BusinessClock } from '@cartera/domain/clock';
import type { MailingPrintActivities, MailingRecordActivities } from '@cartera/workflows/mailingRun';
import { businessMoment } from '../businessMoment/index.js';
import { businessDate, keepDocument, renderPdf } from '../document/index.js';
import type { Agency } from '../document/index.js';
import { announceOutcomes } from './announceOutcomes.js';
import { depositSlipPage } from './depositSlipPage.js';
import { mergeLetters } from './mergeLetters.js';

export interface MailingDependencies {
  connection: Connection;
  files: FileStore;
  temporal: Client;
  clock: BusinessClock;
  agency: Agency;
}

const refuse = (code: string): ApplicationFailure => ApplicationFailure.nonRetryable(code, code);

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

/** @returns the activities of mailing runs: the printing for the queue `documents`, the others for `records` */
export function createMailingActivities(
  dependencies: MailingDependencies,
): MailingRecordActivities & MailingPrintActivities {
  const { connection, files, clock, agency } = dependencies;
  const { db } = connection;

  const runOf = async (runId: string): Promise<MailingRun> => {
    const run = await findMailingRun(db, runId, null);
    if (run === undefined) throw refuse('mailingRun.notFound');
    return run;
  };

  /** The letter as it was written; undefined when its bytes have changed since. */
  const readLetter = async (sha256: string): Promise<Uint8Array | undefined> => {
    try {
      const bytes = await buffer(await files.open(sha256));
      return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined;
    } catch (error) {
      // One unreadable page is taken out of the run; a store without its files is another matter, and a person's.
      throw isMissing(error) ? refuse('letter.documentMissing') : error;
    }
  };

  const printSection: MailingPrintActivities['printSection'] = async ({ runId, section }) => {
    const run = await runOf(runId);
    const at = businessMoment(clock);
    await withdrawForbidden(db, runId, section);
    const pieces = await piecesToPrint(db, runId, section);
    if (pieces.length === 0) return;
    const letters = pieces.map(({ serial, number, sha256 }) => ({ serial, number, read: () => readLetter(sha256) }));
    const { bytes, merged, unreadable } = await mergeLetters(letters, run.pieces, at, heartbeat);
    const file = bytes === undefined ? undefined : await keepDocument(files, bytes);
    await recordPrintedSection(db, { runId, section, file, printed: merged, unreadable, at });
  };

  const makeSlip: MailingPrintActivities['makeSlip'] = async ({ runId }) => {
    const at = businessMoment(clock);
    const on = businessDate(at);
    const subject: SlipSubject | { code: string } = await prepareSlip(db, runId, on);
    if ('code' in subject) throw refuse(subject.code);
    const file = await keepDocument(files, await renderPdf(depositSlipPage(subject, agency, at)));
    await recordSlip(db, { runId, edition: subject.edition, on, registrationId: subject.registration.id, file, at });
  };

  const depositRun: MailingRecordActivities['depositRun'] = async (deposit) => {
    const { runId } = deposit;
    const at = businessMoment(clock);
    const answer = await recordDeposit(db, deposit, at, businessDate(at));
    if (!answer.deposited) throw refuse(answer.code);
    const { sections } = await runOf(runId);
    for (let section = 1; section <= sections; section++) {
      await depositSection(db, deposit, section, at);
      heartbeat();
    }
    await finishDeposit(db, runId);
  };

  return {
    composeRun: async ({ runId }) => {
      const at = businessMoment(clock);
      const composition = await composeRun(db, runId, at, businessDate(at));
      if (!composition.composed) throw refuse(composition.code);
      return { pieces: composition.pieces, sections: composition.sections };
    },
    blockRun: ({ runId, code }) =>
      recordRunState(db, runId, { state: 'blocked', failure: { code } }, ['composing', 'printing', 'blocked']),
    depositRun,
    cancelRun: ({ runId }) =>
      db.transaction(async (tx) => {
        await withdrawAll(tx, runId);
        const endedAt = businessMoment(clock);
        const before = ['composing', 'printing', 'printed', 'blocked'] as const;
        await recordRunState(tx, runId, { state: 'cancelled', failure: null, endedAt }, before);
      }),
    announceOutcomes: ({ runId }) => announceOutcomes(dependencies, runId),
    closeRun: ({ runId }) =>
      recordRunState(db, runId, { state: 'closed', endedAt: businessMoment(clock) }, ['deposited']),
    printSection,
    makeSlip,
  };
}

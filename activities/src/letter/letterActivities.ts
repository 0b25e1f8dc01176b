import { ApplicationFailure } from '@temporalio/common';
import type { BusinessClock } from '@cartera/domain/clock';
import type { Connection } from '@cartera/database/connection';
import type { FileStore } from '@cartera/database/fileStore';
import { deterministicId } from '@cartera/database/identity';
import { findLetterOfStep, findLetterSubject, recordLetter } from '@cartera/database/letter';
import { businessMoment } from '../businessMoment/index.js';
import { keepDocument, renderPdf } from '../document/index.js';
import type { Agency } from '../document/index.js';
import { letterPage } from './letterPage.js';
import { isLetterTemplate } from './letterTemplate.js';

export interface LetterDependencies {
  connection: Connection;
  files: FileStore;
  agency: Agency;
  clock: BusinessClock;
}

export interface LetterOrder {
  accountId: string;
  /** The strategy step that asks for the letter; one letter a step, for ever. */
  stepKey: string;
  template: string;
  letterId: string;
}

/** Activities of task queue `documents`. */
export interface LetterActivities {
  /**
   * Writes the letter of one strategy step to the account's holder and records it. Asked again it answers with the first
   * letter's document.
   *
   * Fails, not to be repeated, with `letter.unknownTemplate`, `letter.noUsableAddress` (none is both authorised and exact
   * or corrected), `account.frozen` (disputed or on hold) or `account.closed`: then nobody may be written to.
   */
  produceLetter: (order: LetterOrder) => Promise<{ documentId: string }>;
}

const refuse = (code: string): ApplicationFailure => ApplicationFailure.nonRetryable(code, code);

/** @returns the activities that produce letters */
export function createLetterActivities({ connection, files, agency, clock }: LetterDependencies): LetterActivities {
  const produceLetter: LetterActivities['produceLetter'] = async ({ accountId, stepKey, template, letterId }) => {
    if (!isLetterTemplate(template)) throw refuse('letter.unknownTemplate');
    const earlier = await findLetterOfStep(connection.db, accountId, stepKey);
    if (earlier !== undefined) return { documentId: earlier.documentId };
    const subject = await findLetterSubject(connection.db, accountId);
    if (subject === undefined) throw refuse('letter.noUsableAddress');

    const at = businessMoment(clock);
    const page = await renderPdf(letterPage({ letterId, template, subject, agency, at }));
    const stored = await keepDocument(files, page);
    const record = await recordLetter(connection.db, {
      letter: {
        id: letterId,
        accountId,
        contactPointId: subject.address.contactPointId,
        stepKey,
        template,
        producedAt: at,
      },
      document: {
        id: deterministicId('letterDocument', letterId),
        accountId,
        clientId: subject.client.id,
        kind: 'letter',
        sha256: stored.sha256,
        bytes: stored.bytes,
        mediaType: 'application/pdf',
        fileName: `carta-${letterId.slice(0, 8)}.pdf`,
        createdAt: at,
      },
    });
    if (!record.recorded) throw refuse(record.reason);
    return { documentId: record.documentId };
  };

  return { produceLetter };
}

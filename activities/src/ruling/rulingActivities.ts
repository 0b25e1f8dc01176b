import { ApplicationFailure } from '@temporalio/common';
import type { Connection } from '@cartera/database/connection';
import type { FileStore } from '@cartera/database/fileStore';
import { deterministicId } from '@cartera/database/identity';
import { findRulingSubject, recordRulingDocument } from '@cartera/database/rulingDocument';
import type { BusinessClock } from '@cartera/domain/clock';
import { businessMoment } from '../businessMoment/index.js';
import { keepDocument, renderPdf } from '../document/index.js';
import type { Agency } from '../document/index.js';
import { folioOf, rulingPage } from './rulingPage.js';

export interface RulingDependencies {
  connection: Connection;
  files: FileStore;
  agency: Agency;
  clock: BusinessClock;
}

/** Activities of task queue `documents`. */
export interface RulingActivities {
  /**
   * Writes the immutable PDF of an approved ruling: type, account, rule, evidence with moments and hashes, approver and
   * version. Asked again it answers with the same document.
   *
   * Fails, not to be repeated, with `ruling.unknown` or `ruling.notApproved`.
   */
  produceRulingDocument: (input: { rulingId: string }) => Promise<{ documentId: string }>;
}

const refuse = (code: string): ApplicationFailure => ApplicationFailure.nonRetryable(code, code);

/** @returns the activities that write rulings down */
export function createRulingActivities({ connection, files, agency, clock }: RulingDependencies): RulingActivities {
  const produceRulingDocument: RulingActivities['produceRulingDocument'] = async ({ rulingId }) => {
    const subject = await findRulingSubject(connection.db, rulingId);
    if (subject === undefined) throw refuse('ruling.unknown');
    const { ruling } = subject;
    if (ruling.documentId !== null) return { documentId: ruling.documentId };
    if (ruling.state !== 'approved') throw refuse('ruling.notApproved');

    const at = businessMoment(clock);
    const stored = await keepDocument(files, await renderPdf(rulingPage(subject, agency, at)));
    return recordRulingDocument(connection.db, rulingId, {
      id: deterministicId('rulingDocument', rulingId),
      accountId: ruling.accountId,
      clientId: ruling.clientId,
      kind: 'ruling',
      sha256: stored.sha256,
      bytes: stored.bytes,
      mediaType: 'application/pdf',
      fileName: `dictamen-${folioOf(rulingId)}-v${ruling.version}.pdf`,
      createdAt: at,
    });
  };

  return { produceRulingDocument };
}

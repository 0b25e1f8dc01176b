import type { AgreementLimits } from '@cartera/domain/agreement';
import type { BusinessClock } from '@cartera/domain/clock';
import { findAgreementSubject, recordAgreementDocument } from '@cartera/database/agreement';
import type { Connection } from '@cartera/database/connection';
import type { FileStore } from '@cartera/database/fileStore';
import { deterministicId } from '@cartera/database/identity';
import { refuse } from '../account/refuse.js';
import { businessMoment } from '../businessMoment/index.js';
import { keepDocument, renderPdf } from '../document/index.js';
import type { Agency } from '../document/index.js';
import { agreementPage, folioOf } from './agreementPage.js';

export interface AgreementDependencies {
  connection: Connection;
  files: FileStore;
  agency: Agency;
  clock: BusinessClock;
}

/** Activities of task queue `documents`. */
export interface AgreementActivities {
  /**
   * Writes an approved agreement down: what is owed and of what parts, what is forgiven, each payment with its date, where to pay,
   * who approved it, and whether it settles the debt. `limits` are those that the life judges it by. Asked again it answers with
   * the same document.
   *
   * Fails, not to be repeated, with `agreement.unknown` or `agreement.notApproved` (it never was, or was cancelled).
   */
  produceAgreementDocument: (order: {
    agreementId: string;
    limits: AgreementLimits;
  }) => Promise<{ documentId: string }>;
}

/** One that was approved is written down even when its payments came, or failed to come, first: the debtor is owed the paper. */
const written: readonly string[] = ['approved', 'fulfilled', 'broken'];

/** @returns the activities that write agreements down */
export function createAgreementActivities({
  connection,
  files,
  agency,
  clock,
}: AgreementDependencies): AgreementActivities {
  return {
    produceAgreementDocument: async ({ agreementId, limits }) => {
      const subject = await findAgreementSubject(connection.db, agreementId);
      if (subject === undefined) throw refuse('agreement.unknown');
      const { agreement } = subject;
      if (agreement.documentId !== null) return { documentId: agreement.documentId };
      if (!written.includes(agreement.state)) throw refuse('agreement.notApproved');

      const at = businessMoment(clock);
      const stored = await keepDocument(files, await renderPdf(agreementPage(subject, limits, agency, at)));
      return recordAgreementDocument(connection.db, agreementId, {
        id: deterministicId('agreementDocument', agreementId),
        accountId: agreement.accountId,
        clientId: agreement.clientId,
        kind: 'agreement',
        sha256: stored.sha256,
        bytes: stored.bytes,
        mediaType: 'application/pdf',
        fileName: `convenio-${folioOf(agreementId)}.pdf`,
        createdAt: at,
      });
    },
  };
}

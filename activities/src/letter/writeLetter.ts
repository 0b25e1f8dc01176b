import type { BusinessClock } from '@cartera/domain/clock';
import type { Connection } from '@cartera/database/connection';
import type { FileStore } from '@cartera/database/fileStore';
import { deterministicId } from '@cartera/database/identity';
import { findLetterOfStep, findLetterSubject, recordLetter } from '@cartera/database/letter';
import type { LetterSubject } from '@cartera/database/letter';
import { refuse } from '../account/refuse.js';
import { businessMoment } from '../businessMoment/index.js';
import { keepDocument, renderPdf } from '../document/index.js';
import type { Agency, PdfContent } from '../document/index.js';

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

/** A page and what the case file says of it: ids, codes and amounts only. */
export interface DrawnLetter {
  page: PdfContent;
  facts?: Record<string, unknown>;
}

/**
 * Writes what a step sends to the account's holder by post, and records it so that a mailing run takes it. Asked again it answers
 * with the first document of the step.
 *
 * @throws ApplicationFailure (non-retryable) `letter.noUsableAddress`, `account.frozen`, `account.closed`
 */
export async function writeLetter(
  { connection, files, clock }: LetterDependencies,
  { accountId, stepKey, template, letterId }: LetterOrder,
  kind: 'carta' | 'propuesta',
  draw: (subject: LetterSubject, at: Date) => DrawnLetter | Promise<DrawnLetter>,
): Promise<{ documentId: string }> {
  const earlier = await findLetterOfStep(connection.db, accountId, stepKey);
  if (earlier !== undefined) return { documentId: earlier.documentId };
  const subject = await findLetterSubject(connection.db, accountId);
  if (subject === undefined) throw refuse('letter.noUsableAddress');

  const at = businessMoment(clock);
  const { page, facts } = await draw(subject, at);
  const stored = await keepDocument(files, await renderPdf(page));
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
      fileName: `${kind}-${letterId.slice(0, 8)}.pdf`,
      createdAt: at,
    },
    facts,
  });
  if (!record.recorded) throw refuse(record.reason);
  return { documentId: record.documentId };
}

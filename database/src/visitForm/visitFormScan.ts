import { findDocument, recordDocument } from '../document/index.js';
import type { Database, Queryable } from '../connection/index.js';
import { deterministicId } from '../identity/index.js';
import { appendTimeline } from '../timeline/index.js';

const scanId = (formId: string, sha256: string): string => deterministicId('visitFormScan', formId, sha256);

export interface VisitFormScan {
  formId: string;
  accountId: string;
  clientId: string;
  /** Already in the file store. */
  file: { sha256: string; bytes: number };
  mediaType: string;
  fileName: string;
  at: Date;
  actor: string;
}

/** Keeps the image of a form among its account's documents; the same image again is the same document. */
export async function keepVisitFormScan(db: Database, scan: VisitFormScan): Promise<void> {
  const { formId, accountId, clientId, file, mediaType, fileName, at, actor } = scan;
  const id = scanId(formId, file.sha256);
  await db.transaction(async (tx) => {
    if ((await findDocument(tx, id)) !== undefined) return;
    await recordDocument(tx, {
      id,
      accountId,
      clientId,
      kind: 'scan',
      ...file,
      mediaType,
      fileName,
      createdAt: at,
    });
    const data = { kind: 'scan', documentId: id, formId, sha256: file.sha256 };
    await appendTimeline(tx, { accountId, at, actor, kind: 'documentKept', data });
  });
}

/** Whether the image with this hash has been kept for a form. */
export async function hasVisitFormScan(db: Queryable, formId: string, sha256: string): Promise<boolean> {
  return (await findDocument(db, scanId(formId, sha256))) !== undefined;
}

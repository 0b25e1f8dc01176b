import type { Database } from '../connection/index.js';
import { deterministicId } from '../identity/index.js';
import { appendTimeline } from '../timeline/index.js';
import { findDocument, recordDocument } from './documentLedger.js';
import type { Document } from './documentLedger.js';

/** A photo or a paper of a visit, as a phone took it. */
export interface FieldEvidence {
  accountId: string;
  clientId: string;
  kind: 'photo' | 'scan';
  /** Already in the file store. */
  file: { sha256: string; bytes: number };
  mediaType: string;
  fileName: string;
  /** By the phone's clock. */
  takenAt: Date;
  location?: { longitude: number; latitude: number } | undefined;
  accuracyMetres?: number | undefined;
  actor: string;
  at: Date;
}

/** The id of a file among an account's documents: the same bytes are one document, however often they come. */
export function evidenceId(accountId: string, sha256: string): string {
  return deterministicId('fieldEvidence', accountId, sha256);
}

/** Keeps a photo or a paper in its account's case file; the same bytes again are the same document. */
export async function keepFieldEvidence(db: Database, evidence: FieldEvidence): Promise<Document> {
  const { accountId, clientId, kind, file, mediaType, fileName, takenAt, location, accuracyMetres, actor, at } =
    evidence;
  const id = evidenceId(accountId, file.sha256);
  return db.transaction(async (tx) => {
    const known = await findDocument(tx, id);
    if (known !== undefined) return known;
    const row = { id, accountId, clientId, kind, ...file, mediaType, fileName, createdAt: at };
    await recordDocument(tx, row);
    const data = {
      kind,
      documentId: id,
      sha256: file.sha256,
      takenAt: takenAt.toISOString(),
      location,
      accuracyMetres,
    };
    await appendTimeline(tx, { accountId, at, actor, kind: 'documentKept', data });
    return row;
  });
}

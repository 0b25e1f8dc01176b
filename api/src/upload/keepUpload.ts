import { evidenceId, findDocument, keepFieldEvidence } from '@cartera/database/document';
import type { Document } from '@cartera/database/document';
import type { Database } from '@cartera/database/connection';
import type { FileStore } from '@cartera/database/fileStore';
import { ProblemError } from '../problem/index.js';
import { evidenceType } from './evidenceType.js';
import { isUploadOf, largestEvidenceBytes } from './uploadServer.js';
import type { Uploads } from './uploadServer.js';

export interface KeptUpload {
  uploadId: string;
  personId: string;
  accountId: string;
  clientId: string;
  kind: 'photo' | 'scan';
  /** As the phone hashed it when it was taken. */
  sha256: string;
  takenAt: Date;
  location?: { longitude: number; latitude: number } | undefined;
  accuracyMetres?: number | undefined;
  at: Date;
}

/**
 * Makes a document of an upload that is complete, and answers only when it is on disk and in the case file: after this answer, and not
 * before, the phone may forget the bytes. Asked again it gives the same answer, though the upload is gone.
 *
 * @throws {ProblemError} `upload.notFound`, `upload.incomplete`, `upload.corrupt` (the upload is dropped), `upload.notAnImage`
 */
export async function keepUpload(
  db: Database,
  files: FileStore,
  { store }: Uploads,
  asked: KeptUpload,
): Promise<Document> {
  const { uploadId, personId, accountId, sha256, ...rest } = asked;
  const known = await findDocument(db, evidenceId(accountId, sha256));
  if (known !== undefined) {
    await forget(store, uploadId, personId);
    return known;
  }
  if (!isUploadOf(personId, uploadId)) throw new ProblemError('upload.notFound');
  const upload = await store.getUpload(uploadId).catch((cause: unknown) => {
    throw new ProblemError('upload.notFound', { cause });
  });
  if (upload.size === undefined || upload.offset < upload.size) throw new ProblemError('upload.incomplete');
  const type = await evidenceType(store.read(uploadId));
  if (type === undefined) throw new ProblemError('upload.notAnImage');
  const file = await files.put(store.read(uploadId), largestEvidenceBytes);
  if (file.sha256 !== sha256) {
    await forget(store, uploadId, personId);
    throw new ProblemError('upload.corrupt');
  }
  const fileName = `${rest.kind === 'photo' ? 'foto' : 'documento'}-${rest.takenAt.toISOString().slice(0, 19).replace(/\D/g, '')}.${type.extension}`;
  const kept = await keepFieldEvidence(db, {
    ...rest,
    accountId,
    file,
    mediaType: type.mediaType,
    fileName,
    actor: personId,
  });
  await forget(store, uploadId, personId);
  return kept;
}

/** Drops the gathered bytes; it may have been done before, or expired. */
async function forget(store: Uploads['store'], uploadId: string, personId: string): Promise<void> {
  if (isUploadOf(personId, uploadId)) await store.remove(uploadId).catch(() => undefined);
}

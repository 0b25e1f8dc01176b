import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';

/** Of one photo or paper. */
export const largestEvidenceBytes = 25 * 1024 * 1024;

/** A phone that is out of reach longer than this starts its upload again; nothing is lost, the phone still has the file. */
const expiryMs = 14 * 86_400_000;

export const uploadsPath = '/api/v1/uploads';

/** Where a phone's bytes are gathered, a chunk at a time, until they are a file. */
export interface Uploads {
  store: FileStore;
  /** Answers one request of the tus protocol; the caller has judged whether its author may make it. */
  handle: (request: IncomingMessage, response: ServerResponse, personId: string) => Promise<void>;
  /** Drops what nobody has gone on with. */
  dropExpired: () => Promise<number>;
}

/** Whether an upload was begun by somebody: its id says so. */
export function isUploadOf(personId: string, uploadId: string): boolean {
  return uploadId.startsWith(`${personId}.`);
}

/**
 * The tus server of the phones. It carries bytes and decides nothing: what they are is said, and acknowledged, by `keepUpload`.
 *
 * @param folder of the instance's files
 */
export function createUploads(folder: string): Uploads {
  const authors = new WeakMap<IncomingMessage, string>();
  const store = new FileStore({ directory: join(folder, 'uploads'), expirationPeriodInMilliseconds: expiryMs });
  const tus = new Server({
    path: uploadsPath,
    datastore: store,
    maxSize: largestEvidenceBytes,
    allowedOrigins: () => false,
    generateUrl: (_request, { id }) => `${uploadsPath}/${id}`,
    namingFunction: ({ runtime }) => {
      const author = runtime?.node === undefined ? undefined : authors.get(runtime.node.req as IncomingMessage);
      if (author === undefined) throw new Error('An upload begins with a request of its author.');
      return `${author}.${randomUUID()}`;
    },
    // The words of an unforeseen error may hold a path of this machine.
    onResponseError: (_request, error) =>
      'status_code' in error ? undefined : { status_code: 500, body: 'The upload failed.' },
  });
  return {
    store,
    handle: async (request, response, personId) => {
      authors.set(request, personId);
      await tus.handle(request, response);
    },
    dropExpired: () => tus.cleanUpExpiredUploads(),
  };
}

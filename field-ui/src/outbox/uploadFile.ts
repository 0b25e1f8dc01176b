import { DetailedError, Upload } from 'tus-js-client';
import type { Delivery } from './delivery.js';

const endpoint = '/api/v1/uploads';
/** On a network of 100 kbit/s a chunk takes some twenty seconds, and that is the most that a cut costs. */
const chunkBytes = 256 * 1024;

type UploadOutcome = { outcome: 'accepted'; path: string } | Exclude<Delivery, { outcome: 'accepted' }>;

/**
 * Sends the bytes of a file, going on where an earlier try was cut.
 *
 * @param begun told the address of the upload before its first byte is sent
 */
export function uploadFile(
  bytes: ArrayBuffer,
  uploadUrl: string | undefined,
  headers: Record<string, string>,
  begun: (uploadUrl: string) => Promise<void>,
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const upload: Upload = new Upload(new Blob([bytes]), {
      endpoint,
      uploadUrl: uploadUrl ?? null,
      chunkSize: chunkBytes,
      headers,
      // The outbox remembers where an upload was and when to try again.
      retryDelays: null,
      storeFingerprintForResuming: false,
      // Should it not be kept in time, the next try begins anew: the server takes the same bytes once.
      onUploadUrlAvailable: () => {
        if (upload.url !== null) void begun(upload.url);
      },
      onSuccess: () => {
        const { pathname } = new URL(upload.url ?? '', location.href);
        resolve({ outcome: 'accepted', path: pathname });
      },
      onError: (error) => {
        const status = error instanceof DetailedError ? error.originalResponse?.getStatus() : undefined;
        resolve(status === undefined ? { outcome: 'offline' } : outcomeOf(status));
      },
    });
    upload.start();
  });
}

function outcomeOf(status: number): UploadOutcome {
  if (status === 401) return { outcome: 'signIn' };
  if (status !== 413) return { outcome: 'later' };
  const refusal = {
    code: 'upload.tooLarge',
    title: 'El archivo pasa de 25 MB.',
    action: 'Tome la foto otra vez con menor resolución.',
  };
  return { outcome: 'refused', refusal };
}

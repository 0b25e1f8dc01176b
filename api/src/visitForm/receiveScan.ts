import type { FastifyRequest } from 'fastify';
import type { FileStore } from '@cartera/database/fileStore';
import { receiveFile } from '../intake/index.js';
import type { ReceivedFile } from '../intake/index.js';
import { ProblemError } from '../problem/index.js';

const scanLimitBytes = 20 * 1024 * 1024;

/** The first bytes of each kind of image that a scanner writes. */
const signatures = [
  ['application/pdf', '255044462d'],
  ['image/jpeg', 'ffd8ff'],
  ['image/png', '89504e470d0a1a0a'],
] as const;

async function mediaTypeOf(files: FileStore, sha256: string): Promise<string | undefined> {
  const content = await files.open(sha256);
  for await (const chunk of content) {
    content.destroy();
    const start = Buffer.from(chunk as Buffer).toString('hex', 0, 8);
    return signatures.find(([, signature]) => start.startsWith(signature))?.[0];
  }
  return undefined;
}

/** The problem of a scan for that of a portfolio file: who scans a form has no portfolio to divide. */
const scanProblem: Readonly<Record<string, string>> = {
  'intake.fileTooLarge': 'visitForm.scanTooLarge',
  'intake.fileMissing': 'visitForm.scanMissing',
};

/**
 * Streams the image of a form into the file store.
 *
 * @throws {ProblemError} `visitForm.scanTooLarge`, `visitForm.scanMissing`, or `visitForm.scanUnreadable` for what its first
 *   bytes say is no image, whatever its name
 */
export async function receiveScan(
  request: FastifyRequest,
  files: FileStore,
): Promise<ReceivedFile & { mediaType: string }> {
  let received: ReceivedFile;
  try {
    received = await receiveFile(request, files, scanLimitBytes);
  } catch (error) {
    const code = error instanceof ProblemError ? scanProblem[error.code] : undefined;
    throw code === undefined ? error : new ProblemError(code);
  }
  const mediaType = await mediaTypeOf(files, received.sha256);
  if (mediaType === undefined) throw new ProblemError('visitForm.scanUnreadable');
  return { ...received, mediaType };
}

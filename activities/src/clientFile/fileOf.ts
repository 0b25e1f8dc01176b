import { findClientFile } from '@cartera/database/clientFile';
import type { ClientFile } from '@cartera/database/clientFile';
import type { Connection } from '@cartera/database/connection';
import { nonRetryable } from '../intake/nonRetryable.js';

/** The file an activity is about. @throws `clientFile.unknown` (non-retryable) */
export async function fileOf({ db }: Connection, fileId: string): Promise<ClientFile> {
  const file = await findClientFile(db, fileId, null);
  if (file === undefined) throw nonRetryable('clientFile.unknown');
  return file;
}

import { and, eq, inArray } from 'drizzle-orm';
import type { ClientFileFailure, FileLayout } from '@cartera/domain/clientFile';
import type { Queryable } from '../connection/index.js';
import { change, clientFile } from '../schema/index.js';
import type { ClientFileState } from './clientFile.js';
import type { ClientFileCounts, ClientFileReading } from './clientFileReading.js';

/** Columns that the work itself writes; any of them, readable at any moment. */
export interface ClientFileProgress {
  state?: ClientFileState;
  layout?: FileLayout | null;
  reading?: ClientFileReading;
  rowsRead?: number;
  noticesDelivered?: number;
  counts?: ClientFileCounts | null;
  failure?: ClientFileFailure | null;
  finishedAt?: Date;
}

/**
 * Writes how far a file is. A change of state is told to whoever is watching.
 *
 * @param from states it may be in; in another one nothing is written
 * @returns whether it was written
 */
export async function recordClientFileProgress(
  db: Queryable,
  fileId: string,
  progress: ClientFileProgress,
  from?: readonly ClientFileState[],
): Promise<boolean> {
  const [row] = await db
    .update(clientFile)
    .set(progress)
    .where(and(eq(clientFile.id, fileId), from && inArray(clientFile.state, [...from])))
    .returning({ clientId: clientFile.clientId });
  if (row === undefined) return false;
  if (progress.state !== undefined)
    await db
      .insert(change)
      .values({ topic: `clientFile.${progress.state}`, entityId: fileId, clientId: row.clientId, data: {} });
  return true;
}

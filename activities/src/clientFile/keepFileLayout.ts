import { recordClientFileProgress } from '@cartera/database/clientFile';
import type { Connection } from '@cartera/database/connection';
import { columnsOf } from '@cartera/domain/clientFile';
import type { FileLayout } from '@cartera/domain/clientFile';
import { layoutProblem } from '@cartera/domain/placement';
import { nonRetryable } from '../intake/nonRetryable.js';
import { fileOf } from './fileOf.js';

/**
 * Puts a person's layout in force. It must fit the row that it calls the header, one of those shown beside the preview;
 * otherwise it is refused with a `layout.*` code and the file stays as it was.
 */
export async function keepFileLayout(connection: Connection, fileId: string, layout: FileLayout): Promise<void> {
  const file = await fileOf(connection, fileId);
  const header = file.reading?.firstRows[layout.headerRow - 1];
  const problem =
    header === undefined ? 'layout.headerRow' : layoutProblem(layout, header.length, columnsOf(file.kind));
  if (problem !== undefined) throw nonRetryable(problem);
  await recordClientFileProgress(connection.db, fileId, { layout, failure: null }, ['preview']);
}

import { Context } from '@temporalio/activity';
import { recordClientFileProgress, stageFileRows } from '@cartera/database/clientFile';
import type { ClientFile, ClientFileProgress, ClientFileReading, StagedFileRow } from '@cartera/database/clientFile';
import type { Connection } from '@cartera/database/connection';
import { bankDate, fileRowReader, findFileHeader, isFileTotal, isMendableFailure } from '@cartera/domain/clientFile';
import type { ClientFileFailure, FileLayout } from '@cartera/domain/clientFile';
import { defaultMaxBalanceCents } from '@cartera/domain/placement';
import { businessMoment } from '../businessMoment/index.js';
import type { ReadOutcome } from '../intake/index.js';
import { FileRefusedError, fileLimits, openPlacementFile } from '../intake/file/index.js';
import type { PlacementFile } from '../intake/file/index.js';
import { WorkProgress } from '../intake/progress.js';
import type { ClientFileDependencies } from './clientFileActivities.js';
import { fileOf } from './fileOf.js';
import { rememberFileLayout, understandFile } from './understandFile.js';

/** The rows of a file that are about accounts; totals are set aside. */
async function* readRows(
  file: PlacementFile,
  { kind }: ClientFile,
  layout: FileLayout,
  today: string,
  reading: ClientFileReading,
  progress: WorkProgress<ClientFileProgress>,
): AsyncGenerator<StagedFileRow[]> {
  const read = fileRowReader(kind, layout, { today, maxCents: defaultMaxBalanceCents }, file.padded);
  const totals: number[] = [];
  let rows = 0;
  for await (const batch of file.rows()) {
    const staged: StagedFileRow[] = [];
    for (const { rowNumber, cells } of batch) {
      if (rowNumber <= layout.headerRow || cells.every((cell) => cell.trim() === '')) continue;
      if (isFileTotal(cells)) totals.push(rowNumber);
      else staged.push({ rowNumber, cells, row: read(cells) });
    }
    rows += staged.length;
    await progress.report({ rowsRead: rows });
    if (staged.length > 0) yield staged;
  }
  // A file of payments without any is news, too: nobody paid in its period.
  if (rows === 0 && kind !== 'payments') throw new FileRefusedError('intake.noRows');
  reading.totalRows = totals;
  await progress.report({ rowsRead: rows }, true);
}

/** Reads a client's file into its rows. Whole or not at all; every try begins anew. */
export async function readClientFile(
  { connection, files, clock }: ClientFileDependencies,
  fileId: string,
): Promise<ReadOutcome> {
  const owned = await fileOf(connection, fileId);
  const record = (progress: ClientFileProgress): Promise<boolean> =>
    recordClientFileProgress(connection.db, fileId, progress);
  await record({ state: 'reading', rowsRead: 0, counts: null, failure: null });
  const today = bankDate(businessMoment(clock).getTime());
  let file: PlacementFile | undefined;
  let reading: ClientFileReading | undefined;
  try {
    file = await openPlacementFile(files.pathOf(owned.fileSha256), fileLimits, (rows) =>
      findFileHeader(owned.kind, rows),
    );
    const understood = await understandFile(connection, owned, file);
    ({ reading } = understood);
    const { layout, failure } = understood;
    if (layout === undefined) return await refuse(connection, fileId, failure, reading);
    const rows = readRows(file, owned, layout, today, reading, new WorkProgress(record));
    await stageFileRows(connection, owned, rows);
    await rememberFileLayout(connection, owned, { reading, layout });
    await record({ state: 'judging', layout, reading });
    return { outcome: 'read' };
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    return await refuse(connection, fileId, { code: error.code, row: error.row }, reading);
  } finally {
    file?.close();
  }
}

/** Writes why the file cannot be read; a person can still mend what only lacks a layout. */
async function refuse(
  connection: Connection,
  fileId: string,
  failure: ClientFileFailure = { code: 'intake.headerNotFound' },
  reading?: ClientFileReading,
): Promise<ReadOutcome> {
  const mendable = isMendableFailure(failure.code);
  Context.current().log.info('client file refused', { fileId, code: failure.code });
  await recordClientFileProgress(connection.db, fileId, {
    state: mendable ? 'preview' : 'failed',
    failure,
    ...(reading && { reading }),
    ...(!mendable && { finishedAt: new Date() }),
  });
  return { outcome: mendable ? 'needsLayout' : 'refused', code: failure.code };
}

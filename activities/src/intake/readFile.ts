import { Context } from '@temporalio/activity';
import type { Connection } from '@cartera/database/connection';
import {
  findColumnLayout,
  findIntake,
  recordIntakeProgress,
  rememberColumnLayout,
  stageRows,
} from '@cartera/database/intake';
import type { Intake, IntakeReading, StagedRow } from '@cartera/database/intake';
import { parseAddressLine } from '@cartera/domain/address';
import { centralZone, dateAt } from '@cartera/domain/calendar';
import {
  defaultMaxBalanceCents,
  findHeaderRow,
  headerSearchRows,
  headerSignature,
  isMendable,
  isTotalRow,
  missingColumns,
  proposeLayout,
  readMoney,
  rowReader,
} from '@cartera/domain/placement';
import type { ColumnLayout, IntakeFailure } from '@cartera/domain/placement';
import { businessMoment } from '../businessMoment/index.js';
import type { IntakeDependencies } from './intakeActivities.js';
import { FileRefusedError, openPlacementFile } from './file/index.js';
import type { FileRow, PlacementFile } from './file/index.js';
import { nonRetryable } from './nonRetryable.js';
import { Progress } from './progress.js';

/** `refused`: needs another file. `needsLayout`: a person must say what the columns are. Codes only, never content. */
export interface ReadOutcome {
  outcome: 'read' | 'needsLayout' | 'refused';
  code?: string;
}

/** Rows kept beside the preview: enough to show a header with what lies below it. */
const shownRows = headerSearchRows;
/** Rows below the header that help to understand it. */
const sampledRows = 50;

interface Opened {
  reading: IntakeReading;
  layout?: ColumnLayout;
  failure?: IntakeFailure;
}

async function firstRows(file: PlacementFile): Promise<string[][]> {
  const found: string[][] = [];
  const wanted = headerSearchRows + sampledRows;
  for await (const batch of file.rows()) {
    for (const { rowNumber, cells } of batch) if (rowNumber <= wanted) found[rowNumber - 1] = cells;
    if ((batch.at(-1)?.rowNumber ?? 0) >= wanted) break;
  }
  return Array.from(found, (cells) => cells ?? []);
}

/** Finds the header and what it means: as a person said, as remembered for the client, or as the headings suggest. */
async function understand(connection: Connection, intake: Intake, file: PlacementFile): Promise<Opened> {
  const rows = await firstRows(file);
  const { format, encoding, delimiter, sheet } = file;
  const reading: IntakeReading = { format, encoding, delimiter, sheet, firstRows: rows.slice(0, shownRows) };
  if (!rows.some((cells) => cells.some((cell) => cell.trim() !== '')))
    return { reading, failure: { code: 'intake.emptyFile' } };
  const headerRow = intake.layout?.headerRow ?? findHeaderRow(rows);
  if (headerRow === undefined) return { reading, failure: { code: 'intake.headerNotFound' } };
  const header = rows[headerRow - 1] ?? [];
  reading.headerRow = headerRow;
  reading.proposed = { headerRow, ...proposeLayout(header, rows.slice(headerRow, headerRow + sampledRows)) };
  const remembered = await findColumnLayout(connection.db, intake.clientId, headerSignature(header));
  reading.remembered = intake.layout === null && remembered !== undefined;
  const layout = intake.layout ?? (remembered ? { headerRow, columns: remembered } : reading.proposed);
  const missing = missingColumns(layout);
  if (missing.length > 0) return { reading, failure: { code: 'intake.columnsMissing', columns: missing } };
  return { reading, layout };
}

/** Cents of an amount, however unlikely; what is no amount counts as nothing. */
function statedCents(cell: string | undefined): bigint {
  return readMoney(cell ?? '').value ?? 0n;
}

/** The accounts among a file's rows, read; totals are set aside with their sum beside ours. */
async function* readAccounts(
  file: PlacementFile,
  layout: ColumnLayout,
  today: string,
  reading: IntakeReading,
  progress: Progress,
): AsyncGenerator<StagedRow[]> {
  const read = rowReader(
    layout,
    { today, maxBalanceCents: defaultMaxBalanceCents, splitAddress: parseAddressLine },
    file.padded,
  );
  const balance = layout.columns.indexOf('balance');
  const totals: NonNullable<IntakeReading['totalRows']> = [];
  let sum = 0n;
  let accounts = 0;
  const keep = ({ rowNumber, cells }: FileRow): StagedRow[] => {
    if (rowNumber <= layout.headerRow || cells.every((cell) => cell.trim() === '')) return [];
    if (isTotalRow(cells, layout.columns)) {
      totals.push({ row: rowNumber, statedCents: String(statedCents(cells[balance])), readCents: String(sum) });
      return [];
    }
    sum += statedCents(cells[balance]);
    return [{ rowNumber, cells, row: read(cells) }];
  };
  for await (const batch of file.rows()) {
    const staged = batch.flatMap(keep);
    accounts += staged.length;
    await progress.report({ rowsRead: accounts });
    if (staged.length > 0) yield staged;
  }
  if (accounts === 0) throw new FileRefusedError('intake.noRows');
  reading.totalRows = totals;
  await progress.report({ rowsRead: accounts }, true);
}

/** Reads the intake's file into the staging table, every address graded. Whole or not at all; every try begins anew. */
export async function readFile(
  { connection, files, clock }: IntakeDependencies,
  intakeId: string,
): Promise<ReadOutcome> {
  const intake = await findIntake(connection.db, intakeId, null);
  if (intake === undefined) throw nonRetryable('intake.unknown');
  const progress = new Progress(connection, intakeId);
  await recordIntakeProgress(connection.db, intakeId, {
    state: 'reading',
    rowsRead: 0,
    rowsGraded: 0,
    counts: null,
    failure: null,
  });
  const today = dateAt(businessMoment(clock).getTime(), centralZone);
  let file: PlacementFile | undefined;
  let reading: IntakeReading | undefined;
  try {
    file = await openPlacementFile(files.pathOf(intake.fileSha256));
    const opened = await understand(connection, intake, file);
    ({ reading } = opened);
    if (opened.layout === undefined) return await refuse(connection, intakeId, opened.failure, reading);
    await stageRows(connection, intakeId, readAccounts(file, opened.layout, today, reading, progress));
    const header = reading.firstRows[opened.layout.headerRow - 1] ?? [];
    await rememberColumnLayout(connection.db, intake.clientId, headerSignature(header), opened.layout.columns);
    await recordIntakeProgress(connection.db, intakeId, { state: 'grading', layout: opened.layout, reading });
    return { outcome: 'read' };
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    return await refuse(connection, intakeId, { code: error.code, row: error.row }, reading);
  } finally {
    file?.close();
  }
}

/** Writes why the file cannot be read; a person can still mend what only lacks a layout. */
async function refuse(
  connection: Connection,
  intakeId: string,
  failure: IntakeFailure = { code: 'intake.headerNotFound' },
  reading?: IntakeReading,
): Promise<ReadOutcome> {
  const mendable = isMendable(failure.code);
  Context.current().log.info('file refused', { intakeId, code: failure.code });
  await recordIntakeProgress(connection.db, intakeId, {
    state: mendable ? 'preview' : 'failed',
    failure,
    ...(reading && { reading }),
    ...(!mendable && { finishedAt: new Date() }),
  });
  return { outcome: mendable ? 'needsLayout' : 'refused', code: failure.code };
}

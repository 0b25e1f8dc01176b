import type { ClientFile, ClientFileReading } from '@cartera/database/clientFile';
import type { Connection } from '@cartera/database/connection';
import { findColumnLayout, rememberColumnLayout } from '@cartera/database/intake';
import { findFileHeader, missingFileColumns, otherKind, proposeFileLayout } from '@cartera/domain/clientFile';
import type { ClientFileFailure, ClientFileKind, FileColumn, FileLayout } from '@cartera/domain/clientFile';
import { headerSearchRows, headerSignature } from '@cartera/domain/placement';
import { firstRows } from '../intake/file/index.js';
import type { PlacementFile } from '../intake/file/index.js';

/** What a file's first rows say of it. */
export interface Understood {
  reading: ClientFileReading;
  layout?: FileLayout;
  failure?: ClientFileFailure;
}

/** The same header has other columns in a file of another kind. */
const signatureOf = (kind: ClientFileKind, header: readonly string[]): string => `${kind}:${headerSignature(header)}`;

/** Finds the header and what it means: as a person said, as remembered for the client, or as the headings suggest. */
export async function understandFile(
  { db }: Connection,
  { clientId, kind, layout: given }: ClientFile,
  file: PlacementFile,
): Promise<Understood> {
  const rows = await firstRows(file.rows(), headerSearchRows);
  const { format, encoding, delimiter, sheet } = file;
  const reading: ClientFileReading = { format, encoding, delimiter, sheet, firstRows: rows };
  if (!rows.some((cells) => cells.some((cell) => cell.trim() !== '')))
    return { reading, failure: { code: 'intake.emptyFile' } };
  const headerRow = given?.headerRow ?? findFileHeader(kind, rows);
  if (headerRow === undefined) return { reading, failure: { code: 'intake.headerNotFound' } };
  const header = rows[headerRow - 1] ?? [];
  reading.headerRow = headerRow;
  reading.proposed = { headerRow, ...proposeFileLayout(kind, header) };
  const remembered = await findColumnLayout<FileColumn>(db, clientId, signatureOf(kind, header));
  reading.remembered = given === null && remembered !== undefined;
  const other = otherKind(kind, header);
  // A person who has said what the columns are has seen what the file is.
  if (given === null && remembered === undefined && other !== undefined)
    return { reading, failure: { code: 'clientFile.otherKind', kind: other } };
  const layout = given ?? (remembered ? { headerRow, columns: remembered } : reading.proposed);
  const missing = missingFileColumns(kind, layout);
  if (missing.length > 0) return { reading, failure: { code: 'intake.columnsMissing', columns: missing } };
  return { reading, layout };
}

/** Remembers, for the client's next file of this kind with this header, what its columns mean. */
export async function rememberFileLayout(
  { db }: Connection,
  { clientId, kind }: ClientFile,
  { reading, layout }: Understood & { layout: FileLayout },
): Promise<void> {
  const header = reading.firstRows[layout.headerRow - 1] ?? [];
  await rememberColumnLayout(db, clientId, signatureOf(kind, header), layout.columns);
}

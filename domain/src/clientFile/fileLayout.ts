import { assignColumns, claimReader, findHeader, missingOf } from '../placement/index.js';
import type { ColumnLayout } from '../placement/index.js';
import { clientFileKinds } from './clientFileKind.js';
import type { ClientFileKind } from './clientFileKind.js';
import { fileHeadings, requiredFileColumns } from './fileColumn.js';
import type { FileColumn } from './fileColumn.js';

/** How one client's file maps to the columns of its kind. */
export type FileLayout = ColumnLayout<FileColumn>;

const readers = {
  payments: claimReader(fileHeadings.payments),
  balances: claimReader(fileHeadings.balances),
  withdrawals: claimReader(fileHeadings.withdrawals),
  disputeAnswers: claimReader(fileHeadings.disputeAnswers),
} as const satisfies Record<ClientFileKind, unknown>;

/** Guesses what each header cell of a file of this kind means. */
export function proposeFileLayout(kind: ClientFileKind, header: readonly string[]): Pick<FileLayout, 'columns'> {
  return { columns: assignColumns(readers[kind](header), header.length) };
}

/**
 * The 1-based row that reads most like a header; undefined when none does. One known heading is enough: a list of accounts
 * to withdraw has no more.
 */
export function findFileHeader(kind: ClientFileKind, rows: readonly (readonly string[])[]): number | undefined {
  return findHeader(rows, (cells) => proposeFileLayout(kind, cells).columns, 1);
}

function understood(kind: ClientFileKind, header: readonly string[]): number {
  return proposeFileLayout(kind, header).columns.filter((column) => column !== null).length;
}

/**
 * The kind that a header speaks of when it is clearly not the one it was sent as: it has all that the other kind asks for,
 * and more of its cells make sense. Read as withdrawals, a file of payments would end every account in it.
 */
export function otherKind(kind: ClientFileKind, header: readonly string[]): ClientFileKind | undefined {
  let best: { kind: ClientFileKind | undefined; cells: number } = { kind: undefined, cells: understood(kind, header) };
  for (const other of clientFileKinds) {
    if (other === kind || missingFileColumns(other, proposeFileLayout(other, header)).length > 0) continue;
    const cells = understood(other, header);
    if (cells > best.cells) best = { kind: other, cells };
  }
  return best.kind;
}

/** The required columns that a layout lacks, one name a missing group; empty when the file can be read. */
export function missingFileColumns(kind: ClientFileKind, layout: Pick<FileLayout, 'columns'>): FileColumn[] {
  return missingOf(layout, requiredFileColumns[kind]);
}

import type { IntakeFailureCode } from '@cartera/domain/placement';

/** One row as the client's own editor counts and shows it. */
export interface FileRow {
  /** 1-based, title and blank rows included. */
  rowNumber: number;
  cells: string[];
}

/** A client's file whose kind is known and whose rows can be asked for, any number of times. */
export interface PlacementFile {
  format: 'csv' | 'xlsx';
  encoding?: 'utf-8' | 'utf-16le' | 'windows-1252';
  delimiter?: string;
  sheet?: string;
  /** Short rows are whole: a spreadsheet drops the empty cells at a row's end. */
  padded: boolean;
  /** Rows in order, in batches of some hundred, holding one batch in memory. Rejects with {@link FileRefusedError}. */
  rows: () => AsyncIterable<FileRow[]>;
  close: () => void;
}

/** The 1-based row that reads like a header among the first rows of a file, if there is one. */
export type FindHeader = (rows: readonly (readonly string[])[]) => number | undefined;

/** What one file may hold. Beyond it a file is refused, so that none can exhaust the worker. */
export interface FileLimits {
  bytes: number;
  /** Of a workbook, unpacked. */
  unpackedBytes: number;
  rows: number;
  columns: number;
  cellLength: number;
}

export const fileLimits: FileLimits = {
  bytes: 200 * 1024 * 1024,
  unpackedBytes: 1024 * 1024 * 1024,
  rows: 1_000_000,
  columns: 200,
  // What a spreadsheet itself allows.
  cellLength: 32_767,
};

/** The file as a whole cannot be read; `code` says why, in words of domain/placement. */
export class FileRefusedError extends Error {
  override readonly name = 'FileRefusedError';
  readonly code: IntakeFailureCode;
  readonly row: number | undefined;

  constructor(code: IntakeFailureCode, row?: number) {
    super(code);
    this.code = code;
    this.row = row;
  }
}

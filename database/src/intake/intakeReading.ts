import type { ColumnLayout } from '@cartera/domain/placement';

/** What the reader found out about a file; shown beside the preview and when a layout must be given by hand. */
export interface IntakeReading {
  format: 'csv' | 'xlsx';
  /** Of a text file. */
  encoding?: 'utf-8' | 'utf-16le' | 'windows-1252';
  delimiter?: string;
  /** Of a workbook. */
  sheet?: string;
  /** The first rows as received, title and header included. */
  firstRows: string[][];
  /** 1-based; absent when no row reads like a header. */
  headerRow?: number;
  /** What the headings seem to mean; absent without a header. */
  proposed?: ColumnLayout;
  /** The layout in force was remembered from an earlier file of the client. */
  remembered?: boolean;
  /** Rows that sum the ones above; they are not accounts. */
  totalRows?: TotalRow[];
}

/** A client's own sum, beside ours: a difference means that rows were lost on the way. */
export interface TotalRow {
  row: number;
  /** Cents as text, for JSON has no integers of that size. */
  statedCents: string;
  readCents: string;
}

/** The layout a file is read with. */
export type IntakeLayout = ColumnLayout;

/** Rows by verdict; together they are every row of the file. */
export interface IntakeCounts {
  accepted: number;
  addressReview: number;
  rejected: number;
  unchanged: number;
}

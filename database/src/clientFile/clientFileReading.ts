import type { FileLayout, FileRowVerdict } from '@cartera/domain/clientFile';
import type { IntakeReading } from '../intake/index.js';

/** What the reader found out about a client's file; the same as of a placement, with the columns of its kind. */
export type ClientFileReading = Omit<IntakeReading, 'proposed' | 'totalRows'> & {
  proposed?: FileLayout;
  /** Rows that sum the ones above; nothing is done about them. */
  totalRows?: number[];
};

/** Rows of one verdict; together they are every row of the file. */
export interface VerdictCount {
  rows: number;
  /** Sum of their amounts (balances, in a file of balances) in cents, as text: JSON has no integers of that size. */
  cents: string;
}

export type ClientFileCounts = Partial<Record<FileRowVerdict, VerdictCount>>;

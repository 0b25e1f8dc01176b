import type { Column } from './column.js';
import type { RowProblem } from './rowProblem.js';

/** The parts of an address as received; each is a column of its own or was split from one line. */
export const addressParts = [
  'street',
  'exterior',
  'interior',
  'settlement',
  'postalCode',
  'municipality',
  'state',
] as const satisfies readonly Column[];

export type AddressPart = (typeof addressParts)[number];

/** One client's row as we understood it; what is undefined was empty or unusable, and `problems` says which. */
export interface PlacementRow {
  reference?: string;
  fullName?: string;
  rfc?: string;
  curp?: string;
  guarantorName?: string;
  /** E.164. */
  phone?: string;
  phone2?: string;
  email?: string;
  product?: string;
  addressLine?: string;
  street?: string;
  exterior?: string;
  interior?: string;
  settlement?: string;
  postalCode?: string;
  municipality?: string;
  state?: string;
  balanceCents?: bigint;
  principalCents?: bigint;
  ordinaryInterestCents?: bigint;
  defaultInterestCents?: bigint;
  daysPastDue?: number;
  /** `yyyy-mm-dd`. */
  openedOn?: string;
  problems: RowProblem[];
}

/** The row may become an account as far as its own cells tell. */
export function isReadable(row: PlacementRow): boolean {
  return !row.problems.some((problem) => problem.severity === 'reject');
}

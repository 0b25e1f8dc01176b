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

/** A row of which nothing is known yet. Every field is there from the start, so that all rows of a file have one shape. */
export function emptyRow(): PlacementRow {
  return {
    reference: undefined,
    fullName: undefined,
    rfc: undefined,
    curp: undefined,
    guarantorName: undefined,
    phone: undefined,
    phone2: undefined,
    email: undefined,
    product: undefined,
    addressLine: undefined,
    street: undefined,
    exterior: undefined,
    interior: undefined,
    settlement: undefined,
    postalCode: undefined,
    municipality: undefined,
    state: undefined,
    balanceCents: undefined,
    principalCents: undefined,
    ordinaryInterestCents: undefined,
    defaultInterestCents: undefined,
    daysPastDue: undefined,
    openedOn: undefined,
    problems: [],
  };
}

/** The row may become an account as far as its own cells tell. */
export function isReadable(row: PlacementRow): boolean {
  return !row.problems.some((problem) => problem.severity === 'reject');
}

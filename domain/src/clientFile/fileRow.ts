import type { DisputeOutcome } from '../dispute/index.js';
import type { FileRowProblem } from './fileRowProblem.js';

export const movements = ['payment', 'reversal'] as const;

export type Movement = (typeof movements)[number];

/** One row of a client's file as we understood it; what is undefined was empty, unusable, or is not of its kind. */
export interface ClientFileRow {
  /** The client's own number for the debt. */
  reference?: string;
  /** What the debtor wrote on the payment; clients that have no other number match by it. */
  paymentReference?: string;
  movement?: Movement;
  /** The client's own number for the payment. */
  folio?: string;
  /** Of a reversal: the folio of the payment that it takes back. */
  reversesFolio?: string;
  /** Always positive; a reversal's is what it takes back, where the file says so. */
  amountCents?: bigint;
  /** `yyyy-mm-dd`: the day on which the money counts. */
  valueDate?: string;
  /** What is owed at the end of `asOf`. */
  balanceCents?: bigint;
  /** `yyyy-mm-dd`. */
  asOf?: string;
  answer?: DisputeOutcome;
  /** The client's own words. */
  reason?: string;
  problems: FileRowProblem[];
}

/** A row of which nothing is known yet, every field there from the start. */
export function emptyFileRow(): ClientFileRow {
  return {
    reference: undefined,
    paymentReference: undefined,
    movement: undefined,
    folio: undefined,
    reversesFolio: undefined,
    amountCents: undefined,
    valueDate: undefined,
    balanceCents: undefined,
    asOf: undefined,
    answer: undefined,
    reason: undefined,
    problems: [],
  };
}

/** The row may be acted on as far as its own cells tell. */
export function isUsable(row: ClientFileRow): boolean {
  return !row.problems.some(({ severity }) => severity === 'reject');
}

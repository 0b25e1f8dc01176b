import { postalZone } from './postalZone.js';

/** What the paper of a piece weighs, in milligrams. */
export interface PaperWeights {
  sheetMilligrams: number;
  envelopeMilligrams: number;
}

/**
 * A Letter sheet of 75 g/m² (0.216 m x 0.279 m: 4.5 g) and a No. 10 window envelope of 90 g/m² (5 g). Whole tenths of a gram, so
 * that the lines of a slip add up to its total as they are printed.
 */
export const usualPaper: PaperWeights = { sheetMilligrams: 4_500, envelopeMilligrams: 5_000 };

/** What a closed letter weighs, in milligrams. Pages are printed on one side. */
export function pieceMilligrams(pages: number, paper = usualPaper): number {
  return paper.envelopeMilligrams + pages * paper.sheetMilligrams;
}

/** Pieces of one postal code. */
export interface PostalCodeCount {
  postalCode: string;
  pieces: number;
  milligrams: number;
}

/** One line of the deposit slip. */
export interface DepositLine {
  prefix: string;
  state: string;
  pieces: number;
  milligrams: number;
}

export interface DepositSlip {
  /** By zone, in the order of their prefixes. */
  lines: readonly DepositLine[];
  pieces: number;
  milligrams: number;
}

/** The deposit slip of some pieces: counts and weights by postal zone, and their totals. */
export function depositSlip(counts: readonly PostalCodeCount[]): DepositSlip {
  const zones = new Map<string, DepositLine>();
  for (const { postalCode, pieces, milligrams } of counts) {
    const zone = postalZone(postalCode);
    const line = zones.get(zone.prefix) ?? { ...zone, pieces: 0, milligrams: 0 };
    zones.set(zone.prefix, {
      ...line,
      pieces: line.pieces + pieces,
      milligrams: line.milligrams + milligrams,
    });
  }
  const lines = [...zones.values()].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
  return {
    lines,
    pieces: lines.reduce((sum, line) => sum + line.pieces, 0),
    milligrams: lines.reduce((sum, line) => sum + line.milligrams, 0),
  };
}

/**
 * Why a deposit may not be recorded, or undefined when it may. The slip says what was handed over and under a registration that
 * was valid on its day, so a deposit counts on the day of its slip and on no other.
 *
 * @param slipOn the slip's day; all are ISO dates in Mexico City
 */
export function depositRefusal(
  slipOn: string | undefined,
  depositedOn: string,
  today: string,
): 'mailing.slipMissing' | 'mailing.depositInTheFuture' | 'mailing.slipOfAnotherDay' | undefined {
  if (slipOn === undefined) return 'mailing.slipMissing';
  if (depositedOn > today) return 'mailing.depositInTheFuture';
  return depositedOn === slipOn ? undefined : 'mailing.slipOfAnotherDay';
}

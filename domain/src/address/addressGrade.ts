/** How far an address can be trusted; the table is in docs/domain.md. */
export const addressGrades = ['exact', 'corrected', 'doubtful', 'contradictory', 'incomplete'] as const;
export type AddressGrade = (typeof addressGrades)[number];

/** A letter may be printed for it. */
export function isDeliverable(grade: AddressGrade): boolean {
  return grade === 'exact' || grade === 'corrected';
}

export type AddressPart = 'settlement' | 'postalCode' | 'municipality' | 'state';

export const correctionReasons = [
  'lostLeadingZero',
  'misspeltSettlement',
  'misspeltMunicipality',
  'misspeltState',
  'missingPostalCode',
  'missingSettlement',
  'missingMunicipality',
  'missingState',
  /** The review desk chose or typed it. */
  'chosenByPerson',
] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** One certain repair: what the client wrote, what it became and why. `from` is null when nothing was written. */
export interface AddressCorrection {
  part: AddressPart;
  from: string | null;
  to: string;
  why: CorrectionReason;
}

/** What speaks for a candidate: parts that agree, or a settlement that only resembles. */
export type CandidateReason = AddressPart | 'similarSettlement';

/** A catalogue row that the address may mean, for the review desk. */
export interface AddressCandidate {
  postalSettlementId: number;
  settlement: string;
  municipality: string;
  state: string;
  postalCode: string;
  /** 0 to 1, two decimals; only comparable within one address. */
  score: number;
  why: readonly CandidateReason[];
}

/** The parts that name a place, as received; whatever is absent was not written. */
export interface PlaceParts {
  settlement?: string;
  postalCode?: string;
  municipality?: string;
  state?: string;
}

/** All parts of an address as received. */
export interface AddressParts extends PlaceParts {
  street?: string;
  /** Number, or what stands for it: "808", "S/N", "Mz 4 Lt 12", "Km 5.5". */
  exterior?: string;
  interior?: string;
}

/** A row of the postal catalogue, with the keys that grading compares (`placeKey` of the names). */
export interface CatalogueRow {
  id: number;
  postalCode: string;
  settlement: string;
  settlementType: string;
  municipality: string;
  state: string;
  stateCode: string;
  settlementKey: string;
  municipalityKey: string;
  cityKey?: string;
}

export interface AddressGrading {
  grade: AddressGrade;
  corrections: readonly AddressCorrection[];
  /** At most five, best first; empty when the catalogue row is certain. */
  candidates: readonly AddressCandidate[];
  /** The catalogue row that the address certainly means. */
  postalSettlementId?: number;
}

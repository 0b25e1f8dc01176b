import type { ContactMedium, WhoAnswered } from '../contact/index.js';

/** What a person may ask of one account. The kind is the name of the workflow update that carries it. */
export const commandKinds = ['recordContact', 'decideRuling', 'correctAddress', 'hold', 'release'] as const;

export type CommandKind = (typeof commandKinds)[number];

/** A call, visit, letter or message that happened, as its author told it. */
export interface RecordContactBody {
  medium: ContactMedium;
  whoAnswered: WhoAnswered;
  /** Canonical result code of domain/contact. */
  result: string;
  /** Canonical reason for not paying, where the result has one. */
  reason?: string;
  note?: string;
  /** When it happened: epoch milliseconds of the business clock. */
  at: number;
  /** The task it answers; without one, the open task of the same medium, if there is any. */
  taskId?: string;
  partyId?: string;
  contactPointId?: string;
  location?: { longitude: number; latitude: number };
  accuracyMetres?: number;
  evidence?: ContactEvidence;
}

/** What supports a contact attempt besides its author's word. */
export interface ContactEvidence {
  ringSeconds?: number;
  talkSeconds?: number;
  wrapSeconds?: number;
  /** SHA-256 of each photo, in hex. */
  photos?: readonly string[];
  /** SHA-256 of each scanned paper (a death certificate, a receipt), in hex. */
  papers?: readonly string[];
}

export interface DecideRulingBody {
  rulingId: string;
  decision: 'approve' | 'refuse';
  /** Required when refusing: the proposer must know what to mend. */
  note?: string;
}

/** Parts a person typed at the review desk. */
export interface TypedAddress {
  street: string;
  exterior: string;
  interior?: string;
  settlement: string;
  postalCode: string;
  municipality: string;
  state: string;
}

export interface CorrectAddressBody {
  contactPointId: string;
  /** Catalogue row of the chosen candidate; what is missing comes from the address as received. */
  postalSettlementId?: number;
  /** Or everything typed; the two exclude each other. */
  parts?: TypedAddress;
  note?: string;
}

export interface HoldBody {
  reason: string;
  /** When the hold must be looked at again: epoch milliseconds of the business clock. */
  reviewAt?: number;
}

export interface ReleaseBody {
  reason: string;
}

/** The stored body of each kind of command. It may hold personal data, so it never travels through Temporal. */
export interface CommandBodies {
  recordContact: RecordContactBody;
  decideRuling: DecideRulingBody;
  correctAddress: CorrectAddressBody;
  hold: HoldBody;
  release: ReleaseBody;
}

import type { nonPaymentReasons, ResultCodeName, WhoAnswered } from '@cartera/domain/contact';
import type { IdentityProofKind } from '@cartera/domain/fieldVisit';

/** A photo or a paper that was taken at the door. */
export interface TakenFile {
  id: string;
  what: 'photo' | 'paper';
  sha256: string;
  takenAt: string;
  location?: { longitude: number; latitude: number };
  accuracyMetres?: number;
}

/** A phone or an address that somebody gave; no channel uses it before it is authorised. */
export interface ProposedPoint {
  id: string;
  kind: 'phone' | 'address';
  value: string;
}

/** A visit as far as it has been told. Nothing of the case is in it: that is opened again after a reload. */
export interface VisitDraft {
  /** The command's id, made when the visit began: sent twice, it is recorded once. */
  id: string;
  who?: WhoAnswered;
  partyId?: string;
  proof?: IdentityProofKind;
  result?: ResultCodeName;
  reason?: (typeof nonPaymentReasons)[number];
  note: string;
  /** As typed, in pesos. */
  amount: string;
  /** ISO date. */
  dueOn: string;
  files: TakenFile[];
  proposed: ProposedPoint[];
}

export function newDraft(): VisitDraft {
  return { id: crypto.randomUUID(), note: '', amount: '', dueOn: '', files: [], proposed: [] };
}

/** Whoever opens the door anew: what was told of the one before is of no use. */
export function withAnswerer(draft: VisitDraft, who: WhoAnswered): VisitDraft {
  const { id, note, files, proposed } = draft;
  return { id, note, files, proposed, who, amount: '', dueOn: '' };
}

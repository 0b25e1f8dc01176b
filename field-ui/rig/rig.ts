import type { VisitDraft } from '../src/visit/visitDraft.js';

/** A visit as the program that breaks things tells it. */
export interface RiggedVisit {
  draft: VisitDraft;
  accountId: string;
  contactPointId: string;
  /** Epoch ms of the business clock. */
  at: number;
  /** JPEG in base64; its hash is in the draft. */
  photo: string;
}

/** What a phone holds. */
export interface RigCounts {
  waiting: number;
  refused: number;
  done: number;
  /** Bytes of photos that the phone has not been allowed to forget. */
  files: number;
  refusals: string[];
}

export interface Rig {
  open: (personId: string, headers: Record<string, string>) => Promise<void>;
  visit: (visit: RiggedVisit) => Promise<void>;
  /** Sends what was acknowledged once more: its acknowledgement might as well have been lost. */
  sendAgain: (id: string) => Promise<void>;
  /** Sets the phone's clock: ms to add to the true one. */
  setClock: (offsetMs: number) => void;
  counts: () => Promise<RigCounts>;
}

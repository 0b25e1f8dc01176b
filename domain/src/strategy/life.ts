import type { Stage } from '../account/index.js';
import type { MexicanZone } from '../calendar/index.js';
import type { Finding } from '../contact/index.js';

export const taskKinds = ['reviewAddress', 'call', 'visit', 'decideRuling', 'unblock'] as const;

export type TaskKind = (typeof taskKinds)[number];

export const desks = ['addressReview', 'phone', 'field', 'rulings', 'operations'] as const;

export type Desk = (typeof desks)[number];

/** The desk that each kind of task lies on. */
export const deskOf: Record<TaskKind, Desk> = {
  reviewAddress: 'addressReview',
  call: 'phone',
  visit: 'field',
  decideRuling: 'rulings',
  unblock: 'operations',
};

/** Work that waits for a person. An account has at most one open task. Moments are epoch ms of the business clock. */
export interface LifeTask {
  id: string;
  kind: TaskKind;
  openedAt: number;
  dueAt: number;
  /** When it counts as not done; null when it waits for as long as it takes. */
  expiresAt: number | null;
}

/** How far the current step has come. */
export interface StepProgress {
  key: string;
  /** When the step before it ended: this one never starts earlier. */
  since: number;
  /** Attempts made or missed. */
  attempts: number;
  lastAttemptAt?: number;
}

/** The account's ruling on its way to the client. */
export interface LifeRuling {
  id: string;
  state: 'proposed' | 'approved' | 'documented' | 'requested';
  /** When the client's report was last asked to take it. */
  requestedAt?: number;
}

/** Why no ruling could be proposed or kept, and when it is tried again by itself. */
export interface LifeBlock {
  code: 'ruling.lacksProof' | 'ruling.refused';
  retryAt: number;
}

/** The ways in which anybody answering for the debt can be reached today. */
export interface Reach {
  /** An authorised address that a letter would arrive at: graded exact or corrected. */
  letter: boolean;
  /** An authorised address that a person can find. */
  visit: boolean;
  /** An authorised phone. */
  call: boolean;
}

/**
 * What the lifecycle needs to know to decide what happens next: ids, codes, counters and absolute moments, nothing personal.
 * It is small on purpose, because it is carried by every effect and by continue-as-new.
 */
export interface LifeState {
  accountId: string;
  clientId: string;
  stage: Stage;
  /** The stage to return to when the freeze ends. */
  frozenFrom?: Stage;
  frozenSince?: number;
  /** When the freeze must be looked at by a person. */
  freezeReviewAt?: number;
  /** Raised by one with each effect; the account row carries the same number. */
  revision: number;
  placedAt: number;
  timeZone: MexicanZone;
  reach: Reach;
  /** Absent when every step has ended. */
  step?: StepProgress;
  task?: LifeTask;
  /** A finding after which nobody may be contacted any more. */
  finding?: { name: Finding; since: number };
  ruling?: LifeRuling;
  block?: LifeBlock;
}

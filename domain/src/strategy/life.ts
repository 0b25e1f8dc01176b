import type { Stage } from '../account/index.js';
import type { MexicanZone } from '../calendar/index.js';
import type { Finding } from '../contact/index.js';
import type { LifeRules } from './lifeRules.js';

export const taskKinds = ['reviewAddress', 'call', 'visit', 'decideAgreement', 'decideRuling', 'unblock'] as const;

export type TaskKind = (typeof taskKinds)[number];

export const desks = ['addressReview', 'phone', 'field', 'agreements', 'rulings', 'operations'] as const;

export type Desk = (typeof desks)[number];

/** The desk that each kind of task lies on. */
export const deskOf: Record<TaskKind, Desk> = {
  reviewAddress: 'addressReview',
  call: 'phone',
  visit: 'field',
  decideAgreement: 'agreements',
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
  /** Begun because something was not kept: its day does not have to come. */
  immediate?: true;
}

/** The account's ruling on its way to the client. */
export interface LifeRuling {
  id: string;
  state: 'proposed' | 'approved' | 'documented' | 'requested';
  /** When the client's report was last asked to take it. */
  requestedAt?: number;
}

/** The promise that is being waited for. Its amount and its judgement are the database's. */
export interface LifePromise {
  id: string;
  /** The end of its due day. */
  dueAt: number;
  /** When it is judged next: after its grace, and again while its payment file has not come. */
  judgeAt: number;
  /** When the debtor is reminded by a call; absent once that has been done or is not wanted. */
  remindAt?: number;
  reschedules: number;
  /** The step to go to when it is not kept. */
  onBroken?: string;
}

/** The agreement that is being decided or paid. */
export interface LifeAgreement {
  id: string;
  state: 'proposed' | 'approved' | 'documented';
  /** When its next payment is judged. */
  judgeAt?: number;
  onBroken?: string;
}

/** What a step's condition can ask about, beside the stage. */
export interface LifeFigures {
  /** What is owed, in decimal digits of cents. */
  balanceCents: string;
  /** On the day of placement. */
  daysPastDue: number;
  promisesKept: number;
  promisesBroken: number;
  /** Somebody answering for the debt has been spoken to. */
  rightPartyReached: boolean;
}

/** Why no ruling could be proposed or kept, and when it is tried again by itself. */
export interface LifeBlock {
  code: 'ruling.lacksProof' | 'ruling.refused' | 'ruling.reopened';
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
  /** An authorised e-mail. */
  message?: boolean;
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
  promise?: LifePromise;
  agreement?: LifeAgreement;
  ruling?: LifeRuling;
  block?: LifeBlock;
  /** The version of its strategy, once it is not the portfolio's any more. */
  strategyVersionId?: string;
  /** Absent in lives begun before conditions existed: they meet none. */
  figures?: LifeFigures;
  /** What the client changed of `defaultLifeRules` when the life began. */
  rules?: Partial<LifeRules>;
  /** Moments of the contacts of the last seven days, oldest first: the client's caps are judged on them. */
  recentContacts?: readonly number[];
}

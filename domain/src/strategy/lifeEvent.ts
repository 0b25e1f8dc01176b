import type { MexicanZone } from '../calendar/index.js';
import type { WhoAnswered, ContactMedium } from '../contact/index.js';
import type { LifePromise, LifeTask, Reach, StepProgress } from './life.js';

/** What became of a promise. `live` also when one is made, given another day, or alive again after a reversal. */
export type PromiseTurn =
  { state: 'live'; promise: LifePromise } | { state: 'kept' | 'partial' | 'broken' | 'cancelled' };

/** What became of an agreement's plan. */
export type AgreementTurn = { state: 'live'; judgeAt: number } | { state: 'fulfilled' | 'broken' };

/** Something that happened to an account and changed what may happen next. `at` is epoch ms of the business clock. */
export type LifeEvent = { at: number } & (
  | { kind: 'letterProduced' | 'offerMade'; stepKey: string }
  /** `contactPointId` is where it went, where that is still known. */
  | { kind: 'messageSent'; stepKey: string; mailId?: string; contactPointId?: string | undefined }
  | { kind: 'stepSkipped'; stepKey: string }
  | { kind: 'taskOpened'; task: LifeTask }
  | { kind: 'taskExpired'; taskId: string }
  | { kind: 'stepFailed'; stepKey: string; reason: StepFailure }
  /** `happenedAt` is when the contact took place, `at` when it was recorded. */
  | {
      kind: 'contactRecorded';
      medium: ContactMedium;
      whoAnswered: WhoAnswered;
      result: string;
      happenedAt: number;
      /** The promise that was made in it. */
      promise?: LifePromise;
      /** It froze the account: a dispute or a complaint was raised in it. */
      freeze?: { stage: 'disputed' | 'onHold'; reviewAt: number };
    }
  | { kind: 'promiseMade' | 'promiseRescheduled'; promise: LifePromise }
  | { kind: 'promiseCancelled' }
  | { kind: 'promiseJudged'; promise: PromiseTurn }
  | { kind: 'agreementProposed'; agreementId: string; task: LifeTask }
  | { kind: 'agreementRefused' }
  | { kind: 'agreementApproved'; judgeAt: number }
  | { kind: 'agreementDocumented' }
  | { kind: 'agreementJudged'; agreement: AgreementTurn; balance?: BalanceTurn }
  | {
      kind: 'balanceChanged';
      balance: BalanceTurn;
      promise?: PromiseTurn;
      agreement?: AgreementTurn;
    }
  /** The client's payment files now reach further: what waited for them is judged at once. */
  | { kind: 'coverageExtended' }
  | { kind: 'addressCorrected'; reach: Reach; timeZone: MexicanZone }
  | { kind: 'reachChanged'; reach: Reach }
  /** `downgraded`: no letter would arrive there any more. */
  | { kind: 'letterReturned'; reach: Reach; downgraded: boolean; result: string }
  | { kind: 'letterDelivered' }
  | { kind: 'held'; reviewAt: number }
  | { kind: 'released' }
  | { kind: 'disputeOpened'; reviewAt: number }
  | { kind: 'disputeResolved'; balance?: BalanceTurn; withdrawn: boolean }
  | { kind: 'rulingProposed'; rulingId: string; task: LifeTask }
  | { kind: 'rulingLacksProof'; retryAt: number }
  | { kind: 'rulingApproved' }
  | { kind: 'rulingRefused'; retryAt: number }
  | { kind: 'rulingReopened'; retryAt: number }
  | { kind: 'rulingDocumented' }
  | { kind: 'reportRequested' }
  | { kind: 'rulingReported' }
  /** The strategy that `applyEvent` is given with it is the new one. */
  | { kind: 'strategyChanged'; strategyVersionId: string; step?: StepProgress }
  | { kind: 'reassigned' }
  | { kind: 'withdrawn' }
);

/** What is owed now; `settled` when that is nothing. */
export interface BalanceTurn {
  balanceCents: string;
  settled: boolean;
}

export type LifeEventKind = LifeEvent['kind'];

/** Why a step ended without a single attempt. */
export const stepFailures = [
  'step.noUsableAddress',
  'step.noLocatableAddress',
  'step.noPhone',
  /** No template of that name, or it may not be sent to this client. */
  'step.letterRefused',
  'step.noEmail',
] as const;

export type StepFailure = (typeof stepFailures)[number];

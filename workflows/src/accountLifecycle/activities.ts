import type { AgreementLimits } from '@cartera/domain/agreement';
import type { LifeEvent, LifeState, Strategy } from '@cartera/domain/strategy';
import type { CommandFacts } from '@cartera/domain/compliance';
import type { CommandAnswer } from './messages.js';

/** Where the account stands after all, for a life that lost what it had itself asked for: the detail of `life.overtaken`. */
export interface NewestLife {
  life: LifeState;
  strategy: Strategy;
}

/**
 * What a life asks of the database. Each is one transaction that writes its effect, the account's projection, a timeline
 * entry and a change, and hands back the life as it wrote it. Asked again, it changes nothing and answers the same.
 *
 * @throws `life.overtaken` (non-retryable) when the account has moved on
 */
export interface LifeActivities {
  /** Takes the account out of `received`. @throws `account.unknown`, `strategy.malformed` (non-retryable) */
  beginLife: (order: { accountId: string; at: number }) => Promise<{ strategy: Strategy; life: LifeState }>;

  /**
   * Writes what the workflow itself did or found.
   *
   * @param order.occasion names what is told, where its work was done outside the turn: told again of a later life, it is still the
   *   same
   */
  recordEvent: (order: { life: LifeState; event: RecordedEvent; occasion?: string }) => Promise<LifeState>;

  /** Proposes the ruling that the history proves, or records which proof is missing. */
  proposeRuling: (order: ProposeRulingOrder) => Promise<LifeState>;

  /** Judges a promise by the payments booked; still alive, it is looked at again at `retryAt`. */
  judgePromise: (order: { life: LifeState; at: number; promiseId: string; retryAt: number }) => Promise<LifeState>;

  /** Judges the plan of an agreement by the payments booked; still alive, not before `retryAt` again. */
  judgeAgreement: (order: { life: LifeState; at: number; agreementId: string; retryAt: number }) => Promise<LifeState>;

  /**
   * Does what a stored command asks. `life` is absent when the command was done before the life that was given; `strategy`
   * is present when the command put another one in force.
   * @throws the stable code of a rule that only the database can judge (non-retryable)
   */
  runCommand: (order: CommandOrder) => Promise<{ answer: CommandAnswer; life?: LifeState; strategy?: Strategy }>;

  /** Where the account stands when it has moved on from a revision; undefined when it has not. */
  findNewestLife: (order: { accountId: string; revision: number }) => Promise<NewestLife | undefined>;

  /** Keeps why a machine's notice had no effect: nobody waits for its answer. */
  refuseNotice: (order: { commandId: string; code: string }) => Promise<void>;
}

/** Events that need nothing from the database to be true. */
export type RecordedEvent = Extract<
  LifeEvent,
  {
    kind:
      | 'letterProduced'
      | 'messageSent'
      | 'offerMade'
      | 'stepSkipped'
      | 'agreementDocumented'
      | 'taskOpened'
      | 'taskExpired'
      | 'stepFailed'
      | 'rulingDocumented'
      | 'reportRequested'
      | 'rulingReported';
  }
>;

export interface ProposeRulingOrder {
  life: LifeState;
  at: number;
  stepKey?: string;
  /** The ruling the strategy names; without one, the strongest that the history proves. */
  ruling?: string;
  dueAt: number;
  retryAt: number;
  rulingId: string;
  taskId: string;
}

export interface CommandOrder {
  life: LifeState;
  at: number;
  commandId: string;
  facts: CommandFacts;
}

/** Printing, on the queue `documents`. Each is idempotent by the id, or the step, it is given. */
export interface DocumentActivities {
  produceLetter: (order: {
    accountId: string;
    stepKey: string;
    template: string;
    letterId: string;
  }) => Promise<{ documentId: string }>;
  /** An offer in writing, on the terms of its step and within the client's limits. @throws as `produceLetter` */
  produceOffer: (order: {
    accountId: string;
    stepKey: string;
    template: string;
    letterId: string;
  }) => Promise<{ documentId: string }>;
  /** `limits` are those that the life judges it by: the paper says the same. */
  produceAgreementDocument: (order: {
    agreementId: string;
    limits: AgreementLimits;
  }) => Promise<{ documentId: string }>;
  produceRulingDocument: (order: { rulingId: string }) => Promise<{ documentId: string }>;
}

/** Messages to the debtor, on the queue `mail`. */
export interface MessageActivities {
  /**
   * Sends the message of one strategy step to the holder's authorised e-mail, once, in the hours of contact.
   * @throws non-retryable `message.unknownTemplate`, `message.noEmail`, `mail.refused`, `contact.stopped`, `account.frozen` or
   *   `account.closed`
   */
  sendMessage: (order: {
    accountId: string;
    stepKey: string;
    template: string;
  }) => Promise<{ mailId: string; contactPointId?: string | undefined }>;
}

/** The way to the client's report, on the queue `records`. */
export interface ReportActivities {
  requestClientReport: (order: { clientId: string; rulingId: string }) => Promise<void>;
}

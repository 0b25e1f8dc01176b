import type { LifeEvent, LifeState, Strategy } from '@cartera/domain/strategy';
import type { CommandFacts } from '@cartera/domain/compliance';
import type { CommandAnswer } from './messages.js';

/**
 * What a life asks of the database. Each is one transaction that writes its effect, the account's projection, a timeline
 * entry and a change, and hands back the life as it wrote it. Asked again, it changes nothing and answers the same.
 */
export interface LifeActivities {
  /** Takes the account out of `received`. @throws `account.unknown`, `strategy.malformed` (non-retryable) */
  beginLife: (order: { accountId: string; at: number }) => Promise<{ strategy: Strategy; life: LifeState }>;

  /** Writes what the workflow itself did or found. */
  recordEvent: (order: { life: LifeState; event: RecordedEvent }) => Promise<LifeState>;

  /** Proposes the ruling that the history proves, or records which proof is missing. */
  proposeRuling: (order: ProposeRulingOrder) => Promise<LifeState>;

  /**
   * Does what a stored command asks. `life` is absent when the command was done before the life that was given.
   * @throws the stable code of a rule that only the database can judge (non-retryable)
   */
  runCommand: (order: CommandOrder) => Promise<{ answer: CommandAnswer; life?: LifeState }>;
}

/** Events that need nothing from the database to be true. */
export type RecordedEvent = Extract<
  LifeEvent,
  {
    kind:
      | 'letterProduced'
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

/** Printing, on the queue `documents`. Both are idempotent by the id they are given. */
export interface DocumentActivities {
  produceLetter: (order: {
    accountId: string;
    stepKey: string;
    template: string;
    letterId: string;
  }) => Promise<{ documentId: string }>;
  produceRulingDocument: (order: { rulingId: string }) => Promise<{ documentId: string }>;
}

/** The way to the client's report, on the queue `records`. */
export interface ReportActivities {
  requestClientReport: (order: { clientId: string; rulingId: string }) => Promise<void>;
}

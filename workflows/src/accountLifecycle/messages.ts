import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CommandKind, NextEvent, Stage } from '@cartera/domain/account';
import type { CommandFacts } from '@cartera/domain/compliance';
import type { LifeState } from '@cartera/domain/strategy';

/**
 * The doors of an account. An update carries the id of a stored command and the facts that the rules need to judge it;
 * never a name, a number or a note. Refusals are `ApplicationFailure`s whose `type` is a stable code (`account.closed`,
 * `contact.outsideHours`): those of the validators leave no trace in history.
 *
 * Send each with `updateId` = `commandId` and `commandFacts(kind, body)` of domain/compliance as its facts. An account that has ended has no open workflow: ask `findCommandAnswer` first.
 */
type Command<Kind extends CommandKind> = Omit<Extract<CommandFacts, { kind: Kind }>, 'kind'> & {
  /** UUID made by the author; the row of `command_request` that holds the body. */
  commandId: string;
};

export type RecordContact = Command<'recordContact'>;
export type DecideRuling = Command<'decideRuling'>;
export type CorrectAddress = Command<'correctAddress'>;
export type Hold = Command<'hold'>;
export type Release = Command<'release'>;

/** What the author of a command is told, the first time and every time after. */
export interface CommandAnswer {
  commandId: string;
  /** The stage the account was left in. */
  stage: Stage;
  /** The account's revision that the command made. */
  revision: number;
  /** The contact attempt that was written, for `recordContact`. */
  contactAttemptId?: string;
  /** The task that was closed, where there was one. */
  closedTaskId?: string;
  /** The grade the address ended with, for `correctAddress`. */
  grade?: string;
}

export const recordContact = defineUpdate<CommandAnswer, [RecordContact]>('recordContact');
export const decideRuling = defineUpdate<CommandAnswer, [DecideRuling]>('decideRuling');
export const correctAddress = defineUpdate<CommandAnswer, [CorrectAddress]>('correctAddress');
export const hold = defineUpdate<CommandAnswer, [Hold]>('hold');
export const release = defineUpdate<CommandAnswer, [Release]>('release');

/** The client's report that holds this account's ruling has left the building. */
export interface RulingReported {
  reportId: string;
}

export const rulingReported = defineSignal<[RulingReported]>('rulingReported');

/** Where the life stands, for operators and tests; screens read the account row instead. */
export interface LifeDescription {
  /** Null in the moment before the life has begun. */
  life: LifeState | null;
  next: NextEvent | null;
}

export const describeLife = defineQuery<LifeDescription>('describeLife');

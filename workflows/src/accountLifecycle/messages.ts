import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { NextEvent, Stage } from '@cartera/domain/account';
import type { ContactMedium, WhoAnswered } from '@cartera/domain/contact';
import type { LifeState } from '@cartera/domain/strategy';

/**
 * The doors of an account. An update carries the id of a stored command and the facts that the rules need to judge it;
 * never a name, a number or a note. Refusals are `ApplicationFailure`s whose `type` is a stable code (`account.closed`,
 * `contact.outsideHours`): those of the validators leave no trace in history.
 *
 * Send each with `updateId` = `commandId`. An account that has ended has no open workflow: ask `findCommandAnswer` first.
 */
interface Command {
  /** UUID made by the author; the row of `command_request` that holds the body. */
  commandId: string;
}

export interface RecordContact extends Command {
  medium: ContactMedium;
  whoAnswered: WhoAnswered;
  result: string;
  /** When it happened: epoch milliseconds of the business clock. */
  at: number;
  taskId?: string;
}

export interface DecideRuling extends Command {
  rulingId: string;
  decision: 'approve' | 'refuse';
}

export interface CorrectAddress extends Command {
  contactPointId: string;
}

export interface Hold extends Command {
  /** When the hold must be looked at again: epoch milliseconds of the business clock. */
  reviewAt?: number;
}

export type Release = Command;

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

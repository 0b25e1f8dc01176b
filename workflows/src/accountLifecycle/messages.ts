import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import type { CommandKind, NextEvent, PersonCommandKind, Stage } from '@cartera/domain/account';
import type { CommandFacts, FactsOf } from '@cartera/domain/compliance';
import type { LifeState } from '@cartera/domain/strategy';

/**
 * The doors of an account. An update carries the id of a stored command and the facts that the rules need to judge it;
 * never a name, a number or a note. Refusals are `ApplicationFailure`s whose `type` is a stable code (`account.closed`,
 * `contact.outsideHours`): those of the validators leave no trace in history.
 *
 * Send each with `updateId` = `commandId` and `commandFacts(kind, body)` of domain/compliance as its facts. An account that has ended has no open workflow: ask `findCommandAnswer` first.
 */
export type Command<Kind extends CommandKind> = Omit<FactsOf<Kind>, 'kind'> & {
  /** UUID made by the author; the row of `command_request` that holds the body. */
  commandId: string;
};

/** What the author of a command is told, the first time and every time after. */
export interface CommandAnswer {
  commandId: string;
  /** The stage the account was left in. */
  stage: Stage;
  /** The account's revision that the command made. */
  revision: number;
  /** The contact attempt that was written, for `recordContact`. */
  contactAttemptId?: string;
  promiseId?: string;
  agreementId?: string;
  disputeId?: string;
  complaintId?: string;
  contactPointId?: string;
  /** The task that was closed, where there was one. */
  closedTaskId?: string;
  /** The grade the address ended with, for `correctAddress`. */
  grade?: string;
}

type Door<Kind extends CommandKind> = UpdateDefinition<CommandAnswer, [Command<Kind>]>;

const door = <Kind extends CommandKind>(kind: Kind): Door<Kind> => defineUpdate<CommandAnswer, [Command<Kind>]>(kind);

/** One update a kind of command, under its name. */
export const doors: { [Kind in PersonCommandKind]: Door<Kind> } = {
  recordContact: door('recordContact'),
  makePromise: door('makePromise'),
  reschedulePromise: door('reschedulePromise'),
  cancelPromise: door('cancelPromise'),
  proposeAgreement: door('proposeAgreement'),
  decideAgreement: door('decideAgreement'),
  openDispute: door('openDispute'),
  resolveDispute: door('resolveDispute'),
  recordComplaint: door('recordComplaint'),
  hold: door('hold'),
  release: door('release'),
  correctAddress: door('correctAddress'),
  proposeContactPoint: door('proposeContactPoint'),
  authoriseContactPoint: door('authoriseContactPoint'),
  barContactPoint: door('barContactPoint'),
  decideRuling: door('decideRuling'),
  reopenRuling: door('reopenRuling'),
  changeStrategy: door('changeStrategy'),
  reassign: door('reassign'),
  withdraw: door('withdraw'),
};

/** What a machine tells an account: a stored command of a `NoticeKind`, delivered as often as it takes and done once. */
export interface Notice {
  commandId: string;
  facts: CommandFacts;
}

export const notice = defineSignal<[Notice]>('notice');

/** The client's report that holds this account's ruling has left the building. */
export interface RulingReported {
  reportId: string;
}

export const rulingReported = defineSignal<[RulingReported]>('rulingReported');

/** The account may be ahead of its life: an effect was kept, and the workflow task that asked for it lost. The life looks again. */
export const lookAgain = defineSignal('lookAgain');

/** Where the life stands, for operators and tests; screens read the account row instead. */
export interface LifeDescription {
  /** Null in the moment before the life has begun. */
  life: LifeState | null;
  next: NextEvent | null;
}

export const describeLife = defineQuery<LifeDescription>('describeLife');

import { defineUpdate } from '@temporalio/workflow';
import type { MailingRunState } from '@cartera/domain/mailing';

/**
 * The doors of a mailing run. Send each update with `updateId` = `commandId`, so that a repeated request is answered and not
 * done again. Refusals are `ApplicationFailure`s whose `type` is a stable code (`mailing.notPrinted`, `franking.expired`); those
 * of the validators leave no trace in history.
 */
interface MailingCommand {
  /** UUID made by the author. */
  commandId: string;
  /** The id of the person who asks. */
  actor: string;
}

export interface MailingAnswer {
  state: MailingRunState;
}

export type RetryMailing = MailingCommand;
export type RenewSlip = MailingCommand;
export type CancelMailing = MailingCommand;

export interface DepositMailing extends MailingCommand {
  /** ISO date in Mexico City, on the stamp of the post. */
  depositedOn: string;
  /** What the stamp says. */
  receipt: string;
}

/** What blocked the run has been mended. Refused with `mailing.notBlocked`. */
export const retryMailing = defineUpdate<MailingAnswer, [RetryMailing]>('retryMailing');

/** Prepares the deposit again, of today. Refused with `mailing.notPrinted`, `franking.*` or `mailing.nothingToSend`. */
export const renewSlip = defineUpdate<MailingAnswer, [RenewSlip]>('renewSlip');

/** The post has taken the letters. Refused with `mailing.notPrinted`, `mailing.slipOfAnotherDay` or `mailing.depositInTheFuture`. */
export const depositMailing = defineUpdate<MailingAnswer, [DepositMailing]>('depositMailing');

/** Gives the run up before its deposit; its letters may go with another. Refused with `mailing.notCancellable`. */
export const cancelMailing = defineUpdate<MailingAnswer, [CancelMailing]>('cancelMailing');

import { isFrozen, isOpen, stages } from '../account/index.js';
import type { Stage } from '../account/index.js';
import { addressGrades, isDeliverable } from '../address/index.js';
import type { AddressGrade } from '../address/index.js';
import { resultCodes, stopsContact } from '../contact/index.js';
import type { ResultCode, ResultCodeName } from '../contact/index.js';

/** Results after which nobody of the account may be written to. */
export const resultsThatStopMail = (Object.keys(resultCodes) as ResultCodeName[]).filter((name) => {
  const { finding }: ResultCode = resultCodes[name];
  return finding !== undefined && stopsContact(finding);
});

/** Why a piece is taken out of its run, from the gravest. */
export const withdrawalReasons = [
  'account.closed',
  'account.frozen',
  'contact.stopped',
  'contact.pointNotAuthorised',
  'letter.noUsableAddress',
  'letter.documentUnreadable',
  'mailing.cancelled',
] as const;

export type WithdrawalReason = (typeof withdrawalReasons)[number];

export interface MailIntention {
  stage: Stage;
  /** The account has a result of {@link resultsThatStopMail}. */
  stopped: boolean;
  authorisation: 'authorised' | 'proposed' | 'barred';
  grade: AddressGrade;
}

/**
 * The rule that forbids to send a letter that has been written, or undefined when none does. The same gate that let it be
 * written, asked again: weeks may lie between page and post.
 */
export function mailRefusal({ stage, stopped, authorisation, grade }: MailIntention): WithdrawalReason | undefined {
  if (!isOpen(stage)) return 'account.closed';
  if (isFrozen(stage)) return 'account.frozen';
  if (stopped) return 'contact.stopped';
  if (authorisation !== 'authorised') return 'contact.pointNotAuthorised';
  return isDeliverable(grade) ? undefined : 'letter.noUsableAddress';
}

const unobjectionable: MailIntention = {
  stage: 'collecting',
  stopped: false,
  authorisation: 'authorised',
  grade: 'exact',
};

/** Stages and grades that the gate lets pass, for statements that choose among many letters at once. */
export const mailableStages = stages.filter((stage) => mailRefusal({ ...unobjectionable, stage }) === undefined);
export const mailableGrades = addressGrades.filter((grade) => mailRefusal({ ...unobjectionable, grade }) === undefined);

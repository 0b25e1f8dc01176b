import type { CommandKind } from '../account/index.js';
import type { AgreementKind } from '../agreement/index.js';
import type { ContactMedium, WhoAnswered } from '../contact/index.js';
import type { DisputeOutcome } from '../dispute/index.js';

/** An amount and a local calendar date (days since 1970-01-01) that somebody named. */
export interface PromiseFacts {
  amountCents: string;
  dueDay: number;
}

/** A plan as it travels: amounts in decimal digits of cents. */
export interface AgreementFacts {
  kind: AgreementKind;
  instalments: readonly { dueDay: number; amountCents: string }[];
  forgivenCents: string;
}

/** What the rules need to judge each kind of command. Moments are epoch ms of the business clock. */
interface FactsByKind {
  recordContact: {
    medium: ContactMedium;
    whoAnswered: WhoAnswered;
    result: string;
    at: number;
    taskId?: string;
    promise?: PromiseFacts;
  };
  makePromise: { promise: PromiseFacts };
  reschedulePromise: { promiseId: string; promise: PromiseFacts };
  cancelPromise: { promiseId: string };
  proposeAgreement: { terms: AgreementFacts };
  decideAgreement: { agreementId: string; decision: 'approve' | 'refuse' };
  openDispute: unknown;
  resolveDispute: { outcome: DisputeOutcome };
  recordComplaint: unknown;
  hold: { reviewAt?: number };
  release: unknown;
  correctAddress: { contactPointId: string };
  proposeContactPoint: unknown;
  authoriseContactPoint: { contactPointId: string };
  barContactPoint: { contactPointId: string };
  decideRuling: { rulingId: string; decision: 'approve' | 'refuse' };
  reopenRuling: { rulingId: string };
  changeStrategy: { strategyVersionId: string };
  reassign: unknown;
  withdraw: unknown;
  registerPayment: { paymentId: string };
  reversePayment: { paymentId: string };
  adjustBalance: unknown;
  extendCoverage: { coveredUntilDay: number };
  returnLetter: { letterId: string; result: string };
  deliverLetter: { letterId: string; result: string };
}

/** The facts of one kind of command, under its name. */
export type FactsOf<Kind extends CommandKind> = { kind: Kind } & FactsByKind[Kind];

/** A command without its personal part. */
export type CommandFacts = { [Kind in CommandKind]: FactsOf<Kind> }[CommandKind];

import type { AgreementKind } from '../agreement/index.js';
import type { ContactMedium, WhoAnswered } from '../contact/index.js';
import type { ComplaintSource, DisputeKind, DisputeOutcome } from '../dispute/index.js';

/** What a person may ask of one account. The kind is the name of the workflow update that carries it. */
export const commandKinds = [
  'recordContact',
  'makePromise',
  'reschedulePromise',
  'cancelPromise',
  'proposeAgreement',
  'decideAgreement',
  'openDispute',
  'resolveDispute',
  'recordComplaint',
  'hold',
  'release',
  'correctAddress',
  'proposeContactPoint',
  'authoriseContactPoint',
  'barContactPoint',
  'decideRuling',
  'reopenRuling',
  'changeStrategy',
  'reassign',
  'withdraw',
] as const;

/**
 * What a machine tells an account: a client's file, the return scan of the post. Each is stored like a command and carried by
 * the signal `notice`; one that the rules refuse is kept with the reason instead of being answered.
 */
export const noticeKinds = [
  'registerPayment',
  'reversePayment',
  'adjustBalance',
  'extendCoverage',
  'returnLetter',
  'deliverLetter',
  'resolveDispute',
  'withdraw',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** Whoever asks: what a life can be told to do. */
export type CommandKind = (typeof commandKinds)[number] | NoticeKind;

/** What only a person may ask. */
export type PersonCommandKind = (typeof commandKinds)[number];

/** A call, visit, letter or message that happened, as its author told it. */
export interface RecordContactBody {
  medium: ContactMedium;
  whoAnswered: WhoAnswered;
  /** Canonical result code of domain/contact. */
  result: string;
  /** Canonical reason for not paying, where the result has one. */
  reason?: string;
  note?: string;
  /** When it happened: epoch milliseconds of the business clock. */
  at: number;
  /** The task it answers; without one, the open task of the same medium, if there is any. */
  taskId?: string;
  partyId?: string;
  contactPointId?: string;
  location?: { longitude: number; latitude: number };
  accuracyMetres?: number;
  evidence?: ContactEvidence;
  /** What was promised, where the result is a promise: one gestión, one transaction. */
  promise?: PromiseBody;
}

/** What supports a contact attempt besides its author's word. */
export interface ContactEvidence {
  ringSeconds?: number;
  talkSeconds?: number;
  wrapSeconds?: number;
  /** SHA-256 of each photo, in hex. */
  photos?: readonly string[];
  /** SHA-256 of each scanned paper (a death certificate, a receipt), in hex. */
  papers?: readonly string[];
  /** What the phone knows of a photo, by its hash. */
  photoFacts?: readonly PhotoEvidence[];
  /** The phone says that a program told it where it is. */
  mocked?: boolean;
  /** The phone's clock when it sent the visit, in RFC 3339. */
  sentAt?: string;
  /** From the visit to its sending by the phone's steady counter, in milliseconds. */
  elapsedMs?: number;
}

/** A photo as the phone describes it; domain/evidence says what it is worth. */
export interface PhotoEvidence {
  sha256: string;
  source?: 'camera' | 'gallery';
  /** In RFC 3339, from the picture itself. */
  takenAt?: string;
  location?: { longitude: number; latitude: number };
}

/** Money as decimal digits of cents: JSON has no integers of that size. */
export type CentsText = string;

export interface PromiseBody {
  amountCents: CentsText;
  /** Local calendar date of the debtor, days since 1970-01-01. */
  dueDay: number;
}

export interface MakePromiseBody extends PromiseBody {
  partyId?: string;
  note?: string;
}

export interface ReschedulePromiseBody extends PromiseBody {
  promiseId: string;
  reason: string;
}

export interface CancelPromiseBody {
  promiseId: string;
  reason: string;
}

export interface ProposeAgreementBody {
  kind: AgreementKind;
  instalments: readonly { dueDay: number; amountCents: CentsText }[];
  forgivenCents: CentsText;
  partyId?: string;
  note?: string;
}

export interface DecideAgreementBody {
  agreementId: string;
  decision: 'approve' | 'refuse';
  /** Required when refusing. */
  note?: string;
}

export interface OpenDisputeBody {
  kind: DisputeKind;
  /** What the debtor says, as it goes to the client. */
  statement: string;
  /** SHA-256 of each paper handed over, in hex. */
  papers?: readonly string[];
}

export interface ResolveDisputeBody {
  /** Without one, the open dispute of the account: clients answer by account number. */
  disputeId?: string;
  outcome: DisputeOutcome;
  /** The balance that the client states with its answer. An upheld dispute without one withdraws the account. */
  balanceCents?: CentsText;
  note?: string;
}

export interface RecordComplaintBody {
  source: ComplaintSource;
  /** The authority's number for it. */
  folio?: string;
  statement: string;
}

export interface ProposeContactPointBody {
  kind: 'address' | 'phone' | 'email';
  /** Phone as E.164, e-mail, or an address in one line. */
  value: string;
  partyId: string;
  provenance: 'debtor' | 'visit' | 'call' | 'client';
  note?: string;
}

export interface AuthoriseContactPointBody {
  contactPointId: string;
  note?: string;
}

export interface BarContactPointBody {
  contactPointId: string;
  reason: string;
}

export interface ReopenRulingBody {
  rulingId: string;
  reason: string;
}

export interface ChangeStrategyBody {
  strategyVersionId: string;
  reason: string;
}

export interface ReassignBody {
  /** The person who works the account from now on; null gives it back to everybody. */
  assigneeId: string | null;
  reason?: string;
}

export interface WithdrawBody {
  reason: string;
}

export interface PaymentNoticeBody {
  paymentId: string;
}

export interface AdjustBalanceBody {
  /** What the client says is owed at the end of `asOfDay`. */
  balanceCents: CentsText;
  asOfDay: number;
}

export interface ExtendCoverageBody {
  /** Last local day that the client's payment files cover completely. */
  coveredUntilDay: number;
}

export interface LetterNoticeBody {
  letterId: string;
  /** Result code of medium letter (`DEVUELTO_…`, `ENTREGADO_…`). */
  result: string;
  /** When the post handled it: epoch ms of the business clock. */
  at: number;
}

export interface DecideRulingBody {
  rulingId: string;
  decision: 'approve' | 'refuse';
  /** Required when refusing: the proposer must know what to mend. */
  note?: string;
}

/** Parts a person typed at the review desk. */
export interface TypedAddress {
  street: string;
  exterior: string;
  interior?: string;
  settlement: string;
  postalCode: string;
  municipality: string;
  state: string;
}

export interface CorrectAddressBody {
  contactPointId: string;
  /** Catalogue row of the chosen candidate; what is missing comes from the address as received. */
  postalSettlementId?: number;
  /** Or everything typed; the two exclude each other. */
  parts?: TypedAddress;
  note?: string;
}

export interface HoldBody {
  reason: string;
  /** When the hold must be looked at again: epoch milliseconds of the business clock. */
  reviewAt?: number;
}

export interface ReleaseBody {
  reason: string;
}

/** The stored body of each kind of command. It may hold personal data, so it never travels through Temporal. */
export interface CommandBodies {
  recordContact: RecordContactBody;
  makePromise: MakePromiseBody;
  reschedulePromise: ReschedulePromiseBody;
  cancelPromise: CancelPromiseBody;
  proposeAgreement: ProposeAgreementBody;
  decideAgreement: DecideAgreementBody;
  openDispute: OpenDisputeBody;
  resolveDispute: ResolveDisputeBody;
  recordComplaint: RecordComplaintBody;
  hold: HoldBody;
  release: ReleaseBody;
  correctAddress: CorrectAddressBody;
  proposeContactPoint: ProposeContactPointBody;
  authoriseContactPoint: AuthoriseContactPointBody;
  barContactPoint: BarContactPointBody;
  decideRuling: DecideRulingBody;
  reopenRuling: ReopenRulingBody;
  changeStrategy: ChangeStrategyBody;
  reassign: ReassignBody;
  withdraw: WithdrawBody;
  registerPayment: PaymentNoticeBody;
  reversePayment: PaymentNoticeBody;
  adjustBalance: AdjustBalanceBody;
  extendCoverage: ExtendCoverageBody;
  returnLetter: LetterNoticeBody;
  deliverLetter: LetterNoticeBody;
}

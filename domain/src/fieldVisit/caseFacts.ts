import type { Stage } from '../account/index.js';
import type { WhoAnswered } from '../contact/index.js';
import type { LifeRules } from '../strategy/index.js';

/** A visit, call or letter of before, as the collector may read it once the party is confirmed. */
export interface EarlierAttempt {
  /** RFC 3339. */
  at: string;
  medium: string;
  whoAnswered: WhoAnswered;
  result: string;
  note: string | null;
}

/** One way to pay that is handed over; nobody takes cash. */
export interface PaymentWay {
  /** `SPEI (CLABE)`, `Convenio`… */
  label: string;
  value: string;
}

/**
 * What of a case may be seen only by somebody who stands before a confirmed party. It travels and rests sealed, and is opened by an
 * identity proof (`domain/fieldVisit/identityProof`). Money in decimal digits of cents.
 */
export interface CaseFacts {
  clientId: string;
  clientName: string;
  product: string;
  /** The client's number of the account, which is also the reference of a payment. */
  reference: string;
  currency: string;
  balanceCents: string;
  daysPastDue: number;
  stage: Stage;
  /** RFC 3339. */
  placedAt: string;
  timeZone: string;
  /** What the client changed of the default rules. */
  rules: Partial<LifeRules>;
  livePromise: { id: string; amountCents: string; paidCents: string; dueOn: string; reschedules: number } | null;
  hasAgreement: boolean;
  contactPoints: { id: string; kind: 'address' | 'phone' | 'email'; value: string; authorisation: string }[];
  paymentWays: readonly PaymentWay[];
  privacyNotice: string;
  complaints: string;
  attempts: EarlierAttempt[];
}

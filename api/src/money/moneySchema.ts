import { Type } from 'typebox';
import type { PaymentLine } from '@cartera/database/ledger';
import { payment } from '@cartera/database/schema';
import { ledgerKinds } from '@cartera/domain/ledger';
import { problemEntry } from '@cartera/domain/problem';
import type { Language } from '@cartera/domain/problem';
import { CalendarDate, Cents, Moment, Nullable, OneOf, Uuid } from '../schema/index.js';

export const paymentKinds = payment.kind.enumValues;
export const paymentStates = payment.state.enumValues;

export const PaymentSchema = Type.Object(
  {
    id: Uuid,
    accountId: Uuid,
    clientId: Uuid,
    reference: Type.String({ description: 'Número de la cuenta ante el cliente.' }),
    kind: OneOf(paymentKinds),
    amountCents: Cents,
    currency: Type.String(),
    valueDate: CalendarDate,
    folio: Nullable(Type.String()),
    reversesId: Nullable(Uuid),
    state: OneOf(paymentStates),
    refusal: Nullable(Type.Object({ code: Type.String(), title: Type.String() })),
    receivedAt: Moment,
    appliedAt: Nullable(Moment),
  },
  { title: 'Payment' },
);

export const LedgerEntrySchema = Type.Object(
  {
    position: Type.Integer(),
    kind: OneOf(ledgerKinds),
    amountCents: Type.Unsafe<bigint>({ ...Cents, description: 'Con signo: negativo resta de lo que se debe.' }),
    netCents: Type.Unsafe<bigint>({ ...Cents, description: 'Lo que se debía después; negativo si se pagó de más.' }),
    sourceId: Uuid,
    at: Moment,
    valueDate: Nullable(Type.String()),
    folio: Nullable(Type.String()),
  },
  { title: 'LedgerEntry' },
);

/** A movement as the API shows it: why the account did not take it, in words. */
export function paymentAnswer(
  { refusal, ...line }: PaymentLine,
  language: Language,
): Omit<PaymentLine, 'refusal'> & { refusal: { code: string; title: string } | null } {
  const reason = refusal === null ? null : { code: refusal, title: problemEntry(refusal)[language].title };
  return { ...line, refusal: reason };
}

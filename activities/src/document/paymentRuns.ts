import type { Instalment } from '@cartera/domain/agreement';
import { longDay } from './wording.js';

/** Payments of one amount, one after the other, as people say them. */
export interface PaymentRun {
  /** For example `Pago 1` or `Pagos 2 a 12`. */
  payments: string;
  /** For example `a más tardar el 31 de enero de 2026` or `uno cada mes, hasta el 31 de mayo de 2026`. */
  when: string;
  amountCents: bigint;
  /** There are several of them. */
  each: boolean;
}

/** Monthly payments gathered into runs of the same amount, so that sixty of them fit on a letter. */
export function paymentRuns(instalments: readonly Instalment[]): PaymentRun[] {
  const runs: { from: number; to: number; first: Instalment; last: Instalment }[] = [];
  for (const [index, instalment] of instalments.entries()) {
    const run = runs.at(-1);
    if (run?.last.amountCents === instalment.amountCents) Object.assign(run, { to: index + 1, last: instalment });
    else runs.push({ from: index + 1, to: index + 1, first: instalment, last: instalment });
  }
  return runs.map(({ from, to, first, last }) => {
    const each = from < to;
    const only = instalments.length === 1;
    return {
      payments: only ? 'Un solo pago' : each ? `Pagos ${from} a ${to}` : `Pago ${from}`,
      when: each ? `uno cada mes, hasta el ${longDay(last.dueDay)}` : `a más tardar el ${longDay(first.dueDay)}`,
      amountCents: first.amountCents,
      each,
    };
  });
}

import { and, eq, sql } from 'drizzle-orm';
import { dayOfDate } from '@cartera/domain/calendar';
import type { LedgerEntry, LedgerPayment } from '@cartera/domain/ledger';
import type { Queryable } from '../connection/index.js';
import { account, ledgerEntry, payment, paymentCoverage } from '../schema/index.js';

/** What an account owes and what was paid on it, as it stands in this transaction. */
export interface AccountMoney {
  /** Sum of the ledger: what is owed, or less than nothing after an overpayment. */
  netCents: bigint;
  /** Applied payments, and reversals as negative ones on the value date of the payment they take back. */
  payments: readonly LedgerPayment[];
  /** Last local day (since 1970-01-01) that the client's payment files cover; undefined when none has come. */
  coveredUntilDay: number | undefined;
}

interface MoneyRow extends Record<string, unknown> {
  net: string;
  covered: string | null;
  payments: { cents: string; date: string }[];
}

/** Reads the money of an account in one query. Call it while the account is locked. */
export async function readMoney(transaction: Queryable, accountId: string): Promise<AccountMoney> {
  const [row] = await transaction.execute<MoneyRow>(sql`
    select coalesce((select sum(l.amount_cents) from ledger_entry l where l.account_id = a.id), a.balance_cents)::text as net,
           (select c.covered_until::text from payment_coverage c where c.client_id = a.client_id) as covered,
           coalesce((
             select jsonb_agg(jsonb_build_object(
                      'cents', (case p.kind when 'payment' then p.amount_cents else -p.amount_cents end)::text,
                      'date', coalesce(r.value_date, p.value_date)::text))
             from payment p left join payment r on r.id = p.reverses_id
             where p.account_id = a.id and p.state = 'applied'), '[]'::jsonb) as payments
    from account a where a.id = ${accountId}`);
  if (row === undefined) throw new Error('The account of this effect does not exist.');
  return {
    netCents: BigInt(row.net),
    payments: row.payments.map(({ cents, date }) => ({ amountCents: BigInt(cents), valueDay: dayOfDate(date) })),
    coveredUntilDay: row.covered === null ? undefined : dayOfDate(row.covered),
  };
}

/**
 * Appends to an account's ledger and brings the row's balance to its sum. The first entry of an account is preceded by what was
 * placed. Appending the same source again changes nothing. Call it while the account is locked.
 */
export async function appendLedger(
  transaction: Queryable,
  accountId: string,
  entry: LedgerEntry & { sourceId: string; at: Date },
): Promise<void> {
  await transaction.execute(sql`
    insert into ledger_entry (account_id, kind, amount_cents, source_id, at)
    select a.id, 'placed', a.balance_cents, a.id, a.placed_at from account a
    where a.id = ${accountId} and not exists (select 1 from ledger_entry l where l.account_id = a.id)`);
  await transaction
    .insert(ledgerEntry)
    .values({ accountId, ...entry })
    .onConflictDoNothing();
  await transaction
    .update(account)
    .set({
      balanceCents: sql`greatest(0, (select sum(l.amount_cents) from ledger_entry l where l.account_id = ${account.id}))`,
    })
    .where(eq(account.id, accountId));
}

export type Payment = typeof payment.$inferSelect;

/** A movement of this account, or undefined. */
export async function findPayment(db: Queryable, accountId: string, id: string): Promise<Payment | undefined> {
  const [row] = await db
    .select()
    .from(payment)
    .where(and(eq(payment.id, id), eq(payment.accountId, accountId)));
  return row;
}

export async function markPaymentApplied(transaction: Queryable, id: string, at: Date): Promise<void> {
  await transaction.update(payment).set({ state: 'applied', appliedAt: at }).where(eq(payment.id, id));
}

/** The account cannot take the movement any more: it is the client's to look at. */
export async function markPaymentRefused(db: Queryable, id: string, refusal: string): Promise<void> {
  await db
    .update(payment)
    .set({ state: 'refused', refusal })
    .where(and(eq(payment.id, id), eq(payment.state, 'accepted')));
}

/** Extends how far a client's payment files reach; never back. */
export async function extendPaymentCoverage(
  transaction: Queryable,
  clientId: string,
  coveredUntil: string,
  at: Date,
): Promise<void> {
  await transaction
    .insert(paymentCoverage)
    .values({ clientId, coveredUntil, updatedAt: at })
    .onConflictDoUpdate({
      target: paymentCoverage.clientId,
      set: { coveredUntil: sql`greatest(${paymentCoverage.coveredUntil}, excluded.covered_until)`, updatedAt: at },
    });
}

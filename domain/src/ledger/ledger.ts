/** What can change what an account owes. */
export const ledgerKinds = ['placed', 'payment', 'reversal', 'adjustment', 'forgiveness'] as const;

export type LedgerKind = (typeof ledgerKinds)[number];

/** One line of an account's ledger: what is owed grows with a positive amount. */
export interface LedgerEntry {
  kind: LedgerKind;
  /** Signed: negative for payments and forgiveness, positive for reversals. */
  amountCents: bigint;
}

/** A payment that stands, or the reversal of one (negative). `valueDay` is a local calendar date, days since 1970-01-01. */
export interface LedgerPayment {
  amountCents: bigint;
  valueDay: number;
}

export interface LedgerBalance {
  /** What is still owed. */
  balanceCents: bigint;
  /** What was paid beyond it: the client's to return, never ours to lose. */
  surplusCents: bigint;
}

/** Where the entries leave the account, whatever their order. `balanceCents - surplusCents` is always their sum. */
export function balanceOf(entries: readonly LedgerEntry[]): LedgerBalance {
  return splitNet(entries.reduce((sum, { amountCents }) => sum + amountCents, 0n));
}

/** A net amount as what is owed and what was overpaid; at most one of the two is not zero. */
export function splitNet(netCents: bigint): LedgerBalance {
  return netCents >= 0n ? { balanceCents: netCents, surplusCents: 0n } : { balanceCents: 0n, surplusCents: -netCents };
}

/** What was paid with a value date in [from, until], reversals taken off; never less than nothing. */
export function paidBetween(payments: readonly LedgerPayment[], fromDay: number, untilDay: number): bigint {
  const sum = payments.reduce(
    (total, { amountCents, valueDay }) => (valueDay >= fromDay && valueDay <= untilDay ? total + amountCents : total),
    0n,
  );
  return sum > 0n ? sum : 0n;
}

/**
 * The entry that brings an account to the balance its client states for the end of `asOfDay`: payments of later days stand.
 *
 * @param netCents sum of the ledger so far
 */
export function adjustmentTo(
  statedCents: bigint,
  asOfDay: number,
  netCents: bigint,
  payments: readonly LedgerPayment[],
): LedgerEntry {
  const later = payments.reduce((sum, { amountCents, valueDay }) => (valueDay > asOfDay ? sum + amountCents : sum), 0n);
  return { kind: 'adjustment', amountCents: statedCents - later - netCents };
}

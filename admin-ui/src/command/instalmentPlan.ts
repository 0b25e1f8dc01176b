/** One payment of a plan. */
interface Instalment {
  amountCents: number;
  /** `2026-11-22` */
  dueOn: string;
}

/** The same day of a later month, or its last one where the month is shorter. */
function monthsAfter(first: string, months: number): string {
  const [year = 0, month = 1, day = 1] = first.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/**
 * Equal monthly payments that add up to the cent: what does not divide is in the first.
 *
 * @param first day of the first payment
 */
export function instalmentPlan(owedCents: number, count: number, first: string): Instalment[] {
  const each = Math.floor(owedCents / count);
  if (each < 1) return [];
  return Array.from({ length: count }, (_, index) => ({
    amountCents: index === 0 ? owedCents - each * (count - 1) : each,
    dueOn: monthsAfter(first, index),
  }));
}

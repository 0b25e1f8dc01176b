import { dateOfDay, dayOfDate } from '../calendar/index.js';

/** Value dates, both included, of which a payment file holds every payment. `yyyy-mm-dd`. */
export interface CoveredPeriod {
  from: string;
  until: string;
}

export type CoverageProblem = 'clientFile.periodMissing' | 'clientFile.periodReversed' | 'clientFile.periodNotOver';

/**
 * What is wrong with the period that a payment file is said to cover. A day that is not over may still bring payments, so
 * no file can cover it: a promise judged on it would be broken too early.
 *
 * @param today business date where banks keep their books
 */
export function coverageProblem(period: Partial<CoveredPeriod>, today: string): CoverageProblem | undefined {
  const { from, until } = period;
  if (from === undefined || until === undefined) return 'clientFile.periodMissing';
  if (from > until) return 'clientFile.periodReversed';
  return until >= today ? 'clientFile.periodNotOver' : undefined;
}

function dayAfter(date: string): string {
  return dateOfDay(dayOfDate(date) + 1);
}

/**
 * The last day up to which a client's payments are known without a gap; undefined while no file has come. Files may come in
 * any order and overlap: one that would leave a gap counts from the moment another fills it.
 *
 * @param known what was covered before; it never goes back
 */
export function coveredUntil(periods: readonly CoveredPeriod[], known?: string): string | undefined {
  let last = known;
  for (const { from, until } of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (last !== undefined && from > dayAfter(last)) return last;
    if (last === undefined || until > last) last = until;
  }
  return last;
}

/** What makes a visit urgent. */
export interface PriorityFacts {
  /** A promise falls due today or fell due already, and the visit is its collection. */
  promiseDue: boolean;
  balanceCents: bigint;
  /** Whole days since the visit was due; 0 on its day. */
  daysOverdue: number;
  /** Visits that the strategy still has for the account, this one included. */
  visitsLeft: number;
}

/** Weight of each fact: they add up to 90, and what a person asks for at once stands above. */
const weights = { promise: 40, balance: 20, age: 20, lastVisit: 10 } as const;

/** Balances of a hundred pesos and less count for nothing, a million and more in full; between, by their logarithm. */
const leastCents = 10_000;
const decades = 4;

export const urgentPriority = 100;

/** How urgent a visit is, from 0 to 90: money counts by its order of magnitude, waiting by the day, up to a week. */
export function visitPriority({ promiseDue, balanceCents, daysOverdue, visitsLeft }: PriorityFacts): number {
  const magnitude = Math.log10(Math.max(1, Number(balanceCents) / leastCents)) / decades;
  const share =
    (promiseDue ? weights.promise : 0) +
    weights.balance * Math.min(1, magnitude) +
    weights.age * Math.min(1, Math.max(0, daysOverdue) / 7) +
    (visitsLeft <= 1 ? weights.lastVisit : 0);
  return Math.round(share);
}

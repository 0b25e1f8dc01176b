/** What a client allows and tolerates in a promise to pay: `rules.promise` of the client. Source: shared guide on Mexican rules, B8. */
export interface PromiseRules {
  /** How far ahead the due day may lie, in whole days. Longer plans are agreements. */
  horizonDays: number;
  /** Days after the due day in which a payment still counts: banks post late. */
  graceDays: number;
  /** Share of the promised amount, in percent, from which it counts as kept. */
  keptPercent: number;
  /** Share from which it counts as partly kept; below it is broken. */
  partialPercent: number;
  /** How many times one promise may be given another day. */
  maxReschedules: number;
  /** A call on the day before it falls due. */
  reminder: boolean;
}

export const defaultPromiseRules: PromiseRules = {
  horizonDays: 15,
  graceDays: 2,
  keptPercent: 95,
  partialPercent: 50,
  maxReschedules: 2,
  reminder: true,
};

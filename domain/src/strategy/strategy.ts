/** What a strategy can ask for. */
export const stepKinds = ['letter', 'call', 'visit', 'message', 'offer', 'ruling'] as const;

export type StepKind = (typeof stepKinds)[number];

/** A share of the day in the debtor's own time, minutes after midnight: [from, until). */
export interface TimeBand {
  fromMinute: number;
  untilMinute: number;
}

/**
 * One step. Steps run in order; a step starts on its day, counted from placement, and never before the step above it has ended.
 * It ends as soon as it succeeds, or when its attempts are used up.
 */
export interface StrategyStep {
  /** Unique in the strategy; letters and tasks remember it. */
  key: string;
  kind: StepKind;
  /** Earliest start, in whole days after placement. */
  dayOffset: number;
  /** How many times to try before the step has failed. Letters and rulings have one. */
  attempts: number;
  /** Whole days between attempts. */
  spacingDays: number;
  /** How long a person has for each attempt, in whole days, before it counts as not made. */
  windowDays: number;
  /** Attempts rotate through the bands, so that a debtor who works mornings is also tried in the evening. */
  timeBands: readonly TimeBand[];
  /** The letter's template. */
  template?: string;
  /** The step to jump to when this one fails; by default, the next in order. Only forward: a strategy must end. */
  onFailure?: string;
  /** The ruling to propose; a `ruling` step without one proposes the strongest that the history proves. */
  ruling?: string;
}

export interface Strategy {
  steps: readonly StrategyStep[];
}

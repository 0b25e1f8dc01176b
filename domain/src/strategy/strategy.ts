/** What a strategy can ask for. */
export const stepKinds = ['letter', 'call', 'visit', 'message', 'offer', 'ruling'] as const;

export type StepKind = (typeof stepKinds)[number];

/** A share of the day in the debtor's own time, minutes after midnight: [from, until). */
export interface TimeBand {
  fromMinute: number;
  untilMinute: number;
}

/** When a step is worth doing; every part that is given must hold at the moment its turn comes, else it is skipped. */
export interface StepCondition {
  /** Decimal digits of cents. */
  balanceAtLeastCents?: string;
  balanceBelowCents?: string;
  daysPastDueAtLeast?: number;
  brokenPromisesAtLeast?: number;
  /** Whether somebody answering for the debt has been spoken to. */
  rightPartyReached?: boolean;
}

/** What an `offer` step puts to the debtor in writing. Acceptance is an agreement, decided as any other. */
export interface StepOffer {
  /** Of the balance, given up when the rest is paid: 0 offers a restructure. */
  forgivenPercent: number;
  instalments: number;
  /** For how many days it stands. */
  validDays: number;
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
  /** How many times to try before the step has failed; only calls and visits have more than one. */
  attempts: number;
  /** Whole days between attempts. */
  spacingDays: number;
  /** How long a person has for each attempt, in whole days, before it counts as not made. */
  windowDays: number;
  /** Attempts rotate through the bands, so that a debtor who works mornings is also tried in the evening. */
  timeBands: readonly TimeBand[];
  /** Of the letter, the message or the offer. */
  template?: string;
  /** The step to jump to when this one fails; by default, the next in order. Only forward: a strategy must end. */
  onFailure?: string;
  when?: StepCondition;
  offer?: StepOffer;
  /** The ruling to propose; a `ruling` step without one proposes the strongest that the history proves. */
  ruling?: string;
}

export interface Strategy {
  steps: readonly StrategyStep[];
  /** The step to go to when a promise or an agreement is not kept; by default the `onFailure` of the step it was made in, or the next. */
  onBroken?: string;
}

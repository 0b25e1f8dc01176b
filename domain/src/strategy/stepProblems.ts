import { minutesInDay, strictCalendar } from '../calendar/index.js';
import { isRulingType } from '../ruling/index.js';
import type { DraftStep } from './readStep.js';
import { isTemplateOf, isWritten } from './stepTemplate.js';
import type { StepCondition, StepOffer, StrategyStep, TimeBand } from './strategy.js';

export const stepProblemCodes = [
  'strategy.keyRepeated',
  'strategy.attemptsOutOfRange',
  'strategy.daysOutOfRange',
  'strategy.bandOutsideHours',
  'strategy.templateMissing',
  'strategy.templateUnknown',
  'strategy.conditionOutOfRange',
  'strategy.conditionNeverHolds',
  'strategy.offerIncomplete',
  'strategy.offerOutOfRange',
  'strategy.offerNotOfKind',
  'strategy.onFailureUnknown',
  'strategy.onFailureNotForward',
  'strategy.rulingUnknown',
] as const;

export type StepProblemCode = (typeof stepProblemCodes)[number];

const maxAttempts = 30;
const maxDays = 3660;
const maxDaysPastDue = 36_600;
const maxBrokenPromises = 100;
const maxInstalments = 60;
const maxValidDays = 365;

const isWithin = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** The step is a whole one: what it offers, if anything, is complete. */
export function isWholeStep(step: DraftStep): step is StrategyStep {
  const { offer } = step;
  return offer === undefined || isWholeOffer(offer);
}

function isWholeOffer(offer: Partial<StepOffer>): offer is StepOffer {
  return offer.forgivenPercent !== undefined && offer.instalments !== undefined && offer.validDays !== undefined;
}

/** A band must leave at least a quarter of an hour inside the widest hours that the law allows. */
function isBandUsable({ fromMinute, untilMinute }: TimeBand): boolean {
  const from = Math.max(fromMinute, strictCalendar.fromMinute);
  const until = Math.min(untilMinute, strictCalendar.untilMinute);
  return fromMinute >= 0 && untilMinute <= minutesInDay && until - from >= 15;
}

/** Everything that is wrong with one step of a strategy. */
export function problemsOfStep(step: DraftStep, index: number, steps: readonly DraftStep[]): StepProblemCode[] {
  const problems: StepProblemCode[] = [];
  const worked = step.kind === 'call' || step.kind === 'visit';
  if (steps.findIndex(({ key }) => key === step.key) < index) problems.push('strategy.keyRepeated');
  if (!isWithin(step.attempts, 1, worked ? maxAttempts : 1)) problems.push('strategy.attemptsOutOfRange');
  const days = [step.dayOffset, step.spacingDays, step.windowDays];
  if (days.some((count) => !isWithin(count, 0, maxDays)) || (worked && step.windowDays < 1))
    problems.push('strategy.daysOutOfRange');
  if (!step.timeBands.every(isBandUsable)) problems.push('strategy.bandOutsideHours');
  if (isWritten(step.kind)) {
    if (step.template === undefined) problems.push('strategy.templateMissing');
    else if (!isTemplateOf(step.kind, step.template)) problems.push('strategy.templateUnknown');
  }
  problems.push(...conditionProblems(step.when), ...offerProblems(step));
  if (step.ruling !== undefined && !isRulingType(step.ruling)) problems.push('strategy.rulingUnknown');
  if (step.onFailure !== undefined) {
    const target = steps.findIndex(({ key }) => key === step.onFailure);
    if (target < 0) problems.push('strategy.onFailureUnknown');
    else if (target <= index) problems.push('strategy.onFailureNotForward');
  }
  return problems;
}

function conditionProblems(when: StepCondition = {}): StepProblemCode[] {
  const problems: StepProblemCode[] = [];
  const { balanceAtLeastCents, balanceBelowCents, daysPastDueAtLeast = 0, brokenPromisesAtLeast = 0 } = when;
  if (!isWithin(daysPastDueAtLeast, 0, maxDaysPastDue) || !isWithin(brokenPromisesAtLeast, 0, maxBrokenPromises))
    problems.push('strategy.conditionOutOfRange');
  // Nobody owes less than nothing, so a ceiling of zero excludes everybody too.
  if (balanceBelowCents !== undefined && BigInt(balanceBelowCents) <= BigInt(balanceAtLeastCents ?? '0'))
    problems.push('strategy.conditionNeverHolds');
  return problems;
}

function offerProblems({ kind, offer }: DraftStep): StepProblemCode[] {
  if (kind !== 'offer') return offer === undefined ? [] : ['strategy.offerNotOfKind'];
  if (offer === undefined || !isWholeOffer(offer)) return ['strategy.offerIncomplete'];
  const { forgivenPercent, instalments, validDays } = offer;
  return isWithin(forgivenPercent, 0, 100) &&
    isWithin(instalments, 1, maxInstalments) &&
    isWithin(validDays, 1, maxValidDays)
    ? []
    : ['strategy.offerOutOfRange'];
}

import { minutesInDay, strictCalendar } from '../calendar/index.js';
import { isRulingType } from '../ruling/index.js';
import { stepKinds } from './strategy.js';
import type { Strategy, StrategyStep, TimeBand } from './strategy.js';

/** Why a strategy cannot be used, and at which step (1-based, as its author counts). */
export interface StrategyProblem {
  code: StrategyProblemCode;
  step?: number;
}

export const strategyProblemCodes = [
  'strategy.malformed',
  'strategy.noSteps',
  'strategy.tooManySteps',
  'strategy.stepMalformed',
  'strategy.keyRepeated',
  'strategy.kindNotSupported',
  'strategy.attemptsOutOfRange',
  'strategy.daysOutOfRange',
  'strategy.bandOutsideHours',
  'strategy.letterWithoutTemplate',
  'strategy.onFailureUnknown',
  'strategy.onFailureNotForward',
  'strategy.rulingUnknown',
  'strategy.endsWithoutRuling',
] as const;

export type StrategyProblemCode = (typeof strategyProblemCodes)[number];

export type StrategyVerdict = { valid: true; strategy: Strategy } | { valid: false; problems: StrategyProblem[] };

const maxSteps = 60;
const maxAttempts = 30;
const maxDays = 3660;
const keyForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/**
 * Judges a strategy before it becomes a version. Every step is named that is wrong, so that its author mends them in one go.
 * A valid strategy always ends: steps run forward only, each a bounded number of times, and the last proposes a ruling.
 *
 * @param value untrusted, as it came from a form or a spreadsheet
 */
export function validateStrategy(value: unknown): StrategyVerdict {
  if (!isRecord(value) || !Array.isArray(value.steps))
    return { valid: false, problems: [{ code: 'strategy.malformed' }] };
  const raw: unknown[] = value.steps;
  if (raw.length === 0) return { valid: false, problems: [{ code: 'strategy.noSteps' }] };
  if (raw.length > maxSteps) return { valid: false, problems: [{ code: 'strategy.tooManySteps' }] };
  const steps = raw.map(readStep);
  const malformed = steps.flatMap((step, index) =>
    step === undefined ? [{ code: 'strategy.stepMalformed' as const, step: index + 1 }] : [],
  );
  if (malformed.length > 0) return { valid: false, problems: malformed };
  const wellFormed = steps.filter((step) => step !== undefined);
  const problems = wellFormed.flatMap((step, index) =>
    problemsOf(step, index, wellFormed).map((code) => ({ code, step: index + 1 })),
  );
  if (wellFormed.at(-1)?.kind !== 'ruling')
    problems.push({ code: 'strategy.endsWithoutRuling', step: wellFormed.length });
  return problems.length > 0 ? { valid: false, problems } : { valid: true, strategy: { steps: wellFormed } };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** JSON and spreadsheets write null for what is absent. */
function isOptionalText(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

function isBand(value: unknown): value is TimeBand {
  return isRecord(value) && isWhole(value.fromMinute) && isWhole(value.untilMinute);
}

/** The step with its known fields only, or undefined when one has the wrong shape. */
function readStep(value: unknown): StrategyStep | undefined {
  if (!isRecord(value)) return undefined;
  const { key, kind, dayOffset, attempts, spacingDays, windowDays, timeBands, template, onFailure, ruling } = value;
  const known = stepKinds.find((one) => one === kind);
  if (typeof key !== 'string' || !keyForm.test(key) || known === undefined) return undefined;
  if (!isWhole(dayOffset) || !isWhole(attempts) || !isWhole(spacingDays) || !isWhole(windowDays)) return undefined;
  if (!Array.isArray(timeBands) || !timeBands.every(isBand)) return undefined;
  if (!isOptionalText(template) || !isOptionalText(onFailure) || !isOptionalText(ruling)) return undefined;
  const bands = timeBands.map(({ fromMinute, untilMinute }) => ({ fromMinute, untilMinute }));
  return {
    key,
    kind: known,
    dayOffset,
    attempts,
    spacingDays,
    windowDays,
    timeBands: bands,
    template: template ?? undefined,
    onFailure: onFailure ?? undefined,
    ruling: ruling ?? undefined,
  };
}

/** A band must leave at least a quarter of an hour inside the widest hours that the law allows. */
function isBandUsable({ fromMinute, untilMinute }: TimeBand): boolean {
  const from = Math.max(fromMinute, strictCalendar.fromMinute);
  const until = Math.min(untilMinute, strictCalendar.untilMinute);
  return fromMinute >= 0 && untilMinute <= minutesInDay && until - from >= 15;
}

function problemsOf(step: StrategyStep, index: number, steps: readonly StrategyStep[]): StrategyProblemCode[] {
  const problems: StrategyProblemCode[] = [];
  const once = step.kind === 'letter' || step.kind === 'ruling';
  const worked = step.kind === 'call' || step.kind === 'visit';
  if (steps.findIndex(({ key }) => key === step.key) < index) problems.push('strategy.keyRepeated');
  if (step.kind === 'message' || step.kind === 'offer') problems.push('strategy.kindNotSupported');
  if (step.attempts < 1 || step.attempts > (once ? 1 : maxAttempts)) problems.push('strategy.attemptsOutOfRange');
  const days = [step.dayOffset, step.spacingDays, step.windowDays];
  if (days.some((count) => count < 0 || count > maxDays) || (worked && step.windowDays < 1))
    problems.push('strategy.daysOutOfRange');
  if (!step.timeBands.every(isBandUsable)) problems.push('strategy.bandOutsideHours');
  if (step.kind === 'letter' && step.template === undefined) problems.push('strategy.letterWithoutTemplate');
  if (step.ruling !== undefined && !isRulingType(step.ruling)) problems.push('strategy.rulingUnknown');
  if (step.onFailure !== undefined) {
    const target = steps.findIndex(({ key }) => key === step.onFailure);
    if (target < 0) problems.push('strategy.onFailureUnknown');
    else if (target <= index) problems.push('strategy.onFailureNotForward');
  }
  return problems;
}

import { isRecord, readStep } from './readStep.js';
import { isWholeStep, problemsOfStep, stepProblemCodes } from './stepProblems.js';
import type { Strategy, StrategyStep } from './strategy.js';

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
  ...stepProblemCodes,
  'strategy.onBrokenUnknown',
  'strategy.onBrokenIsRuling',
  'strategy.endsWithoutRuling',
] as const;

export type StrategyProblemCode = (typeof strategyProblemCodes)[number];

export type StrategyVerdict = { valid: true; strategy: Strategy } | { valid: false; problems: StrategyProblem[] };

const maxSteps = 60;

/**
 * Judges a strategy before it becomes a version. Every step is named that is wrong, so that its author mends them in one go.
 * A valid strategy always ends: steps run forward only, each a bounded number of times, and the last proposes a ruling.
 *
 * @param value untrusted, as it came from a form or a spreadsheet
 */
export function validateStrategy(value: unknown): StrategyVerdict {
  if (!isRecord(value) || !Array.isArray(value.steps)) return refused({ code: 'strategy.malformed' });
  const onBroken = value.onBroken ?? undefined;
  if (onBroken !== undefined && typeof onBroken !== 'string') return refused({ code: 'strategy.malformed' });
  const raw: unknown[] = value.steps;
  if (raw.length === 0) return refused({ code: 'strategy.noSteps' });
  if (raw.length > maxSteps) return refused({ code: 'strategy.tooManySteps' });
  const read = raw.map(readStep);
  const malformed = read.flatMap((step, index): StrategyProblem[] =>
    step === undefined ? [{ code: 'strategy.stepMalformed', step: index + 1 }] : [],
  );
  if (malformed.length > 0) return refused(...malformed);
  const drafts = read.filter((step) => step !== undefined);
  const problems = drafts.flatMap((step, index): StrategyProblem[] =>
    problemsOfStep(step, index, drafts).map((code) => ({ code, step: index + 1 })),
  );
  const steps = drafts.filter(isWholeStep);
  if (onBroken !== undefined) problems.push(...onBrokenProblems(onBroken, drafts));
  if (drafts.at(-1)?.kind !== 'ruling') problems.push({ code: 'strategy.endsWithoutRuling', step: drafts.length });
  if (problems.length > 0) return refused(...problems);
  return { valid: true, strategy: onBroken === undefined ? { steps } : { steps, onBroken } };
}

const refused = (...problems: StrategyProblem[]): StrategyVerdict => ({ valid: false, problems });

/** What follows something that was not kept is work of its own, begun at once: a ruling is never hurried. */
function onBrokenProblems(onBroken: string, steps: readonly Pick<StrategyStep, 'key' | 'kind'>[]): StrategyProblem[] {
  const index = steps.findIndex(({ key }) => key === onBroken);
  if (index < 0) return [{ code: 'strategy.onBrokenUnknown' }];
  return steps[index]?.kind === 'ruling' ? [{ code: 'strategy.onBrokenIsRuling', step: index + 1 }] : [];
}

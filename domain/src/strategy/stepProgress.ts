import type { LifeState, StepProgress } from './life.js';
import type { Strategy, StrategyStep } from './strategy.js';

/** Where the strategy goes once the step `key` has ended; undefined after its last. */
function stepAfter(strategy: Strategy, key: string, outcome: 'succeeded' | 'failed'): StrategyStep | undefined {
  const index = strategy.steps.findIndex((step) => step.key === key);
  const current = strategy.steps[index];
  if (outcome === 'failed' && current?.onFailure !== undefined)
    return strategy.steps.find((step) => step.key === current.onFailure);
  return strategy.steps[index + 1];
}

/** The life at the step that follows the current one. */
export function afterStep(life: LifeState, strategy: Strategy, outcome: 'succeeded' | 'failed', at: number): LifeState {
  if (life.step === undefined) return life;
  const next = stepAfter(strategy, life.step.key, outcome);
  return { ...life, step: next === undefined ? undefined : { key: next.key, since: at, attempts: 0 } };
}

/**
 * The life after a step that was not even tried, because its condition does not hold (`succeeded`) or nobody can be reached that way
 * (`failed`): the next one keeps the haste it was begun with, unless it is a ruling.
 */
export function untried(life: LifeState, strategy: Strategy, outcome: 'succeeded' | 'failed', at: number): LifeState {
  const next = afterStep(life, strategy, outcome, at);
  const kind = strategy.steps.find(({ key }) => key === next.step?.key)?.kind;
  if (life.step?.immediate !== true || next.step === undefined || kind === 'ruling') return next;
  return { ...next, step: { ...next.step, immediate: true } };
}

/** One attempt more; the step has failed once they are used up. */
export function afterAttempt(life: LifeState, strategy: Strategy, step: StepProgress, at: number): LifeState {
  const tried = { ...step, attempts: step.attempts + 1, lastAttemptAt: at };
  const limit = strategy.steps.find(({ key }) => key === step.key)?.attempts ?? 0;
  if (tried.attempts >= limit) return afterStep(life, strategy, 'failed', at);
  return { ...life, step: tried };
}

/**
 * Begins what follows something that was not kept, without waiting for its day: the named step while it still lies ahead (a
 * strategy runs forward only), else the step the life stands at. A ruling is never hurried.
 */
export function hurriedTo(life: LifeState, strategy: Strategy, key: string | undefined, at: number): LifeState {
  const indexOf = (one: string | undefined): number => strategy.steps.findIndex((step) => step.key === one);
  const current = life.step === undefined ? strategy.steps.length : indexOf(life.step.key);
  const target = indexOf(key);
  const ahead = target > current && strategy.steps[target]?.kind !== 'ruling';
  const chosen = strategy.steps[ahead ? target : current];
  if (chosen === undefined || chosen.kind === 'ruling') return life;
  const attempts = chosen.key === life.step?.key ? life.step.attempts : 0;
  return { ...life, step: { key: chosen.key, since: at, attempts, immediate: true } };
}

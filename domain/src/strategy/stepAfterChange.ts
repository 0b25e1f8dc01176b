import type { LifeState, StepProgress } from './life.js';
import type { Strategy } from './strategy.js';

/**
 * Where a life stands in another strategy: at the step of the same key and kind, with the attempts already made; else at the
 * first one whose day is not before that of the step it stood at. Undefined when nothing is left but the ruling.
 *
 * @param at epoch ms of the business clock: a step begins there at the earliest
 */
export function stepAfterChange(life: LifeState, from: Strategy, to: Strategy, at: number): StepProgress | undefined {
  if (life.step === undefined) return undefined;
  const current = from.steps.find(({ key }) => key === life.step?.key);
  const same = to.steps.find(({ key, kind }) => key === life.step?.key && kind === current?.kind);
  if (same !== undefined && life.step.attempts < same.attempts) return life.step;
  const dayOffset = current?.dayOffset ?? 0;
  const index = same === undefined ? -1 : to.steps.indexOf(same);
  const next = to.steps.find((step, position) => position > index && step.dayOffset >= dayOffset);
  return next === undefined ? undefined : { key: next.key, since: at, attempts: 0 };
}

import { applyEvent, decide } from '../../src/strategy/index.js';
import type { LifeState, Strategy } from '../../src/strategy/index.js';
import { deedEvent } from './deeds.js';
import type { Deed } from './deeds.js';
import { done } from './done.js';

/** A life at a moment. */
export interface Look {
  life: LifeState;
  now: number;
  strategy: Strategy;
}

export interface Walk extends Look {
  /** Every look at which something was done on the way here. */
  acted: readonly Look[];
}

/** Lets the workflow do everything that is due, then moves the clock to what it waits for, or by `patienceMs` for a person. */
export function untilNextWait(walk: Walk, proven: boolean, patienceMs: number): Walk {
  const { now, strategy } = walk;
  const acted = [...walk.acted];
  let { life } = walk;
  for (let effects = 0; effects < 100; effects += 1) {
    const decision = decide(life, strategy, now);
    if (decision.kind === 'finish') return { life, now, strategy, acted };
    if (decision.kind === 'wait')
      return { life, strategy, acted, now: Math.min(decision.until ?? now + patienceMs, now + patienceMs) };
    acted.push({ life, now, strategy });
    life = applyEvent(life, strategy, done(life, decision.action, now, proven));
  }
  throw new Error(`A hundred effects at one moment: ${JSON.stringify(life)}`);
}

/** The walk after a deed; the same one when the rules forbid it. */
export function afterDeed(walk: Walk, deed: Deed): Walk {
  const event = deedEvent(walk.life, walk.strategy, deed, walk.now);
  if (event === undefined) return walk;
  const strategy = deed.kind === 'changeStrategy' ? deed.to : walk.strategy;
  return { ...walk, strategy, life: applyEvent(walk.life, strategy, event) };
}

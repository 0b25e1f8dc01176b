import { setTimeout as sleep } from 'node:timers/promises';

/** The answer of a server that has too much to do: it counts as a wait that nobody bears. */
export const turnedAway = Symbol('turned away');
const turnedAwayMs = 60_000;

/**
 * Asks at a steady pace whether or not the answers keep up, as people do.
 *
 * @returns milliseconds from when each was due until its answer, in order of size
 */
export async function paced(
  perSecond: number,
  count: number,
  ask: (turn: number) => Promise<unknown>,
): Promise<number[]> {
  const start = performance.now();
  const answers: Promise<number>[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const due = start + (turn * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    answers.push(ask(turn).then((answer) => (answer === turnedAway ? turnedAwayMs : performance.now() - due)));
  }
  return (await Promise.all(answers)).sort((a, b) => a - b);
}

/** The value that this share of an ordered list does not exceed. */
export function percentile(ordered: readonly number[], share: number): number {
  const value = ordered[Math.min(ordered.length - 1, Math.ceil(ordered.length * share) - 1)];
  if (value === undefined) throw new Error('The percentile of nothing was asked for.');
  return value;
}

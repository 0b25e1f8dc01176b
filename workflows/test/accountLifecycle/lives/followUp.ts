import { expect } from '@jest/globals';
import type { TestAccount } from '@cartera/database/testing';
import { endOfWindow, strictCalendar } from '@cartera/domain/calendar';
import type { OpenTask } from '../people.js';
import type { World } from '../world.js';
import { dueTask } from './passing.js';

/** Expects the strategy's answer, of this step, to lie on its desk before the next contact day is over. */
export async function reachAfter(
  world: World,
  placed: TestAccount,
  kind: 'call' | 'visit',
  stepKey: string,
): Promise<OpenTask> {
  const since = await world.now();
  const followUp = await dueTask(world, placed, kind);
  expect(followUp).toMatchObject({ kind, stepKey });
  expect(await world.now()).toBeLessThanOrEqual(endOfWindow(since, 1, 'America/Mexico_City', strictCalendar));
  return followUp;
}

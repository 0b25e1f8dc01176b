import type { TestAccount } from '@cartera/database/testing';
import { dueTask, today, workdayAfterWorkday } from './passing.js';
import type { World } from '../world.js';

/** The debtor answers the next call on the phone desk and promises to pay. */
export async function promiseInCall(
  world: World,
  placed: TestAccount,
  cents: bigint,
  inDays: number,
): Promise<{ promiseId: string; dueDay: number }> {
  const call = await dueTask(world, placed, 'call');
  const dueDay = workdayAfterWorkday((await today(world)) + inDays);
  const { promiseId } = await world.command(placed, 'recordContact', {
    medium: 'call',
    whoAnswered: 'titular',
    result: 'PROMESA_TOTAL',
    at: await world.now(),
    taskId: call.id,
    contactPointId: placed.phoneId,
    partyId: placed.partyId,
    promise: { amountCents: String(cents), dueDay },
  });
  return { promiseId: promiseId!, dueDay };
}

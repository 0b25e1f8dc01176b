import { eq } from 'drizzle-orm';
import { promise } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import type { World } from '../world.js';
import { dueTask, today, workdayAfterWorkday } from './passing.js';

/** The debtor answers the call that lies on the phone desk next and promises to pay. */
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
    at: call.dueAt.getTime(),
    taskId: call.id,
    contactPointId: placed.phoneId,
    partyId: placed.partyId,
    promise: { amountCents: String(cents), dueDay },
  });
  return { promiseId: promiseId!, dueDay };
}

/** The promises of an account, oldest first. */
export async function promisesOf(
  { database }: World,
  { accountId }: TestAccount,
): Promise<(typeof promise.$inferSelect)[]> {
  return database.db.select().from(promise).where(eq(promise.accountId, accountId)).orderBy(promise.madeAt);
}

import type { TestAccount } from '@cartera/database/testing';
import { dayMs, isContactDay, localTime, momentOf, strictCalendar } from '@cartera/domain/calendar';
import type { Stage } from '@cartera/domain/account';
import { accountRow, openTasks } from '../people.js';
import type { OpenTask } from '../people.js';
import type { World } from '../world.js';

const zone = 'America/Mexico_City';
/** After a moment that a life waits for, for it to do what it waited to do. */
const settleMs = 60_000;

/** Lets time pass to a moment (epoch ms), and a minute more for what falls due at it. */
export async function passUntil(world: World, moment: number): Promise<void> {
  const left = moment - (await world.now());
  await world.env.sleep(Math.max(0, left) + settleMs);
}

/** The local day, in days since 1970-01-01, on which the test accounts live now. */
export async function today(world: World): Promise<number> {
  return localTime(await world.now(), zone).day;
}

/** Noon of a local day, epoch ms. */
export const noonOf = (day: number): number => momentOf(day, 12 * 60, zone);

/** The first day from `day` on that is a contact day and comes after one. */
export function workdayAfterWorkday(day: number): number {
  let one = day;
  while (!isContactDay(one, strictCalendar) || !isContactDay(one - 1, strictCalendar)) one += 1;
  return one;
}

/** The next moment that an account, or its open task, waits for; undefined while it is beginning or acting. */
async function awaited(world: World, placed: TestAccount, now: number): Promise<number | undefined> {
  const { nextAt } = await accountRow(world, placed);
  const [open] = await openTasks(world, placed);
  const moments = [nextAt?.getTime(), open?.expiresAt?.getTime()].filter((at) => at !== undefined && at > now);
  return moments.length === 0 ? undefined : Math.min(...(moments as number[]));
}

/** Lets a life go on from one thing that it waits for to the next, until `arrived`; fails when that takes over a year. */
async function liveUntil<Found>(
  world: World,
  placed: TestAccount,
  what: string,
  arrived: () => Promise<Found | undefined>,
): Promise<Found> {
  const end = (await world.now()) + 400 * dayMs;
  for (let idle = 0; idle < 5;) {
    const found = await arrived();
    if (found !== undefined) return found;
    const now = await world.now();
    if (now > end) break;
    const moment = await awaited(world, placed, now);
    idle = moment === undefined ? idle + 1 : 0;
    await passUntil(world, moment ?? now);
  }
  const { stage, nextEvent } = await accountRow(world, placed);
  throw new Error(`No ${what} comes: ${JSON.stringify({ stage, nextEvent })}`);
}

/** Lets time pass until a task of this kind is due on its desk. Tasks of other kinds expire meanwhile. */
export function dueTask(world: World, placed: TestAccount, kind: OpenTask['kind']): Promise<OpenTask> {
  return liveUntil(world, placed, `task ${kind}`, async () => {
    const now = await world.now();
    return (await openTasks(world, placed)).find((open) => open.kind === kind && open.dueAt.getTime() <= now);
  });
}

/** Lets time pass until the account stands in a stage. */
export async function reachStage(world: World, placed: TestAccount, stage: Stage): Promise<void> {
  await liveUntil(world, placed, `stage ${stage}`, async () =>
    (await accountRow(world, placed)).stage === stage ? true : undefined,
  );
}

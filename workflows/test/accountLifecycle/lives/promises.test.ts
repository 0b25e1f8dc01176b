import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { dayMs, localTime } from '@cartera/domain/calendar';
import { accountRow, caseFile, openTasks, reachNobody } from '../people.js';
import { refusalOf } from '../refusal.js';
import { threeChances } from '../strategies.js';
import { createWorld } from '../world.js';
import type { World } from '../world.js';
import { coverUntil, pay } from './money.js';
import { dueTask, noonOf, passUntil, today, workdayAfterWorkday } from './passing.js';
import { promiseInCall, promisesOf } from './promising.js';
import { reachAfter } from './followUp.js';
import { expectSound } from './soundness.js';

jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await createWorld(threeChances);
});
afterAll(() => world.close());

const localDay = async (): Promise<number> => localTime(await world.now(), 'America/Mexico_City').day;

test('three promises that are not kept are each followed up before the next contact day is over', async () => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);

  const first = await promiseInCall(world, placed, 2_000_000n, 6);
  const reminder = await dueTask(world, placed, 'call');
  expect(await localDay()).toBe(first.dueDay - 1);
  await reachNobody(world, placed, reminder);
  expect(await accountRow(world, placed)).toMatchObject({ stage: 'promised', nextEvent: { what: 'judgePromise' } });
  await passUntil(world, noonOf(first.dueDay + 8));
  expect(await promisesOf(world, placed)).toMatchObject([{ state: 'live' }]);
  await coverUntil(world, placed, first.dueDay + 1);
  await passUntil(world, noonOf(first.dueDay + 10));
  expect(await promisesOf(world, placed)).toMatchObject([{ state: 'live' }]);
  await expectSound(world, placed);
  await coverUntil(world, placed, first.dueDay + 2);
  await reachAfter(world, placed, 'call', 'segunda');
  await expectSound(world, placed);

  const second = await promiseInCall(world, placed, 1_000_000n, 6);
  await pay(world, placed, 600_000n);
  await passUntil(world, noonOf(second.dueDay + 3));
  await coverUntil(world, placed, second.dueDay + 2);
  await reachAfter(world, placed, 'call', 'tercera');

  const third = await promiseInCall(world, placed, 1_000_000n, 6);
  await passUntil(world, noonOf(third.dueDay + 3));
  await coverUntil(world, placed, third.dueDay + 2);
  await reachAfter(world, placed, 'visit', 'visita');

  expect((await promisesOf(world, placed)).map(({ state }) => state)).toEqual(['broken', 'partial', 'broken']);
  expect(await expectSound(world, placed)).toMatchObject({ figures: { promisesKept: 0, promisesBroken: 3 } });
  await handle.terminate();
});

test('the payment files of the days before neither take its reminder from a promise nor have it judged every morning', async () => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);
  const { dueDay } = await promiseInCall(world, placed, 1_000_000n, 9);
  const filesOfTwoDays = async (): Promise<void> => {
    for (let file = 0; file < 2; file += 1) {
      await world.env.sleep('1 day');
      await coverUntil(world, placed, (await today(world)) - 1);
    }
  };
  const judged = async (): Promise<number> =>
    (await caseFile(world, placed)).filter((kind) => kind === 'promiseJudged').length;

  await filesOfTwoDays();
  const reminder = await dueTask(world, placed, 'call');
  expect(await localDay()).toBe(dueDay - 1);
  await reachNobody(world, placed, reminder);
  expect(await judged()).toBeLessThanOrEqual(1);
  const [live] = await promisesOf(world, placed);
  const later = { amountCents: '1000000', dueDay: workdayAfterWorkday(dueDay + 10), reason: 'Cobra la quincena' };
  await world.command(placed, 'reschedulePromise', { ...later, promiseId: live!.id });
  // The debtor calls in: nobody needs to remind them any more.
  const at = reminder.dueAt.getTime() + 1;
  await world.command(placed, 'recordContact', { medium: 'call', whoAnswered: 'titular', result: 'CUELGA', at });
  const before = await judged();
  await filesOfTwoDays();
  await passUntil(world, noonOf(later.dueDay));
  expect((await judged()) - before).toBeLessThanOrEqual(2);
  expect((await promisesOf(world, placed)).map(({ state }) => state)).toEqual(['rescheduled', 'live']);
  await expectSound(world, placed);
  await handle.terminate();
});

describe('a promise', () => {
  test('kept early ends at once, without its reminder and without haste', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    const { dueDay } = await promiseInCall(world, placed, 1_000_000n, 8);
    await pay(world, placed, 950_000n);
    expect(await promisesOf(world, placed)).toMatchObject([{ state: 'kept', paidCents: 950_000n }]);
    expect(await accountRow(world, placed)).toMatchObject({
      stage: 'collecting',
      nextEvent: { what: 'call', stepKey: 'segunda', why: 'stepDay' },
    });
    await passUntil(world, noonOf(dueDay + 3));
    expect(await openTasks(world, placed)).toEqual([]);
    await expectSound(world, placed);
    await handle.terminate();
  });

  test('may get another day twice, and the last of them counts', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    const { promiseId, dueDay } = await promiseInCall(world, placed, 1_000_000n, 3);
    const later = { amountCents: '900000', dueDay: workdayAfterWorkday(dueDay + 1), reason: 'Cobra la quincena' };
    const second = await world.command(placed, 'reschedulePromise', { ...later, promiseId });
    const third = await world.command(placed, 'reschedulePromise', { ...later, promiseId: second.promiseId! });
    const again = { ...later, promiseId: third.promiseId! };
    expect(await refusalOf(world.command(placed, 'reschedulePromise', again))).toBe('promise.rescheduledTooOften');
    expect(await refusalOf(world.command(placed, 'reschedulePromise', { ...again, promiseId }))).toBe(
      'promise.notLive',
    );
    await expectSound(world, placed);
    await passUntil(world, noonOf(later.dueDay + 3));
    await coverUntil(world, placed, later.dueDay + 2);
    const states = (await promisesOf(world, placed)).map(({ state }) => state);
    expect(states).toEqual(['rescheduled', 'rescheduled', 'broken']);
    await reachAfter(world, placed, 'call', 'segunda');
    await handle.terminate();
  });

  test('in the past, beyond the horizon, or beyond what is owed is refused, and cancelled the account goes on', async () => {
    const placed = await world.place();
    const handle = await world.start(placed.accountId);
    await dueTask(world, placed, 'call');
    const day = await today(world);
    const refused = (amountCents: string, dueDay: number): Promise<string | undefined> =>
      refusalOf(world.command(placed, 'makePromise', { amountCents, dueDay }));
    expect(await refused('1000', day - 1)).toBe('promise.inThePast');
    expect(await refused('1000', day + 16)).toBe('promise.beyondHorizon');
    expect(await refused('6178134', day + 3)).toBe('promise.beyondBalance');
    expect(await refused('0', day + 3)).toBe('promise.amountNotPositive');
    const { promiseId } = await world.command(placed, 'makePromise', { amountCents: '1000', dueDay: day + 3 });
    expect(await refused('1000', day + 3)).toBe('promise.alreadyLive');
    await world.command(placed, 'cancelPromise', { promiseId: promiseId!, reason: 'Se equivocó de cuenta' });
    expect(await promisesOf(world, placed)).toMatchObject([{ state: 'cancelled' }]);
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'collecting' });
    await world.env.sleep(dayMs);
    await expectSound(world, placed);
    await handle.terminate();
  });
});

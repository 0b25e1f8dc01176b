import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { and, eq } from 'drizzle-orm';
import { contactAttempt, contactPoint, letter, mail } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import { localTime } from '@cartera/domain/calendar';
import type { Strategy, StrategyStep } from '@cartera/domain/strategy';
import { accountRow, caseFile, nextOf, openTasks } from '../people.js';
import { everyChannel } from '../strategies.js';
import { createWorld } from '../world.js';
import type { World } from '../world.js';
import { coverUntil, owed, pay } from './money.js';
import { dueTask, noonOf, passUntil } from './passing.js';
import { promiseInCall } from './promising.js';
import { expectSound } from './soundness.js';

jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await createWorld(everyChannel);
});
afterAll(() => world.close());

const once = { attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] };
const call = (key: string, dayOffset: number, changes: Partial<StrategyStep> = {}): StrategyStep => ({
  key,
  kind: 'call',
  dayOffset,
  attempts: 1,
  spacingDays: 0,
  windowDays: 3,
  timeBands: [],
  ...changes,
});
const ruling: StrategyStep = { key: 'dictamen', kind: 'ruling', dayOffset: 120, ...once };

async function begin(
  strategy: Strategy,
  rules?: object,
): Promise<{ placed: TestAccount; end: () => Promise<unknown> }> {
  const placed = await world.place('exact', await world.addClient(strategy, rules));
  const handle = await world.start(placed.accountId);
  return { placed, end: () => handle.terminate() };
}

async function lettersOf({ accountId }: TestAccount): Promise<string[]> {
  const rows = await world.database.db.select().from(letter).where(eq(letter.accountId, accountId));
  return rows.map(({ stepKey }) => stepKey);
}

async function nobodyAnswers(placed: TestAccount): Promise<number> {
  const due = await dueTask(world, placed, 'call');
  const at = due.dueAt.getTime();
  await world.command(placed, 'recordContact', {
    medium: 'call',
    whoAnswered: 'nobody',
    result: 'NO_CONTESTA',
    at,
    taskId: due.id,
    contactPointId: placed.phoneId,
  });
  return localTime(at, 'America/Mexico_City').day;
}

describe("a client's cap on contacts", () => {
  test('makes the strategy wait, and says so', async () => {
    const impatient: Strategy = { steps: [call('llamadas', 0, { attempts: 6, spacingDays: 0 }), ruling] };
    const { placed, end } = await begin(impatient, { contacts: { perDay: 1, perWeek: 3 } });
    const days: number[] = [];
    const reasons = new Set<string | undefined>();
    for (let round = 0; round < 6; round += 1) {
      days.push(await nobodyAnswers(placed));
      await world.env.sleep('1 minute');
      reasons.add((await nextOf(world, placed))?.why);
    }
    expect(new Set(days).size).toBe(6);
    for (const day of days) expect(days.filter((one) => one > day - 7 && one <= day).length).toBeLessThanOrEqual(3);
    expect(reasons).toContain('contactCap');
    await expectSound(world, placed);
    await end();
  });

  test('counts messages as contacts', async () => {
    const strategy: Strategy = {
      steps: [
        { key: 'correo', kind: 'message', dayOffset: 0, template: 'firstMessage', ...once },
        call('llamada', 0),
        ruling,
      ],
    };
    const placement = await world.addClient(strategy, { contacts: { perDay: 1, perWeek: 7 } });
    const placed = await world.place('exact', placement);
    const { accountId, partyId } = placed;
    await world.database.db.insert(contactPoint).values({
      id: randomUUID(),
      accountId,
      partyId,
      kind: 'email',
      value: 'maria@correo.example',
      authorisation: 'authorised',
      provenance: 'placement',
    });
    const handle = await world.start(accountId);
    const calledOn = await nobodyAnswers(placed);
    const [sent] = await world.database.db
      .select()
      .from(contactAttempt)
      .where(and(eq(contactAttempt.accountId, accountId), eq(contactAttempt.medium, 'message')));
    expect(sent).toMatchObject({ result: 'MENSAJE_ENVIADO', actor: 'workflow' });
    expect(localTime(sent!.at.getTime(), 'America/Mexico_City').day).toBeLessThan(calledOn);
    const mails = await world.database.db.select().from(mail).where(eq(mail.kind, 'debtorMessage'));
    expect(mails).toHaveLength(1);
    await expectSound(world, placed);
    await handle.terminate();
  });
});

describe('the conditions of steps', () => {
  const conditional: Strategy = {
    steps: [
      call('llamada', 0),
      {
        key: 'grandes',
        kind: 'letter',
        dayOffset: 5,
        template: 'firstNotice',
        when: { balanceAtLeastCents: '9000000' },
        ...once,
      },
      {
        key: 'contactados',
        kind: 'letter',
        dayOffset: 6,
        template: 'reminder',
        when: { rightPartyReached: true },
        ...once,
      },
      call('incumplidos', 30, { when: { brokenPromisesAtLeast: 1 } }),
      { key: 'todos', kind: 'letter', dayOffset: 50, template: 'lastNotice', ...once },
      ruling,
    ],
  };

  test('skip what is not meant for the account', async () => {
    const { placed, end } = await begin(conditional);
    await nobodyAnswers(placed);
    await world.env.sleep('70 days');
    expect(await lettersOf(placed)).toEqual(['todos']);
    expect((await caseFile(world, placed)).filter((kind) => kind === 'stepSkipped')).toHaveLength(3);
    expect(await openTasks(world, placed)).toEqual([]);
    await expectSound(world, placed);
    await end();
  });

  test('are asked when their turn comes: a debtor who was reached and broke a promise gets the rest', async () => {
    const { placed, end } = await begin(conditional);
    const { dueDay } = await promiseInCall(world, placed, 1_000_000n, 4);
    await passUntil(world, noonOf(dueDay + 3));
    await coverUntil(world, placed, dueDay + 2);
    expect(await dueTask(world, placed, 'call')).toMatchObject({ stepKey: 'incumplidos' });
    expect(await lettersOf(placed)).toEqual(['contactados']);
    await expectSound(world, placed);
    await end();
  });
});

test('a promise that is broken leads where the strategy says, and an offer is written within the limits of its step', async () => {
  const strategy: Strategy = {
    onBroken: 'propuesta',
    steps: [
      call('llamada', 0),
      { key: 'aviso', kind: 'letter', dayOffset: 20, template: 'firstNotice', ...once },
      {
        key: 'propuesta',
        kind: 'offer',
        dayOffset: 60,
        template: 'firstOffer',
        offer: { forgivenPercent: 20, instalments: 3, validDays: 15 },
        ...once,
      },
      call('seguimiento', 70),
      ruling,
    ],
  };
  const { placed, end } = await begin(strategy);
  const { dueDay } = await promiseInCall(world, placed, 1_000_000n, 4);
  await pay(world, placed, 200_000n);
  await passUntil(world, noonOf(dueDay + 3));
  await coverUntil(world, placed, dueDay + 2);
  await dueTask(world, placed, 'call');
  expect(await lettersOf(placed)).toEqual(['propuesta']);
  expect(await accountRow(world, placed)).toMatchObject({ balanceCents: owed - 200_000n });
  expect(await caseFile(world, placed)).toContain('offerMade');
  await expectSound(world, placed);
  await end();
});

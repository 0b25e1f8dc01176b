import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { contactAttempt, letter, ruling, timelineEntry } from '@cartera/database/schema';
import { rulingReported } from '../../src/accountLifecycle/messages.js';
import { accountRow, caseFile, liveOn, openTasks, reachNobody } from './people.js';
import { halfYear } from './strategies.js';
import { createWorld } from './world.js';
import type { World } from './world.js';

jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await createWorld(halfYear);
});
afterAll(() => world.close());

test('half a year of silence ends in a ruling that a supervisor approves and the client receives', async () => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);

  await liveOn(world, placed, 250, async (due) => {
    if (due.kind === 'decideRuling') return true;
    await reachNobody(world, placed, due);
  });

  expect(await accountRow(world, placed)).toMatchObject({ stage: 'ruling', nextEvent: { what: 'decideRuling' } });
  const [proposed] = await world.database.db.select().from(ruling).where(eq(ruling.accountId, placed.accountId));
  expect(proposed).toMatchObject({ type: 'ILOCALIZABLE', state: 'proposed', version: 1 });

  await world.command(
    placed,
    'decideRuling',
    { rulingId: proposed!.id, decision: 'approve' },
    { actor: world.placement.supervisorId },
  );
  await world.env.sleep('1 hour');
  expect(world.reportRequests).toEqual([proposed!.id]);
  await handle.signal(rulingReported, { reportId: '00000000-0000-4000-8000-000000000001' });
  await expect(handle.result()).resolves.toMatchObject({ stage: 'returned' });

  expect(await accountRow(world, placed)).toMatchObject({ stage: 'returned', nextEvent: null, nextAt: null });
  expect((await accountRow(world, placed)).closedAt).not.toBeNull();
  expect(await openTasks(world, placed)).toEqual([]);
  const attempts = await world.database.db
    .select()
    .from(contactAttempt)
    .where(eq(contactAttempt.accountId, placed.accountId));
  expect(attempts.map(({ medium }) => medium).sort()).toEqual([
    'call',
    'call',
    'call',
    'call',
    'call',
    'visit',
    'visit',
  ]);
  const letters = await world.database.db.select().from(letter).where(eq(letter.accountId, placed.accountId));
  expect(letters.map(({ stepKey }) => stepKey).sort()).toEqual(['primer-aviso', 'recordatorio', 'ultimo-aviso']);
  const printed = ['documentKept', 'letterProduced'];
  const tried = ['taskOpened', 'contactRecorded'];
  const ruled = ['rulingProposed', 'rulingApproved', 'documentKept', 'rulingDocumented'];
  expect(await caseFile(world, placed)).toEqual([
    'begun',
    ...printed,
    ...[...tried, ...tried, ...tried],
    ...[...tried, ...tried],
    ...printed,
    ...[...tried, ...tried],
    ...printed,
    ...ruled,
    'reportRequested',
    'rulingReported',
  ]);
  const entries = await world.database.db
    .select({ at: timelineEntry.at })
    .from(timelineEntry)
    .where(eq(timelineEntry.accountId, placed.accountId))
    .orderBy(timelineEntry.sequence);
  const moments = entries.map(({ at }) => at.getTime());
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
});

test('silence that nobody disturbed proves nothing: operations are told, and the ruling is tried again', async () => {
  const placed = await world.place();
  const handle = await world.start(placed.accountId);

  await world.env.sleep('240 days');

  expect(await accountRow(world, placed)).toMatchObject({ stage: 'collecting' });
  expect(await openTasks(world, placed)).toMatchObject([{ kind: 'unblock', desk: 'operations' }]);
  const kinds = await caseFile(world, placed);
  expect(kinds.filter((kind) => kind === 'taskExpired').length).toBeGreaterThanOrEqual(7);
  expect(kinds.filter((kind) => kind === 'rulingLacksProof').length).toBeGreaterThanOrEqual(2);
  await handle.terminate();
});

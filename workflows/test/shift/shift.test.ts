import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acknowledgeAlert } from '@cartera/database/alert';
import { unit } from '@cartera/database/schema';
import { placeTestCollector } from '@cartera/database/testing';
import { end, forgottenDay, opened, pause, resume, wholeDay } from './scenarios.js';
import { createShiftWorld } from './world.js';
import type { ShiftWorld } from './world.js';

let world: ShiftWorld;

beforeAll(async () => {
  world = await createShiftWorld();
}, 120_000);

afterAll(() => world.close());

const refusal = (code: string) => ({ cause: { type: code, nonRetryable: true } });

/** A team in a zone in a region. */
async function threeLevels(): Promise<{ region: string; zone: string; team: string }> {
  const [region, zone, team] = [randomUUID(), randomUUID(), randomUUID()];
  await world.database.db.insert(unit).values([
    { id: region, kind: 'region', name: region },
    { id: zone, parentId: region, kind: 'zone', name: zone },
    { id: team, parentId: zone, kind: 'team', name: team },
  ]);
  return { region, zone, team };
}

describe('a shift', () => {
  test('is opened once, paused and resumed as often as it is, and refuses what makes no sense', async () => {
    const started = await world.start();
    expect(await opened(started)).toEqual({ state: 'onDuty' });
    await expect(resume(world, started).then(({ state }) => state)).resolves.toBe('onDuty');
    const command = randomUUID();
    for (let turn = 0; turn < 2; turn += 1) expect(await pause(world, started, command)).toEqual({ state: 'paused' });
    expect(await world.row(started.shiftId)).toMatchObject({ state: 'paused', revision: 1 });
    expect(await end(world, started)).toEqual({ state: 'ended' });
    await started.handle.result();
    expect(await world.row(started.shiftId)).toMatchObject({ state: 'ended', endReason: 'collector' });
  });

  test('that finds another open ends at once, and says why', async () => {
    const first = await world.start();
    await opened(first);
    const second = await world.start(first.collector);
    await expect(opened(second)).rejects.toMatchObject(refusal('shift.alreadyOpen'));
    await second.handle.result();
    expect(await world.row(second.shiftId)).toBeUndefined();
    await end(world, first);
    await first.handle.result();
  });

  test('that nobody ends, ends by itself', async () => {
    const handle = await forgottenDay(world);
    const [row] = await world.database.sql<{ hours: number; reason: string }[]>`
      select extract(epoch from ended_at - started_at) / 3600 as hours, end_reason as reason from shift
      where collector_id = ${handle.workflowId.split('/')[1] ?? ''}`;
    expect(Number(row?.hours)).toBe(8);
    expect(row?.reason).toBe('forgotten');
  });

  test('hands a call for help up the tree until somebody answers', async () => {
    const { region, zone, team } = await threeLevels();
    const started = await world.start(await placeTestCollector(world.database.db, { unitId: team }));
    await opened(started);
    const alertId = await world.callForHelp(started);
    expect(await world.alertRow(alertId)).toMatchObject({ escalation: 0, attentionUnitId: team });
    await world.env.sleep('70 seconds');
    expect(await world.alertRow(alertId)).toMatchObject({ escalation: 1, attentionUnitId: zone });
    await world.env.sleep('70 seconds');
    expect(await world.alertRow(alertId)).toMatchObject({ escalation: 2, attentionUnitId: region });
    await end(world, started);
    await started.handle.result();

    const answered = await world.start(await placeTestCollector(world.database.db, { unitId: team }));
    await opened(answered);
    const second = await world.callForHelp(answered);
    const at = new Date(await world.env.currentTimeMs());
    await acknowledgeAlert(world.database.db, { id: second, personId: answered.collector.collectorId, at }, null);
    await world.env.sleep('10 minutes');
    expect(await world.alertRow(second)).toMatchObject({ escalation: 0, attentionUnitId: team });
    await end(world, answered);
    await answered.handle.result();
  });

  test('that ends with a call unanswered asks everybody above at once', async () => {
    const { region, team } = await threeLevels();
    const started = await world.start(await placeTestCollector(world.database.db, { unitId: team }));
    await opened(started);
    const alertId = await world.callForHelp(started);
    await end(world, started);
    await started.handle.result();
    expect(await world.alertRow(alertId)).toMatchObject({ state: 'raised', escalation: 2, attentionUnitId: region });
  });

  test('tells its history nothing of anybody', async () => {
    const handle = await wholeDay(world);
    expect(JSON.stringify(await handle.fetchHistory())).not.toContain('Gestor');
  });
});

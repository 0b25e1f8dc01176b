import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { storePositions } from '../../src/position/index.js';
import type { ReceivedBatch, ReceivedFix } from '../../src/position/index.js';
import { endShift, pauseShift, resumeShift } from '../../src/shift/index.js';
import { createTestDatabase, placeTestCollector, putOnDuty } from '../../testing/index.js';
import type { TestCollector, TestDatabase } from '../../testing/index.js';

const start = new Date('2026-11-23T15:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1_000);

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const fix = (seconds: number, changes: Partial<ReceivedFix> = {}): ReceivedFix => ({
  at: after(seconds).getTime(),
  longitude: -99.13,
  latitude: 19.43,
  accuracyMetres: 8,
  mocked: false,
  ...changes,
});

async function onDuty(): Promise<TestCollector & { shiftId: string }> {
  const collector = await placeTestCollector(database.db);
  const { id } = await putOnDuty(database.db, collector, start);
  return { ...collector, shiftId: id };
}

const batchOf = ({ shiftId, collectorId, deviceId }: TestCollector & { shiftId: string }, fixes: ReceivedFix[]) =>
  ({ shiftId, collectorId, deviceId, fixes }) satisfies ReceivedBatch;

const store = (batches: ReceivedBatch[], seconds = 3_600) => storePositions(database.sql, batches, after(seconds));

const storedOf = (deviceId: string) => database.sql<{ second: number; sequence: bigint }[]>`
  select (extract(epoch from at) - ${start.getTime() / 1_000})::int as second, sequence from position
  where device_id = ${deviceId} order by at`;

const headOf = async (shiftId: string) => {
  const [head] = await database.sql<{ receivedUpTo: bigint; second: number; battery: number | null }[]>`
    select received_up_to as "receivedUpTo", (extract(epoch from at) - ${start.getTime() / 1_000})::int as second,
      battery_percent as battery from position_head where shift_id = ${shiftId}`;
  return head;
};

describe('positions of a shift', () => {
  test('are stored once, however often and in whatever order they come', async () => {
    const collector = await onDuty();
    const first = batchOf(collector, [fix(10), fix(20), fix(20), fix(40, { batteryPercent: 80 })]);
    expect(await store([first])).toEqual([{ taken: true, stored: 3, duplicates: 1, refused: [] }]);
    expect(await store([first])).toEqual([{ taken: true, stored: 0, duplicates: 4, refused: [] }]);
    const late = batchOf(collector, [fix(30), fix(40), fix(50)]);
    expect(await store([late, late])).toEqual([
      { taken: true, stored: 2, duplicates: 1, refused: [] },
      { taken: true, stored: 0, duplicates: 3, refused: [] },
    ]);
    expect((await storedOf(collector.deviceId)).map(({ second }) => second)).toEqual([10, 20, 30, 40, 50]);
    const highest = (await storedOf(collector.deviceId))
      .map(({ sequence }) => sequence)
      .sort()
      .at(-1);
    expect((await headOf(collector.shiftId))?.receivedUpTo).toBeGreaterThanOrEqual(highest!);
  });

  test('say where the collector is, and a late one does not take that back', async () => {
    const collector = await onDuty();
    await store([batchOf(collector, [fix(100, { batteryPercent: 70 })])]);
    await store([batchOf(collector, [fix(50, { batteryPercent: 90 })])]);
    expect(await headOf(collector.shiftId)).toMatchObject({ second: 100, battery: 70 });
  });

  test('are refused one by one outside the shift, in its pauses, and from the future', async () => {
    const collector = await onDuty();
    const move = (seconds: number) => ({ shiftId: collector.shiftId, at: after(seconds), now: after(seconds) });
    await pauseShift(database.db, move(100));
    await resumeShift(database.db, move(200));
    await endShift(database.db, move(1_000), 'collector');
    const fixes = [fix(-1), fix(0), fix(150), fix(250), fix(1_001), fix(9_000), fix(-9 * 86_400)];
    expect(await store([batchOf(collector, fixes)])).toEqual([
      {
        taken: true,
        stored: 2,
        duplicates: 0,
        refused: [
          { index: 0, reason: 'beforeShift' },
          { index: 2, reason: 'inPause' },
          { index: 4, reason: 'afterShift' },
          { index: 5, reason: 'fromTheFuture' },
          { index: 6, reason: 'tooOld' },
        ],
      },
    ]);
    expect((await storedOf(collector.deviceId)).map(({ second }) => second)).toEqual([0, 250]);
  });

  test('of somebody else’s shift, of another phone or of no shift are not stored, and do not hold up the others', async () => {
    const [mine, other] = [await onDuty(), await onDuty()];
    const outcomes = await store([
      batchOf({ ...mine, shiftId: other.shiftId }, [fix(1)]),
      batchOf({ ...mine, deviceId: other.deviceId }, [fix(1)]),
      batchOf({ ...mine, shiftId: randomUUID() }, [fix(1)]),
      batchOf(mine, [fix(1)]),
    ]);
    expect(outcomes).toEqual([
      { taken: false, code: 'shift.notFound' },
      { taken: false, code: 'shift.otherDevice' },
      { taken: false, code: 'shift.notFound' },
      { taken: true, stored: 1, duplicates: 0, refused: [] },
    ]);
    expect(await storedOf(other.deviceId)).toHaveLength(0);
  });

  test('lie in the partition of their own day, whenever they arrive', async () => {
    const collector = await onDuty();
    await store([batchOf(collector, [fix(0), fix(10 * 3_600)])], 11 * 3_600);
    const days = await database.sql<{ partition: string }[]>`
      select tableoid::regclass::text as partition from position where device_id = ${collector.deviceId} order by at`;
    expect(days.map(({ partition }) => partition)).toEqual(['position_20261123', 'position_20261124']);
  });

  test('are stored once by two that store them at the same time, and numbered as they commit', async () => {
    const collector = await onDuty();
    const parts = Array.from({ length: 8 }, (_, part) =>
      batchOf(
        collector,
        Array.from({ length: 40 }, (__, index) => fix(part * 20 + index)),
      ),
    );
    const outcomes = (await Promise.all(parts.map((part) => store([part])))).flat();
    const stored = outcomes.reduce((sum, outcome) => sum + (outcome.taken ? outcome.stored : 0), 0);
    expect(stored).toBe(180);
    expect(await storedOf(collector.deviceId)).toHaveLength(180);
  });

  test('of a phone that meets a moment of its shift before are asked of the table', async () => {
    const collector = await onDuty();
    await store([batchOf(collector, [fix(100)])]);
    await endShift(database.db, { shiftId: collector.shiftId, at: after(100), now: after(100) }, 'collector');
    const second = await putOnDuty(database.db, collector, after(100));
    const next = batchOf({ ...collector, shiftId: second.id }, [fix(100), fix(110)]);
    expect(await store([next])).toEqual([{ taken: true, stored: 1, duplicates: 1, refused: [] }]);
  });
});

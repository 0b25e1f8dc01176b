/** @jest-environment node */
import '../support/indexedDb.js';
import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { PackedFence } from '@cartera/domain/fieldVisit';
import { FenceWatch } from '../../src/fence/fenceWatch.js';
import { outsideShare } from '../../src/fence/fenceGeometry.js';
import { wayBack } from '../../src/fence/wayBack.js';
import { Outbox } from '../../src/outbox/outbox.js';
import { FieldDatabase } from '../../src/store/fieldDatabase.js';
import { openVault } from '../../src/vault/vault.js';

const zone: PackedFence = {
  version: 'unit/1',
  polygons: [
    [
      [
        [-99.14, 19.42],
        [-99.12, 19.42],
        [-99.12, 19.44],
        [-99.14, 19.44],
        [-99.14, 19.42],
      ],
    ],
  ],
};

async function openWatch(name: string) {
  const database = new FieldDatabase(name);
  const vault = await openVault(database, 'outbox');
  const outbox = new Outbox(database, vault, () => 'me');
  const watch = new FenceWatch(database, vault, outbox);
  watch.fences = { zone, corridor: null };
  return { database, outbox, watch };
}

const shiftId = randomUUID();
const begun = Date.parse('2026-11-23T15:00:00Z');
const fix = (second: number, longitude: number) => ({
  at: begun + second * 1_000,
  longitude,
  latitude: 19.43,
  accuracyMetres: 8,
  mocked: false,
});

test('an excursion is found without network, outlives a crash, and its explanation goes once the server has an alert', async () => {
  const name = `fence-${randomUUID()}`;
  const first = await openWatch(name);
  await first.watch.follow(shiftId);
  for (const second of [0, 10, 20]) await first.watch.see(shiftId, fix(second, -99.13));
  expect(first.watch.excursions.get()).toEqual([]);
  for (const second of [30, 40]) await first.watch.see(shiftId, fix(second, -99.11));
  first.database.close();

  const { watch, outbox, database } = await openWatch(name);
  await watch.follow(shiftId);
  for (const second of [50, 60]) await watch.see(shiftId, fix(second, -99.11));
  const [excursion] = watch.excursions.get();
  expect(excursion).toMatchObject({ fence: 'zone' });
  expect(Math.abs(excursion!.distanceMetres - 1_048)).toBeLessThan(10);

  await watch.explain(excursion!.since, 'Calle cerrada');
  const told = { kind: 'outOfZone', since: excursion!.since, explanation: null };
  await watch.hear([{ ...told, id: randomUUID(), kind: 'noSignal' }]);
  expect(await database.items.count()).toBe(0);
  const id = randomUUID();
  await watch.hear([{ ...told, id }]);
  await watch.hear([{ ...told, id }]);
  const [item, ...more] = await database.items.toArray();
  expect(more).toEqual([]);
  expect(await outbox.readText(item!)).toEqual({
    method: 'POST',
    path: `/api/v1/alerts/${id}/explain`,
    body: { explanation: 'Calle cerrada' },
  });

  // The first is two kilometres in ten seconds: a jump, and no proof of anything.
  for (const second of [70, 80, 90]) await watch.see(shiftId, fix(second, -99.13));
  expect(watch.excursions.get()).toMatchObject([{ returnedAt: begun + 90_000, alertId: id }]);
  await watch.follow(randomUUID());
  expect(watch.excursions.get()).toEqual([]);
});

test('an explanation that is given after the alert was heard goes at once', async () => {
  const { watch, outbox, database } = await openWatch(`fence-${randomUUID()}`);
  await watch.follow(shiftId);
  for (const second of [0, 10, 20]) await watch.see(shiftId, fix(second, -99.13));
  for (const second of [30, 40, 50, 60]) await watch.see(shiftId, fix(second, -99.11));
  const [excursion] = watch.excursions.get();
  const id = randomUUID();
  await watch.hear([{ id, kind: 'outOfZone', since: excursion!.since, explanation: null }]);
  expect(await database.items.count()).toBe(0);
  await watch.explain(excursion!.since, 'Desvío por obra');
  const [item] = await database.items.toArray();
  expect(await outbox.readText(item!)).toMatchObject({ path: `/api/v1/alerts/${id}/explain` });
});

test.each([
  ['wholly inside', -99.135, -99.125, 0],
  ['half of it', -99.13, -99.11, 0.5],
  ['through and out on both sides', -99.15, -99.11, 0.5],
  ['wholly outside', -99.119, -99.11, 1],
])('a line %s', (_name, from, to, share) => {
  const ends = [from, to].map((longitude) => ({ longitude, latitude: 19.43 }));
  expect(outsideShare(ends[0]!, ends[1]!, zone)).toBeCloseTo(share, 3);
});

test('the way back is the nearest point of the line, by its wind', () => {
  const path: [number, number][] = [
    [-99.14, 19.43],
    [-99.12, 19.43],
  ];
  const south = wayBack({ longitude: -99.13, latitude: 19.428 }, path);
  expect(south).toMatchObject({ wind: 'norte' });
  expect(south!.metres).toBeCloseTo(222, 0);
  expect(wayBack({ longitude: -99.11, latitude: 19.42 }, path)).toMatchObject({ wind: 'noroeste' });
  expect(wayBack({ longitude: -99.13, latitude: 19.428 }, [])).toBeUndefined();
});

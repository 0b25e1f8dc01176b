/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { readinessChecks } from '../../src/shift/readiness.js';

const place = { longitude: -99.2, latitude: 19.1, accuracyMetres: 9, at: 0 };
const good = { place, permission: 'whileInUse' as const, fault: undefined, shiftId: undefined };
const roomy = { persistent: true, freeBytes: 4_000_000_000 };

const look = (...asked: Parameters<typeof readinessChecks>) =>
  Object.fromEntries(readinessChecks(...asked).map(({ name, look: seen }) => [name, seen]));

test('a phone that is ready has nothing to be said about', () => {
  expect(look(good, roomy, 80, true)).toEqual({
    Ubicación: 'good',
    Batería: 'good',
    Memoria: 'good',
    'Mi día': 'good',
  });
});

test('location refused, a full disk, an empty battery and no day are said one by one', () => {
  const refused = { ...good, place: undefined, permission: 'denied' as const };
  expect(look(refused, { persistent: true, freeBytes: 1_000 }, 5, false)).toEqual({
    Ubicación: 'late',
    Batería: 'late',
    Memoria: 'late',
    'Mi día': 'late',
  });
});

test('a GPS without a fix is told with its own words, and is no refusal', () => {
  const searching = {
    ...good,
    place: undefined,
    permission: 'unknown' as const,
    fault: 'El GPS no encuentra su posición.',
  };
  expect(readinessChecks(searching, roomy, 80, true)[0]).toMatchObject({ look: 'due', words: searching.fault });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../support/livingAccount.js';
import { createTestLives } from '../support/testLives.js';
import type { TestLives } from '../support/testLives.js';
import type { TestPerson } from '../support/testServer.js';
import { makePhone, makeUnit } from './phone.js';
import type { Phone } from './phone.js';

let api: TestLives;
let supervisor: TestPerson;
let unitId: string;

beforeAll(async () => {
  api = await createTestLives();
  supervisor = await api.signedIn('supervisor');
  unitId = await makeUnit(api, supervisor);
}, 120_000);

afterAll(() => api.close());

const fix = (at: number, changes: object = {}) => ({
  at: new Date(at).toISOString(),
  longitude: -99.13,
  latitude: 19.43,
  accuracyMetres: 8,
  ...changes,
});

async function onDuty(): Promise<{ phone: Phone; shiftId: string; startedAt: number }> {
  const phone = await makePhone(api, unitId);
  const shiftId = randomUUID();
  const startedAt = Date.now() - 600_000;
  const answer = await phone.post('/api/v1/shifts', { id: shiftId, at: new Date(startedAt).toISOString() });
  expect(answer.statusCode).toBe(200);
  return { phone, shiftId, startedAt };
}

const code = (answer: { json: () => unknown }): string => (answer.json() as { code: string }).code;

describe('a shift', () => {
  test('is started, paused, resumed and ended by its phone, each as often as the phone asks', async () => {
    const { phone, shiftId, startedAt } = await onDuty();
    const again = await phone.post('/api/v1/shifts', { id: shiftId });
    expect(again.json()).toMatchObject({ id: shiftId, state: 'onDuty', startedAt: new Date(startedAt).toISOString() });
    expect(code(await phone.post('/api/v1/shifts', { id: randomUUID() }))).toBe('shift.alreadyOpen');
    const url = `/api/v1/shifts/${shiftId}`;
    const pause = { id: randomUUID() };
    expect((await phone.post(`${url}/pause`, pause)).json()).toMatchObject({ state: 'paused' });
    expect((await phone.post(`${url}/pause`, pause)).json()).toMatchObject({ state: 'paused' });
    expect((await phone.post(`${url}/resume`, { id: randomUUID() })).json()).toMatchObject({ state: 'onDuty' });
    expect(
      code(await phone.post(`${url}/acknowledge-route`, { id: randomUUID(), routeId: randomUUID(), version: 1 })),
    ).toBe('route.versionUnknown');
    const end = { id: randomUUID() };
    for (let turn = 0; turn < 2; turn += 1)
      expect((await phone.post(`${url}/end`, end)).json()).toMatchObject({ state: 'ended', endReason: 'collector' });
    expect(code(await phone.post(`${url}/pause`, { id: randomUUID() }))).toBe('shift.ended');
    // The day may have another.
    const second = randomUUID();
    const started = await eventually(async () => {
      const answer = await phone.post('/api/v1/shifts', { id: second });
      return answer.statusCode === 200 ? answer : undefined;
    });
    expect(started.json()).toMatchObject({ id: second, state: 'onDuty' });
    expect((await phone.request({ url: '/api/v1/shifts/mine' })).json()).toMatchObject({ shift: { id: second } });
  });

  test('is refused without a phone, without a unit, and with an id of somebody else', async () => {
    const { shiftId } = await onDuty();
    const collector = await api.signedIn('collector');
    const bare = { method: 'POST' as const, url: '/api/v1/shifts' };
    expect(code(await collector.request({ ...bare, payload: { id: randomUUID() } }))).toBe('shift.deviceRequired');
    const other = await makePhone(api, unitId);
    expect(code(await other.post('/api/v1/shifts', { id: shiftId }))).toBe('record.idReused');
    await api.database.sql`delete from unit_member where person_id = ${other.personId}`;
    expect(code(await other.post('/api/v1/shifts', { id: randomUUID() }))).toBe('shift.noUnit');
    expect(code(await other.post(`/api/v1/shifts/${shiftId}/end`, { id: randomUUID() }))).toBe('shift.notFound');
  });

  test('is seen and ended by the supervisor of its unit, and by no other', async () => {
    const { shiftId } = await onDuty();
    const stranger = await api.signedIn('supervisor');
    const list = `/api/v1/shifts?open=true&unitId=${unitId}`;
    const ids = async (person: TestPerson) =>
      (await person.request({ url: list })).json<{ items: { id: string }[] }>().items.map(({ id }) => id);
    expect(await ids(supervisor)).toContain(shiftId);
    expect(await ids(stranger)).toEqual([]);
    const end = { method: 'POST' as const, url: `/api/v1/shifts/${shiftId}/end`, payload: { id: randomUUID() } };
    expect(code(await stranger.request(end))).toBe('shift.notFound');
    expect((await supervisor.request(end)).json()).toMatchObject({ state: 'ended', endReason: 'supervisor' });
  });
});

describe('positions', () => {
  test('are told one by one: stored, known, malformed, and not of the shift', async () => {
    const { phone, shiftId, startedAt } = await onDuty();
    const fixes = [
      fix(startedAt + 1_000, { batteryPercent: 77, permission: 'always' }),
      fix(startedAt + 1_000),
      fix(startedAt + 2_000, { accuracyMetres: -1 }),
      fix(startedAt - 60_000),
      { ...fix(startedAt + 3_000), at: 'ayer' },
      fix(startedAt + 4_000, { unknown: 1 }),
      fix(Date.now() + 3_600_000),
      fix(startedAt + 5_000),
    ];
    const answer = await phone.post('/api/v1/positions', { shiftId, fixes });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      stored: 2,
      duplicates: 1,
      refused: [
        { index: 2, reason: 'malformed' },
        { index: 3, reason: 'beforeShift' },
        { index: 4, reason: 'malformed' },
        { index: 5, reason: 'malformed' },
        { index: 6, reason: 'fromTheFuture' },
      ],
    });
    expect((await phone.post('/api/v1/positions', { shiftId, fixes })).json()).toMatchObject({
      stored: 0,
      duplicates: 3,
    });
  });

  test('of no shift, of somebody else’s, in a heap or from a console are refused whole, and nothing is stored', async () => {
    const { phone, shiftId, startedAt } = await onDuty();
    const other = await onDuty();
    const one = [fix(startedAt + 1_000)];
    expect(code(await phone.post('/api/v1/positions', { shiftId: other.shiftId, fixes: one }))).toBe('shift.notFound');
    expect(code(await phone.post('/api/v1/positions', { shiftId: randomUUID(), fixes: one }))).toBe('shift.notFound');
    expect(code(await phone.post('/api/v1/positions', { shiftId, fixes: 'todas' }))).toBe('request.invalid');
    const many = Array.from({ length: 1_001 }, (_, index) => fix(startedAt + index * 100));
    const tooMany = await phone.post('/api/v1/positions', { shiftId, fixes: many });
    expect([tooMany.statusCode, code(tooMany)]).toEqual([413, 'positions.tooMany']);
    const heap = Array.from({ length: 100_000 }, (_, index) => fix(startedAt + index));
    expect((await phone.post('/api/v1/positions', { shiftId, fixes: heap })).statusCode).toBe(413);
    const console_ = await api.signedIn('administrator');
    const sent = { method: 'POST' as const, url: '/api/v1/positions', payload: { shiftId, fixes: one } };
    expect(code(await console_.request(sent))).toBe('shift.deviceRequired');
    const [stored] = await api.database.sql<
      { count: bigint }[]
    >`select count(*) from position where shift_id = ${shiftId}`;
    expect(stored?.count).toBe(0n);
  });

  test('of many phones at once are all stored', async () => {
    const duties = await Promise.all(Array.from({ length: 6 }, onDuty));
    const answers = await Promise.all(
      duties.flatMap(({ phone, shiftId, startedAt }) =>
        [0, 1, 2].map((part) =>
          phone.post('/api/v1/positions', {
            shiftId,
            fixes: Array.from({ length: 50 }, (_, index) => fix(startedAt + (part * 50 + index) * 1_000)),
          }),
        ),
      ),
    );
    const stored = answers.reduce((sum, answer) => sum + answer.json<{ stored: number }>().stored, 0);
    expect(stored).toBe(6 * 150);
  });

  test('are replayed with what happened, by those who may', async () => {
    const { phone, shiftId, startedAt } = await onDuty();
    const straight = Array.from({ length: 20 }, (_, index) =>
      fix(startedAt + index * 10_000, { longitude: -99.13 + index * 0.001 }),
    );
    const parked = Array.from({ length: 21 }, (_, index) =>
      fix(startedAt + 200_000 + index * 10_000, { longitude: -99.11 }),
    );
    await phone.post('/api/v1/positions', { shiftId, fixes: [...straight, ...parked] });
    await phone.post(`/api/v1/shifts/${shiftId}/pause`, { id: randomUUID() });
    const replay = await supervisor.request({ url: `/api/v1/shifts/${shiftId}/replay?toleranceMetres=5` });
    const body = replay.json<{ track: object[]; stays: object[]; pauses: object[] }>();
    expect(body.track.length).toBeGreaterThanOrEqual(2);
    expect(body.track.length).toBeLessThan(12);
    expect(body.stays).toHaveLength(1);
    expect(body.pauses).toMatchObject([{ until: null }]);
    expect((await phone.request({ url: `/api/v1/shifts/${shiftId}/replay` })).statusCode).toBe(200);
    const stranger = await makePhone(api, unitId);
    expect((await stranger.request({ url: `/api/v1/shifts/${shiftId}/replay` })).statusCode).toBe(404);
  });
});

describe('the retention of positions', () => {
  test('is the unit’s own to say, within what phones need, by who manages it', async () => {
    const url = `/api/v1/positions/retention/${unitId}`;
    expect((await supervisor.request({ url })).json()).toEqual({ unitId, days: 90 });
    const put = (person: TestPerson, days: number) => person.request({ method: 'PUT', url, payload: { days } });
    expect((await put(supervisor, 30)).json()).toEqual({ unitId, days: 30 });
    expect((await supervisor.request({ url })).json()).toEqual({ unitId, days: 30 });
    expect((await put(supervisor, 3)).statusCode).toBe(400);
    expect(code(await put(await api.signedIn('supervisor'), 30))).toBe('unit.notFound');
    const nowhere = {
      method: 'PUT' as const,
      url: `/api/v1/positions/retention/${randomUUID()}`,
      payload: { days: 30 },
    };
    expect(code(await (await api.signedIn('administrator')).request(nowhere))).toBe('unit.notFound');
  });
});

describe('alerts', () => {
  test('a call for help is there at once, is joined by the next, and is acknowledged, explained and closed', async () => {
    const { phone, shiftId } = await onDuty();
    const call = { id: randomUUID(), place: { longitude: -99.1, latitude: 19.4, accuracyMetres: 10 } };
    const panic = `/api/v1/shifts/${shiftId}/panic`;
    expect((await phone.post(panic, call)).json()).toEqual({ alertId: call.id });
    expect((await phone.post(panic, call)).json()).toEqual({ alertId: call.id });
    expect((await phone.post(panic, { id: randomUUID() })).json()).toEqual({ alertId: call.id });
    const url = `/api/v1/alerts/${call.id}`;
    const shown = await supervisor.request({ url });
    expect(shown.json()).toMatchObject({ kind: 'panic', state: 'raised', longitude: -99.1, attentionUnitId: unitId });
    const stranger = await api.signedIn('supervisor');
    expect(code(await stranger.request({ method: 'POST', url: `${url}/acknowledge` }))).toBe('alert.notFound');
    const acknowledged = await supervisor.request({ method: 'POST', url: `${url}/acknowledge` });
    expect(acknowledged.json()).toMatchObject({ state: 'acknowledged', acknowledgedBy: supervisor.id });
    const words = { explanation: 'Me siguió un coche; ya estoy bien.' };
    expect((await phone.post(`${url}/explain`, words)).json()).toMatchObject({ state: 'explained', ...words });
    expect((await phone.post(`${url}/explain`, words)).statusCode).toBe(200);
    expect(code(await phone.post(`${url}/explain`, { explanation: 'Otra cosa.' }))).toBe('alert.explainedOtherwise');
    expect(code(await (await makePhone(api, unitId)).post(`${url}/explain`, words))).toBe('alert.notYours');
    const close = { method: 'POST' as const, url: `${url}/close`, payload: { reason: 'attended' } };
    expect((await supervisor.request(close)).json()).toMatchObject({ state: 'closed', closeReason: 'attended' });
    expect((await supervisor.request(close)).statusCode).toBe(200);
    const list = await supervisor.request({ url: `/api/v1/alerts?shiftId=${shiftId}&open=true` });
    expect(list.json()).toMatchObject({ items: [] });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { workflowId } from '@cartera/domain/identity';
import { placeAccount, placePortfolio } from '../support/fixtures.js';
import type { PlacedAccount, Placement } from '../support/fixtures.js';
import { livingAccount, recentNoon, send } from '../support/livingAccount.js';
import { createTestLives } from '../support/testLives.js';
import type { TestLives } from '../support/testLives.js';
import type { TestPerson } from '../support/testServer.js';

const dayMs = 86_400_000;

let api: TestLives;
let supervisor: TestPerson;
let placement: Placement;

beforeAll(async () => {
  api = await createTestLives();
  supervisor = await api.signedIn('supervisor');
  placement = await placePortfolio(api.database.db, supervisor.id);
}, 120_000);

afterAll(() => api.close());

const living = (): Promise<PlacedAccount> => livingAccount(api, placement);

async function count(table: 'contact_attempt' | 'command_request' | 'timeline_entry', accountId: string) {
  const { sql } = api.database;
  const [row] = await sql<{ count: number }[]>`
    select count(*)::integer as count from ${sql(table)} where account_id = ${accountId}`;
  return row!.count;
}

describe('a command', () => {
  test('has one effect and one answer, however often it is sent, at once or later', async () => {
    const placed = await living();
    const call = { id: randomUUID(), medium: 'call', whoAnswered: 'nobody', result: 'NO_CONTESTA', at: recentNoon() };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => send(supervisor, placed, 'record-contact', call)),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
    const first = answers[0]!.json<object>();
    expect(first).toMatchObject({ commandId: call.id, stage: 'collecting' });
    const later = await send(supervisor, placed, 'record-contact', call);
    for (const answer of [...answers, later]) expect(answer.json()).toEqual(first);
    expect(await count('contact_attempt', placed.accountId)).toBe(1);
    expect(await count('command_request', placed.accountId)).toBe(1);
  });

  test('the same id with another body, another kind, another account or another author is refused', async () => {
    const placed = await living();
    const id = randomUUID();
    const hold = { id, reason: 'Queja ante el cliente' };
    expect((await send(supervisor, placed, 'hold', hold)).json()).toMatchObject({ stage: 'onHold' });
    const conflicts = [
      await send(supervisor, placed, 'hold', { ...hold, reason: 'Otra cosa' }),
      await send(supervisor, placed, 'release', hold),
      await send(supervisor, await living(), 'hold', hold),
      await send(await api.signedIn('supervisor'), placed, 'hold', hold),
    ];
    for (const conflict of conflicts) expect(conflict.json()).toMatchObject({ status: 422, code: 'command.idReused' });
    expect((await send(supervisor, placed, 'hold', hold)).json()).toMatchObject({ stage: 'onHold' });
  });

  test('a rule that refuses is told by its code, in words, and leaves no effect', async () => {
    const placed = await living();
    const entries = await count('timeline_entry', placed.accountId);
    const night = new Date(recentNoon());
    night.setUTCHours(9);
    const call = { medium: 'call', whoAnswered: 'nobody', result: 'NO_CONTESTA', at: recentNoon() };
    const refusals = [
      [{ ...call, at: night.toISOString() }, 'contact.outsideHours', 422],
      [{ ...call, at: new Date(Date.now() + dayMs).toISOString() }, 'contact.inTheFuture', 422],
      [{ ...call, result: 'ENTREGADO_ACUSE' }, 'contact.resultNotOfMedium', 422],
      [{ ...call, whoAnswered: 'titular' }, 'contact.answererDoesNotFit', 422],
      [{ ...call, taskId: randomUUID() }, 'task.notOpen', 409],
    ] as const;
    for (const [body, code, status] of refusals) {
      const answer = await send(supervisor, placed, 'record-contact', { id: randomUUID(), ...body });
      const problem = answer.json<{ title: string }>();
      expect(problem).toMatchObject({ code, status });
      expect(problem.title).not.toContain('Las reglas de contacto');
    }
    expect((await send(supervisor, placed, 'release', { id: randomUUID(), reason: 'x' })).json()).toMatchObject({
      code: 'account.notOnHold',
      title: 'La cuenta no está detenida.',
    });
    expect(await count('contact_attempt', placed.accountId)).toBe(0);
    expect(await count('timeline_entry', placed.accountId)).toBe(entries);
  });

  test('hold, look, release: the case file tells who and when, and the allowed commands follow', async () => {
    const placed = await living();
    await send(supervisor, placed, 'hold', { id: randomUUID(), reason: 'Queja' });
    const url = `/api/v1/accounts/${placed.accountId}`;
    const held = (await supervisor.request({ url })).json<{ commands: { kind: string; allowed: boolean }[] }>();
    expect(held).toMatchObject({ stage: 'onHold' });
    expect(held.commands).toContainEqual({ kind: 'release', allowed: true, reason: null });
    expect((await send(supervisor, placed, 'release', { id: randomUUID(), reason: 'Resuelta' })).json()).toMatchObject({
      stage: 'collecting',
    });
    const { items } = (await supervisor.request({ url: `${url}/timeline` })).json<{ items: { actor: string }[] }>();
    expect(items.slice(0, 2).map(({ actor }) => actor)).toEqual([supervisor.id, supervisor.id]);
    expect(JSON.stringify(items)).not.toContain('PEÑA');
  });

  test('an account without a life, and one whose life has ended, say which', async () => {
    const unborn = await placeAccount(api.database.db, placement);
    const hold = { id: randomUUID(), reason: 'x' };
    expect((await send(supervisor, unborn, 'hold', hold)).json()).toMatchObject({
      status: 409,
      code: 'account.notStarted',
    });
    const ended = await placeAccount(api.database.db, placement, { stage: 'returned', closedAt: new Date() });
    expect((await send(supervisor, ended, 'hold', { ...hold, id: randomUUID() })).json()).toMatchObject({
      status: 409,
      code: 'account.closed',
    });
  });

  test('nothing personal of it reaches Temporal, in clear or at all', async () => {
    const placed = await living();
    const id = randomUUID();
    await send(supervisor, placed, 'hold', { id, reason: 'Habló con SECRETARIA' });
    const history = await api.temporal.workflow.getHandle(workflowId.account(placed.accountId)).fetchHistory();
    const text = JSON.stringify(history);
    expect(text).not.toContain('SECRETARIA');
    expect(text).not.toContain(Buffer.from('SECRETARIA').toString('base64').slice(0, 10));
  });

  test('without workers it is a 503 that may be sent again, and is then done once', async () => {
    const placed = await living();
    await api.stopWorkers();
    const hold = { id: randomUUID(), reason: 'Queja' };
    const answer = await send(supervisor, placed, 'hold', hold);
    expect(answer.json()).toMatchObject({ status: 503, code: 'service.lifecyclesUnavailable' });
    expect(answer.headers['retry-after']).toBe('5');
    const entries = await count('timeline_entry', placed.accountId);
    await api.startWorkers();
    expect((await send(supervisor, placed, 'hold', hold)).json()).toMatchObject({
      commandId: hold.id,
      stage: 'onHold',
    });
    expect(await count('timeline_entry', placed.accountId)).toBe(entries + 1);
    expect(await count('command_request', placed.accountId)).toBe(1);
  }, 120_000);
});

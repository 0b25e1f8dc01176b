import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { centralZone, dateAt, dayMs } from '@cartera/domain/calendar';
import { placeAccount, placePortfolio } from '../support/fixtures.js';
import type { Placement } from '../support/fixtures.js';
import { createTestLives } from '../support/testLives.js';
import type { TestLives } from '../support/testLives.js';
import type { TestPerson } from '../support/testServer.js';

let api: TestLives;
let clerk: TestPerson;
let outsider: TestPerson;
let placement: Placement;

beforeAll(async () => {
  api = await createTestLives();
  clerk = await api.signedIn('clerk');
  placement = await placePortfolio(api.database.db, clerk.id);
  const other = await placePortfolio(api.database.db, clerk.id);
  outsider = await api.signedIn('clerk', [other.clientId]);
}, 120_000);
afterAll(() => api.close(), 120_000);

const day = (daysAgo: number): string => dateAt(Date.now() - daysAgo * dayMs, centralZone);

async function account(reference: string): Promise<string> {
  const { accountId } = await placeAccount(api.database.db, placement, { reference, balanceCents: 100_000n });
  await api.begin(accountId);
  return accountId;
}

/** A multipart body with the id before the file. */
function upload(id: string, content: string) {
  const part = (head: string, value: string): string =>
    `--x\r\ncontent-disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
  return {
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: `${part('name="id"', id)}${part('name="file"; filename="archivo.csv"', content)}--x--\r\n`,
  };
}

function send(
  person: TestPerson,
  kind: string,
  content: string,
  id: string = randomUUID(),
  clientId = placement.clientId,
) {
  const url = `/api/v1/client-files?clientId=${clientId}&kind=${kind}`;
  return person.request({ method: 'POST', url, ...upload(id, content) });
}

interface ShownFile {
  id: string;
  state: string;
  failure: { code: string; problem: string } | null;
  counts: Record<string, { rows: number; cents: string }>;
  coversFrom: string;
}

async function reach(fileId: string, ...states: string[]): Promise<ShownFile> {
  for (let waited = 0; waited < 300; waited++) {
    const file = (await clerk.request({ url: `/api/v1/client-files/${fileId}` })).json<ShownFile>();
    if (states.includes(file.state)) return file;
    await sleep(100);
  }
  throw new Error(`file ${fileId} never reached ${states.join(' or ')}`);
}

function command(person: TestPerson, fileId: string, deed: string, payload: object = {}) {
  const url = `/api/v1/client-files/${fileId}/commands/${deed}`;
  return person.request({ method: 'POST', url, payload: { id: randomUUID(), ...payload } });
}

async function sendAndAccept(kind: string, content: string): Promise<ShownFile> {
  const { id } = (await send(clerk, kind, content)).json<ShownFile>();
  await reach(id, 'preview');
  expect((await command(clerk, id, 'accept')).json()).toEqual({ state: 'accepting' });
  return reach(id, 'accepted');
}

async function resolve(person: TestPerson, deed: 'assign' | 'dismiss', payload: object) {
  return (await person.request({ method: 'POST', url: `/api/v1/unresolved-rows/${deed}`, payload })).json<{
    code?: string;
  }>();
}

async function balanceOf(accountId: string): Promise<unknown> {
  return (await clerk.request({ url: `/api/v1/accounts/${accountId}` })).json<{ balanceCents: number }>().balanceCents;
}

const header = 'Cuenta,Folio,Importe,Fecha valor,Movimiento';

describe('a file of payments', () => {
  test('from upload to the account, and the same file again is the same', async () => {
    const accountId = await account('A-1');
    const content = `${header}\nA-1,F1,250.00,${day(3)},Pago`;
    const id = randomUUID();
    const sent = await send(clerk, 'payments', content, id);
    expect(sent.statusCode).toBe(202);
    expect(sent.headers.location).toBe(`/api/v1/client-files/${id}`);
    const preview = await reach(id, 'preview');
    expect(preview).toMatchObject({ counts: { accepted: { rows: 1, cents: '25000' } }, coversFrom: day(3) });
    const today = await command(clerk, id, 'accept', { period: { from: day(3), until: day(-1) } });
    expect(today.json()).toMatchObject({ status: 422, code: 'clientFile.periodNotOver' });
    await command(clerk, id, 'accept', { period: { from: day(4), until: day(2) } });
    await reach(id, 'accepted');
    expect(await balanceOf(accountId)).toBe(75_000);
    expect((await command(clerk, id, 'discard')).json()).toMatchObject({ code: 'clientFile.notRunning' });

    expect((await send(clerk, 'payments', content)).json()).toMatchObject({ id });
    expect((await send(clerk, 'payments', content, id)).statusCode).toBe(200);
    expect((await send(clerk, 'payments', `${content}\n`, id)).json()).toMatchObject({ code: 'record.idReused' });
    const rows = await clerk.request({ url: `/api/v1/client-files/${id}/rows` });
    expect(rows.json()).toMatchObject({
      items: [{ rowNumber: 2, verdict: 'accepted', accountId, amountCents: 25_000, refusal: null, problems: [] }],
    });
  }, 120_000);

  test("what is nobody's waits for a person, who assigns or dismisses it once", async () => {
    const accountId = await account('B-1');
    const evil = '=HYPERLINK(1)';
    const file = await sendAndAccept(
      'payments',
      `${header}\nNADIE-1,U1,10.00,${day(3)},Pago\n"@NADIE-2",U2,20.00,${day(3)},Pago\n${evil},U3,30.00,${day(3)},Pago\nNADIE-3,-44,40.00,${day(3)},Pago`,
    );
    expect(file.counts).toMatchObject({ unmatched: { rows: 2 }, rejected: { rows: 2 } });
    const list = await clerk.request({ url: `/api/v1/unresolved-rows?clientId=${placement.clientId}&kind=payments` });
    expect(list.json()).toMatchObject({ items: [{ rowNumber: 2, fileId: file.id }, { rowNumber: 5 }] });
    const asked = { id: randomUUID(), fileId: file.id, rowNumber: 2, accountId };
    expect(await resolve(outsider, 'assign', asked)).toMatchObject({ code: 'fileRow.notFound' });
    expect(await resolve(clerk, 'assign', { ...asked, accountId: randomUUID() })).toMatchObject({
      code: 'account.notFound',
    });
    expect(await resolve(clerk, 'assign', { ...asked, rowNumber: 99 })).toMatchObject({ code: 'fileRow.notFound' });
    expect(await resolve(clerk, 'assign', asked)).toEqual({ fileId: file.id, rowNumber: 2 });
    expect(await resolve(clerk, 'assign', asked)).toEqual({ fileId: file.id, rowNumber: 2 });
    expect(await resolve(clerk, 'assign', { ...asked, id: randomUUID() })).toMatchObject({
      code: 'fileRow.notWaiting',
    });
    expect(await resolve(clerk, 'assign', { ...asked, rowNumber: 5 })).toMatchObject({ code: 'record.idReused' });
    for (let waited = 0; waited < 100 && (await balanceOf(accountId)) !== 99_000; waited++) await sleep(100);
    expect(await balanceOf(accountId)).toBe(99_000);

    const url = `/api/v1/unresolved-rows/export?clientId=${placement.clientId}`;
    const exported = await clerk.request({ url });
    expect(exported.headers['content-disposition']).toContain('attachment');
    expect(exported.body).toContain(`NADIE-3,,"'-44",40.00`);
    const errors = await clerk.request({ url: `/api/v1/client-files/${file.id}/row-errors` });
    expect(errors.body).toContain("'=HYPERLINK(1)");
    for (const body of [exported.body, errors.body]) expect(body).not.toMatch(/(^|[,\n])"?[=+@-]/);
    expect((await outsider.request({ url })).json()).toMatchObject({ code: 'client.notFound' });

    const dismissal = { id: randomUUID(), fileId: file.id, rowNumber: 5, note: 'Es de otra agencia.' };
    expect(await resolve(clerk, 'dismiss', { ...dismissal, note: '' })).toMatchObject({ code: 'request.invalid' });
    expect(await resolve(clerk, 'dismiss', dismissal)).toEqual({ fileId: file.id, rowNumber: 5 });
    expect(
      (await clerk.request({ url: `/api/v1/unresolved-rows?clientId=${placement.clientId}` })).json(),
    ).toMatchObject({ items: [] });
  }, 120_000);

  test('a reversal before its payment waits for it', async () => {
    const accountId = await account('C-1');
    const early = await sendAndAccept('payments', `${header}\nC-1,F7,60.00,${day(2)},Reverso`);
    expect(early.counts).toMatchObject({ awaitingPayment: { rows: 1 } });
    await sendAndAccept('payments', `${header}\nC-1,F7,60.00,${day(3)},Pago`);
    expect(await balanceOf(accountId)).toBe(100_000);
    const rows = await clerk.request({ url: `/api/v1/client-files/${early.id}/rows` });
    expect(rows.json()).toMatchObject({ items: [{ verdict: 'accepted', accountId }] });
  }, 120_000);
});

describe('what is refused', () => {
  test('a file of another kind is shown with words and cannot be accepted', async () => {
    const { id } = (await send(clerk, 'withdrawals', `${header}\nA-1,F1,250.00,${day(3)},Pago\n`)).json<ShownFile>();
    const file = await reach(id, 'preview');
    expect(file.failure).toMatchObject({ code: 'clientFile.otherKind' });
    expect(file.failure?.problem).toContain('Pagos');
    expect((await command(clerk, id, 'accept')).json()).toMatchObject({ status: 409, code: 'clientFile.notReadable' });
    expect((await command(clerk, id, 'discard')).json()).toEqual({ state: 'discarded' });
  }, 60_000);

  test('an unknown kind, a client out of reach, an empty file', async () => {
    expect((await send(clerk, 'recibos', 'x')).json()).toMatchObject({ status: 400 });
    expect((await send(outsider, 'payments', 'x')).json()).toMatchObject({ code: 'client.notFound' });
    expect((await send(clerk, 'payments', 'x', 'no-uuid')).json()).toMatchObject({ code: 'request.invalid' });
    const { id } = (await send(clerk, 'payments', '')).json<ShownFile>();
    expect((await reach(id, 'failed')).failure).toMatchObject({ code: 'intake.emptyFile' });
  }, 60_000);

  test('a file out of reach does not exist', async () => {
    const { id } = (await send(clerk, 'withdrawals', 'Cuenta\nZ-1')).json<ShownFile>();
    await reach(id, 'preview');
    for (const path of ['', '/rows', '/problems', '/row-errors'])
      expect((await outsider.request({ url: `/api/v1/client-files/${id}${path}` })).statusCode).toBe(404);
    expect((await command(outsider, id, 'accept')).statusCode).toBe(404);
    expect((await outsider.request({ url: '/api/v1/client-files' })).json()).toMatchObject({ items: [] });
  }, 60_000);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { workflowId } from '@cartera/domain/identity';
import { placePortfolio } from '../support/fixtures.js';
import type { Placement } from '../support/fixtures.js';
import { createTestLives } from '../support/testLives.js';
import type { TestLives } from '../support/testLives.js';
import type { TestPerson } from '../support/testServer.js';
import { eventually, withLetter } from './writtenLetter.js';

let api: TestLives;
let clerk: TestPerson;

beforeAll(async () => {
  api = await createTestLives();
  clerk = await api.signedIn('clerk');
}, 120_000);

afterAll(() => api.close());

const post = (url: string, payload: object, person = clerk) =>
  person.request({ method: 'POST', url: `/api/v1/${url}`, payload });

const mexicoCity = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Mexico_City' });
const day = (days = 0): string => mexicoCity.format(new Date(Date.now() + days * 86_400_000));

const newPlacement = (): Promise<Placement> => placePortfolio(api.database.db, clerk.id);

const registration = (changes: object = {}) => ({
  id: randomUUID(),
  number: `CA09-${randomUUID().slice(0, 8)}`,
  service: 'ordinary',
  validFrom: day(-30),
  validUntil: day(300),
  ...changes,
});

const order = ({ clientId }: Placement, changes: object = {}) => ({
  id: randomUUID(),
  clientId,
  template: 'firstNotice',
  service: 'ordinary',
  ...changes,
});

interface Run {
  id: string;
  state: string;
  failure: { code: string; title: string } | null;
  counts: { state: string; pieces: number }[];
}

const runOf = async (id: string): Promise<Run> =>
  (await clerk.request({ url: `/api/v1/mailing-runs/${id}` })).json<Run>();

const reach = (id: string, state: string): Promise<Run> =>
  eventually(async () => {
    const run = await runOf(id);
    return run.state === state ? run : undefined;
  });

/** A client with a registration of its own and `letters` letters in a printed run. */
async function printed(letters = 1) {
  const placement = await newPlacement();
  await post('franking-registrations', registration({ clientId: placement.clientId }));
  const written = [];
  for (let i = 0; i < letters; i++) written.push(await withLetter(api, placement));
  const asked = order(placement);
  expect((await post('mailing-runs', asked)).statusCode).toBe(202);
  await reach(asked.id, 'printed');
  return { placement, written, runId: asked.id };
}

async function deposited(letters = 1) {
  const run = await printed(letters);
  const command = { id: randomUUID(), depositedOn: day(), receipt: 'Sello 77' };
  const answer = await post(`mailing-runs/${run.runId}/commands/deposit`, command);
  expect(answer.json()).toMatchObject({ state: 'deposited' });
  return { ...run, command };
}

describe('franking registrations', () => {
  test('are added once, with days in order and a number that is free', async () => {
    const asked = registration();
    expect((await post('franking-registrations', asked)).statusCode).toBe(201);
    expect((await post('franking-registrations', asked)).statusCode).toBe(200);
    expect((await post('franking-registrations', { ...asked, validUntil: day(301) })).json()).toMatchObject({
      status: 422,
      code: 'record.idReused',
    });
    expect((await post('franking-registrations', { ...asked, id: randomUUID() })).json()).toMatchObject({
      status: 409,
      code: 'franking.periodTaken',
    });
    const backwards = registration({ validFrom: day(), validUntil: day(-1) });
    expect((await post('franking-registrations', backwards)).json()).toMatchObject({
      status: 400,
      errors: [{ field: '/validUntil' }],
    });
    expect((await post('franking-registrations', registration({ validUntil: '2027-02-30' }))).statusCode).toBe(400);
    expect((await post('franking-registrations', registration({ clientId: randomUUID() }))).json()).toMatchObject({
      code: 'client.notFound',
    });
    const list = await clerk.request({ url: '/api/v1/franking-registrations' });
    expect(list.json<{ items: { id: string }[] }>().items.map(({ id }) => id)).toContain(asked.id);
  });

  test('the agency’s own are for whoever sees all its clients', async () => {
    const scoped = await api.signedIn('clerk', [(await newPlacement()).clientId]);
    expect((await post('franking-registrations', registration(), scoped)).json()).toMatchObject({
      code: 'permission.denied',
    });
  });
});

describe('a mailing run', () => {
  test('does not begin without a registration that is valid today, nor without letters', async () => {
    const placement = await newPlacement();
    const service = 'registered';
    const begin = async (changes: object = {}) =>
      (await post('mailing-runs', order(placement, { service, ...changes }))).json<{ code: string; status: number }>();
    expect(await begin()).toMatchObject({ status: 409, code: 'franking.missing' });
    const { clientId } = placement;
    const expired = registration({ service, clientId, validFrom: day(-60), validUntil: day(-1) });
    await post('franking-registrations', expired);
    expect(await begin()).toMatchObject({
      status: 409,
      code: 'franking.expired',
      title: 'El registro de franqueo está vencido.',
    });
    await post('franking-registrations', registration({ service, clientId, validFrom: day(), validUntil: day(30) }));
    expect(await begin()).toMatchObject({ status: 409, code: 'mailing.nothingToSend' });
    expect(await begin({ clientId: randomUUID() })).toMatchObject({ status: 404, code: 'client.notFound' });
    const list = await clerk.request({ url: `/api/v1/mailing-runs?clientId=${clientId}` });
    expect(list.json<{ items: unknown[] }>().items).toEqual([]);
  });

  test('is printed in the order of the post, deposited, and answers the same when asked again', async () => {
    const { placement, runId, written, command } = await deposited(2);
    const asked = { ...order(placement), id: runId };
    expect((await post('mailing-runs', asked)).json()).toMatchObject({ id: runId, state: 'deposited' });
    expect((await post('mailing-runs', { ...asked, template: 'reminder' })).json()).toMatchObject({
      code: 'record.idReused',
    });
    const pieces = (await clerk.request({ url: `/api/v1/mailing-runs/${runId}/pieces` })).json<{
      items: { number: number; letterId: string; state: string; code: string }[];
    }>().items;
    expect(pieces.map(({ number, state }) => [number, state])).toEqual([
      [1, 'deposited'],
      [2, 'deposited'],
    ]);
    expect(new Set(pieces.map(({ letterId }) => letterId))).toEqual(new Set(written.map(({ letterId }) => letterId)));
    for (const url of [`${runId}/sections/1/content`, `${runId}/deposit-slip/content`]) {
      const file = await clerk.request({ url: `/api/v1/mailing-runs/${url}` });
      expect(file.headers['content-type']).toBe('application/pdf');
      expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      const known = { 'if-none-match': String(file.headers.etag) };
      expect((await clerk.request({ url: `/api/v1/mailing-runs/${url}`, headers: known })).statusCode).toBe(304);
    }
    expect((await clerk.request({ url: `/api/v1/mailing-runs/${runId}/sections/2/content` })).json()).toMatchObject({
      code: 'mailingSection.notFound',
    });
    expect((await post(`mailing-runs/${runId}/commands/deposit`, command)).json()).toMatchObject({
      state: 'deposited',
    });
    const other = { ...command, id: randomUUID() };
    expect((await post(`mailing-runs/${runId}/commands/deposit`, other)).json()).toMatchObject({
      status: 409,
      code: 'mailing.notPrinted',
    });
    expect((await post(`mailing-runs/${runId}/commands/cancel`, { id: randomUUID() })).json()).toMatchObject({
      code: 'mailing.notCancellable',
    });
  });

  test('is deposited on the day of its slip only', async () => {
    const { runId } = await printed();
    const deposit = async (depositedOn: string): Promise<unknown> =>
      (await post(`mailing-runs/${runId}/commands/deposit`, { id: randomUUID(), depositedOn, receipt: 'x' })).json();
    expect(await deposit(day(-1))).toMatchObject({ status: 409, code: 'mailing.slipOfAnotherDay' });
    expect(await deposit(day(2))).toMatchObject({ status: 422, code: 'mailing.depositInTheFuture' });
    expect(await deposit('2026-13-01')).toMatchObject({ status: 400 });
    expect((await post(`mailing-runs/${runId}/commands/retry`, { id: randomUUID() })).json()).toMatchObject({
      code: 'mailing.notBlocked',
    });
    expect((await post(`mailing-runs/${runId}/commands/renew-slip`, { id: randomUUID() })).json()).toMatchObject({
      state: 'printed',
      slipEdition: 2,
    });
    const cancel = { id: randomUUID() };
    expect((await post(`mailing-runs/${runId}/commands/cancel`, cancel)).json()).toMatchObject({ state: 'cancelled' });
    expect((await post(`mailing-runs/${runId}/commands/cancel`, cancel)).json()).toMatchObject({ state: 'cancelled' });
    expect((await runOf(runId)).counts).toEqual([{ state: 'withdrawn', pieces: 1 }]);
  });

  test('of another client does not exist', async () => {
    const { runId } = await printed();
    const stranger = await api.signedIn('clerk', [(await newPlacement()).clientId]);
    for (const url of [runId, `${runId}/pieces`, `${runId}/sections/1/content`, `${runId}/deposit-slip/content`])
      expect((await stranger.request({ url: `/api/v1/mailing-runs/${url}` })).json()).toMatchObject({
        code: 'mailingRun.notFound',
      });
    const cancel = await post(`mailing-runs/${runId}/commands/cancel`, { id: randomUUID() }, stranger);
    expect(cancel.json()).toMatchObject({ code: 'mailingRun.notFound' });
  });
});

describe('a return scan', () => {
  test('marks the letter and moves the account; again it changes nothing, with another reason it is refused', async () => {
    const { written, runId } = await deposited();
    const [{ letterId, accountId }] = written as [(typeof written)[0]];
    const scan = { id: randomUUID(), barcode: letterId, reason: 'noSuchAddress' };
    const first: unknown = (await post('letters/returns', scan)).json();
    expect(first).toMatchObject({
      letterId,
      accountId,
      runId,
      piece: 1,
      state: 'returned',
      result: 'DEVUELTO_NO_EXISTE',
      repeated: false,
      account: 'told',
    });
    expect((await post('letters/returns', scan)).json()).toEqual({ ...(first as object), repeated: true });
    expect((await post('letters/returns', { ...scan, id: randomUUID() })).json()).toMatchObject({ repeated: true });
    expect((await post('letters/returns', { ...scan, id: randomUUID(), reason: 'refused' })).json()).toMatchObject({
      status: 409,
      code: 'letter.returnedOtherwise',
    });
    expect((await post('letters/returns', { ...scan, reason: 'refused' })).json()).toMatchObject({
      status: 422,
      code: 'command.idReused',
    });
    const receipt = { id: randomUUID(), barcode: letterId, receiver: 'titular' };
    expect((await post('letters/deliveries', receipt)).json()).toMatchObject({ code: 'letter.alreadyEnded' });

    const attempt = await eventually(async () => {
      const [row] = await api.database.sql<{ result: string }[]>`
        select result from contact_attempt where account_id = ${accountId} and medium = 'letter'`;
      return row;
    });
    expect(attempt.result).toBe('DEVUELTO_NO_EXISTE');
    const grades = await api.database.sql<{ grade: string }[]>`
      select grade from address where account_id = ${accountId}`;
    expect(grades.map(({ grade }) => grade)).not.toContain('exact');
    const attempts = await api.database.sql`select 1 from contact_attempt where account_id = ${accountId}`;
    expect(attempts).toHaveLength(1);
  });

  test('of a letter whose account has ended is kept, and says so', async () => {
    const { written } = await deposited();
    const [{ letterId, accountId }] = written as [(typeof written)[0]];
    await api.temporal.workflow.getHandle(workflowId.account(accountId)).terminate();
    await api.database.sql`update account set stage = 'settled', closed_at = now() where id = ${accountId}`;
    const scan = { id: randomUUID(), barcode: letterId, reason: 'deceased' };
    expect((await post('letters/returns', scan)).json()).toMatchObject({ state: 'returned', account: 'ended' });
    expect((await post('letters/returns', scan)).json()).toMatchObject({ repeated: true, account: 'ended' });
    const [row] = await api.database.sql<{ state: string }[]>`select state from letter where id = ${letterId}`;
    expect(row?.state).toBe('returned');
  });

  test('of a code that is wrong, foreign, unsent or in the future gets a clear answer and leaves nothing', async () => {
    const { written, runId } = await printed();
    const [{ letterId }] = written as [(typeof written)[0]];
    const scan = async (changes: object): Promise<unknown> =>
      (await post('letters/returns', { id: randomUUID(), barcode: letterId, reason: 'moved', ...changes })).json();
    const pieces = await clerk.request({ url: `/api/v1/mailing-runs/${runId}/pieces` });
    const code = pieces.json<{ items: { code: string }[] }>().items[0]!.code;
    const misread = code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10);
    expect(await scan({ barcode: misread })).toMatchObject({ status: 422, code: 'letter.barcodeMisread' });
    expect(await scan({ barcode: 'RR123456785MX' })).toMatchObject({ status: 404, code: 'letter.unknownBarcode' });
    expect(await scan({ barcode: randomUUID() })).toMatchObject({ status: 404, code: 'letter.unknownBarcode' });
    expect(await scan({ barcode: code })).toMatchObject({ status: 409, code: 'letter.notDeposited' });
    expect(await scan({ reason: 'perdida' })).toMatchObject({ status: 400 });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await scan({ at: tomorrow })).toMatchObject({ status: 400, errors: [{ field: '/at' }] });
    const [row] = await api.database.sql<{ state: string }[]>`select state from letter where id = ${letterId}`;
    expect(row?.state).toBe('produced');
  });
});

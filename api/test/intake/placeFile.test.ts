import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { placePortfolio } from '../support/fixtures.js';
import type { Placement } from '../support/fixtures.js';
import { createTestLives } from '../support/testLives.js';
import type { TestLives } from '../support/testLives.js';
import type { TestPerson } from '../support/testServer.js';

let api: TestLives;
let supervisor: TestPerson;
let placement: Placement;
let base: string;

beforeAll(async () => {
  api = await createTestLives();
  supervisor = await api.signedIn('supervisor');
  placement = await placePortfolio(api.database.db, supervisor.id);
  // A real socket: `inject` would hold the 200 MB in memory.
  base = await api.server.listen({ host: '127.0.0.1', port: 0 });
}, 120_000);

afterAll(() => api.close(), 120_000);

const row = (n: number, name = `PERSONA ${n}`) =>
  `${10_000 + n},${name},CALLE ${n} NUM 5,CENTRO,06000,CUAUHTEMOC,CIUDAD DE MEXICO,1500.50,90,tarjeta`;
const header = 'NUM_CREDITO,NOMBRE,CALLE,COLONIA,CP,MUNICIPIO,ESTADO,SALDO_TOTAL,DIAS_MORA,PRODUCTO';

function form(parts: [name: string, value: string | Blob, fileName?: string][]): FormData {
  const data = new FormData();
  for (const [name, value, fileName] of parts)
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, value, fileName);
  return data;
}

async function upload(body: FormData, portfolioId = placement.portfolioId) {
  const response = await fetch(`${base}/api/v1/portfolios/${portfolioId}/intakes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${supervisor.token}` },
    body,
  });
  return { status: response.status, body: (await response.json()) as { id: string; state: string; code: string } };
}

const csv = (text: string): Blob => new Blob([text], { type: 'text/csv' });

async function reach(intakeId: string, state: string) {
  for (let waited = 0; waited < 300; waited++) {
    const intake = (await supervisor.request({ url: `/api/v1/intakes/${intakeId}` })).json<{
      state: string;
      failure: unknown;
      counts: Record<string, number>;
      lifecyclesStarted: number;
    }>();
    if (intake.state === state) return intake;
    if (intake.state === 'failed') throw new Error(JSON.stringify(intake.failure));
    await sleep(200);
  }
  throw new Error(`intake ${intakeId} never reached ${state}`);
}

describe('placing a file', () => {
  test('from upload to running lives, through the API alone', async () => {
    const id = randomUUID();
    const file = csv([header, row(1), row(2), row(3, '=CMD()'), row(4, '')].join('\n'));
    const placed = await upload(
      form([
        ['id', id],
        ['file', file, 'C:\\carteras\\enero.csv'],
      ]),
    );
    expect(placed).toMatchObject({
      status: 202,
      body: { id, fileName: 'enero.csv', portfolioId: placement.portfolioId },
    });
    const preview = await reach(id, 'preview');
    expect(preview.counts.accepted! + preview.counts.addressReview!).toBe(2);
    expect(preview.counts.rejected).toBe(2);

    const rejected = await supervisor.request({ url: `/api/v1/intakes/${id}/rows?verdict=rejected` });
    expect(rejected.json()).toMatchObject({
      items: [
        { rowNumber: 4, problems: [{ code: 'text.formula' }] },
        { rowNumber: 5, problems: [{ severity: 'reject' }] },
      ],
    });
    const errors = await supervisor.request({ url: `/api/v1/intakes/${id}/row-errors` });
    expect(errors.headers['content-type']).toContain('text/csv');
    expect(errors.headers['content-disposition']).toContain('attachment');
    expect(errors.body).toContain('Problemas');
    expect(errors.body).not.toMatch(/(^|[,\n])=CMD/);

    const accept = {
      method: 'POST',
      url: `/api/v1/intakes/${id}/commands/accept`,
      payload: { id: randomUUID() },
    } as const;
    expect((await supervisor.request(accept)).json()).toMatchObject({ state: 'accepting' });
    const accepted = await reach(id, 'accepted');
    expect(accepted.lifecyclesStarted).toBe(2);
    const accounts = await supervisor.request({ url: `/api/v1/accounts?intakeId=${id}` });
    expect(accounts.json()).toMatchObject({ total: 2 });

    expect(
      (
        await upload(
          form([
            ['id', randomUUID()],
            ['file', file, 'otro-nombre.csv'],
          ]),
        )
      ).body.id,
    ).toBe(id);
    expect(
      (
        await upload(
          form([
            ['id', id],
            ['file', file, 'enero.csv'],
          ]),
        )
      ).status,
    ).toBe(200);
    const other = await upload(
      form([
        ['id', id],
        ['file', csv([header, row(9)].join('\n')), 'enero.csv'],
      ]),
    );
    expect(other).toMatchObject({ status: 422, body: { code: 'record.idReused' } });
    // Accepting again, by whoever it may be, makes no account a second time.
    await supervisor.request({ ...accept, payload: { id: randomUUID() } });
    expect(await reach(id, 'accepted')).toMatchObject({ lifecyclesStarted: 2 });
    expect((await supervisor.request({ url: `/api/v1/accounts?intakeId=${id}` })).json()).toMatchObject({ total: 2 });
  }, 120_000);

  test('a form that is not as asked for is refused and leaves no file behind', async () => {
    const stored = async () =>
      (await readdir(api.server.config.CARTERA_FILES)).filter((name) => name !== 'partial').sort();
    const before = await stored();
    const file = csv([header, row(50)].join('\n'));
    expect(
      (
        await upload(
          form([
            ['file', file, 'a.csv'],
            ['id', randomUUID()],
          ]),
        )
      ).body.code,
    ).toBe('intake.fileMissing');
    expect(
      (
        await upload(
          form([
            ['id', 'nope'],
            ['file', file, 'a.csv'],
          ]),
        )
      ).body.code,
    ).toBe('request.invalid');
    expect((await upload(form([['id', randomUUID()]]))).body.code).toBe('intake.fileMissing');
    expect(
      (
        await upload(
          form([
            ['id', randomUUID()],
            ['file', file, 'a.csv'],
          ]),
          randomUUID(),
        )
      ).status,
    ).toBe(404);
    const url = `/api/v1/portfolios/${placement.portfolioId}/intakes`;
    const json = await supervisor.request({ method: 'POST', url, payload: { id: randomUUID() } });
    expect(json.json()).toMatchObject({ status: 415 });
    const cut = await supervisor.request({
      method: 'POST',
      url,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: `--x\r\ncontent-disposition: form-data; name="id"\r\n\r\n${randomUUID()}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNUM_CRE`,
    });
    expect(cut.json()).toMatchObject({ status: 400, code: 'request.malformed' });
    expect(await stored()).toEqual(before);
    expect(await readdir(join(api.server.config.CARTERA_FILES, 'partial')).catch(() => [])).toEqual([]);
  });

  test('a file over 200 MB is refused and not kept', async () => {
    const chunk = new Uint8Array(1 << 20).fill(65);
    const file = new Blob(Array.from({ length: 201 }, () => chunk));
    const answer = await upload(
      form([
        ['id', randomUUID()],
        ['file', file, 'enorme.csv'],
      ]),
    );
    expect(answer).toMatchObject({ status: 413, body: { code: 'intake.fileTooLarge' } });
    expect(await readdir(join(api.server.config.CARTERA_FILES, 'partial'))).toEqual([]);
  }, 120_000);
});

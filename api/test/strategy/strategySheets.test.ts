import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createStrategy, listStrategyVersions } from '@cartera/database/strategyVersion';
import type { Strategy } from '@cartera/domain/strategy';
import { strategyCsv, strategyWorkbook } from '../../src/strategy/index.js';
import { createTestLives } from '../support/testLives.js';
import type { TestLives } from '../support/testLives.js';
import type { TestPerson } from '../support/testServer.js';

const strategy: Strategy = {
  steps: [
    {
      key: 'aviso',
      kind: 'letter',
      dayOffset: 0,
      attempts: 1,
      spacingDays: 0,
      windowDays: 0,
      timeBands: [],
      template: 'firstNotice',
      when: { balanceAtLeastCents: '150050', rightPartyReached: false },
    },
    {
      key: 'llamadas',
      kind: 'call',
      dayOffset: 5,
      attempts: 3,
      spacingDays: 2,
      windowDays: 2,
      timeBands: [
        { fromMinute: 540, untilMinute: 720 },
        { fromMinute: 1020, untilMinute: 1260 },
      ],
      onFailure: 'dictamen',
      // A call needs none, so nothing judges it; a spreadsheet would run it, given the chance.
      template: '=HYPERLINK("http://x.example","carta")',
    },
    {
      key: 'oferta',
      kind: 'offer',
      dayOffset: 20,
      attempts: 1,
      spacingDays: 0,
      windowDays: 0,
      timeBands: [],
      template: 'firstOffer',
      offer: { forgivenPercent: 20, instalments: 3, validDays: 15 },
    },
    {
      key: 'dictamen',
      kind: 'ruling',
      dayOffset: 90,
      attempts: 1,
      spacingDays: 0,
      windowDays: 0,
      timeBands: [],
      ruling: 'ILOCALIZABLE',
    },
  ],
  onBroken: 'llamadas',
};

let api: TestLives;
let supervisor: TestPerson;
let strategyId: string;

beforeAll(async () => {
  api = await createTestLives();
  supervisor = await api.signedIn('supervisor');
  strategyId = randomUUID();
  await createStrategy(api.database.db, { id: strategyId, code: strategyId, name: 'Con hojas' });
}, 120_000);
afterAll(() => api.close(), 60_000);

/** A form as browsers send it. */
function upload(content: Buffer | string, id: string = randomUUID(), fileName = 'estrategia.xlsx', to = strategyId) {
  const boundary = `form-${randomUUID()}`;
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="id"\r\n\r\n${id}\r\n`),
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return supervisor.request({
    method: 'POST',
    url: `/api/v1/strategies/${to}/sheets`,
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
}

const versions = async (): Promise<number> => (await listStrategyVersions(api.database.db, strategyId)).length;

describe('the spreadsheet of a strategy', () => {
  test('what is downloaded, as workbook or CSV, is uploaded as the same strategy', async () => {
    let sheet: Buffer | string = strategyWorkbook(strategy);
    for (const form of ['xlsx', 'csv', 'xlsx']) {
      const made = await upload(sheet, randomUUID(), `x.${form}`);
      expect(made.json()).toMatchObject({ definition: strategy });
      expect(made.statusCode).toBe(201);
      const { id } = made.json<{ id: string }>();
      const download = await supervisor.request({ url: `/api/v1/strategy-versions/${id}/sheet.${form}` });
      expect(download.headers['content-disposition']).toMatch(/^attachment; filename="estrategia-v\d+\.(xlsx|csv)"$/);
      sheet = download.rawPayload;
    }
    const csv = strategyCsv(strategy);
    expect(csv).toContain('"\'=HYPERLINK(""http://x.example"",""carta"")"');
    expect(csv).not.toMatch(/(^|,|")[=+@-]/m);
  });

  test('the same upload again is one version; its id with another sheet is refused', async () => {
    const id = randomUUID();
    expect((await upload(strategyCsv(strategy), id)).statusCode).toBe(201);
    const before = await versions();
    expect((await upload(strategyCsv(strategy), id)).statusCode).toBe(200);
    const other = { steps: strategy.steps.slice(1) };
    expect((await upload(strategyCsv(other), id)).json()).toMatchObject({ code: 'record.idReused' });
    expect(await versions()).toBe(before);
  });

  test('a broken link is told with its cell, and nothing is kept', async () => {
    const before = await versions();
    const broken = strategyWorkbook({
      ...strategy,
      steps: strategy.steps.map((step) => ({ ...step, onFailure: step.onFailure && 'no-existe' })),
    });
    const answer = await upload(broken);
    expect(answer.json()).toMatchObject({
      status: 422,
      code: 'strategySheet.invalid',
      errors: [
        {
          field: '/Estrategia/I3',
          code: 'strategy.onFailureUnknown',
          message: 'Renglón 3, columna I «Si falla, ir a»: El paso al que salta no existe.',
        },
      ],
    });
    expect(await versions()).toBe(before);
  });

  test.each([
    ['an empty file', '', 'strategySheet.unreadable'],
    ['a picture', Buffer.from('89504e470d0a1a0a00000000', 'hex'), 'strategySheet.unreadable'],
    ['half a workbook', strategyWorkbook(strategy).subarray(0, 900), 'strategySheet.unreadable'],
    ['a portfolio', 'Cuenta,Nombre,Saldo\r\n1,Ana,5.00\r\n', 'strategySheet.invalid'],
    ['more than a strategy can weigh', Buffer.alloc(3 * 1024 * 1024, 'a,b\r\n'), 'strategySheet.unreadable'],
  ])('%s is refused by name', async (_name, content, code) => {
    const before = await versions();
    expect((await upload(content)).json()).toMatchObject({ status: 422, code });
    expect(await versions()).toBe(before);
  });

  test('a form without a file, and a strategy that does not exist', async () => {
    const boundary = 'x';
    const empty = await supervisor.request({
      method: 'POST',
      url: `/api/v1/strategies/${strategyId}/sheets`,
      payload: `--${boundary}--\r\n`,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
    expect(empty.json()).toMatchObject({ status: 400, code: 'strategySheet.fileMissing' });
    expect((await upload(strategyCsv(strategy), randomUUID(), 'x.csv', randomUUID())).json()).toMatchObject({
      code: 'strategy.notFound',
    });
  });
});

describe('two versions beside each other', () => {
  test('are told apart step by step, in words', async () => {
    const before = (await upload(strategyCsv(strategy))).json<{ id: string }>();
    const steps = strategy.steps.map((step) => (step.key === 'llamadas' ? { ...step, attempts: 5 } : step));
    const after = (await upload(strategyCsv({ ...strategy, steps }))).json<{ id: string }>();
    const answer = await supervisor.request({
      url: `/api/v1/strategy-versions/${after.id}/differences?from=${before.id}`,
    });
    expect(answer.json()).toEqual({
      items: [
        {
          kind: 'changed',
          key: 'llamadas',
          position: 2,
          fields: [{ field: 'attempts', before: '3', after: '5' }],
          words: 'Cambia el paso «llamadas»: Intentos: 3 → 5.',
        },
      ],
    });
  });
});

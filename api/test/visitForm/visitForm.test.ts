import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '@cartera/domain/strategy';
import { createStrategyVersion } from '@cartera/database/strategyVersion';
import { eventually } from '../mailing/writtenLetter.js';
import { placeAccount, placePortfolio } from '../support/fixtures.js';
import type { PlacedAccount, Placement } from '../support/fixtures.js';
import { createTestLives } from '../support/testLives.js';
import type { TestLives } from '../support/testLives.js';
import type { TestPerson } from '../support/testServer.js';

const visits: Strategy = {
  steps: [
    { key: 'visita', kind: 'visit', dayOffset: 0, attempts: 9, spacingDays: 0, windowDays: 30, timeBands: [] },
    { key: 'dictamen', kind: 'ruling', dayOffset: 300, attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] },
  ],
};

let api: TestLives;
let clerk: TestPerson;
let placement: Placement;

beforeAll(async () => {
  api = await createTestLives();
  clerk = await api.signedIn('clerk');
  placement = await placePortfolio(api.database.db, clerk.id);
  const id = randomUUID();
  const [version] = await api.database.sql<{ strategy_id: string }[]>`
    select strategy_id from strategy_version where id = ${placement.strategyVersionId}`;
  const strategyId = version!.strategy_id;
  await createStrategyVersion(api.database.db, {
    id,
    strategyId,
    definition: visits,
    createdBy: null,
    createdAt: new Date(),
  });
  placement = { ...placement, strategyVersionId: id };
}, 120_000);

afterAll(() => api.close());

const post = (url: string, payload: object, person = clerk) =>
  person.request({ method: 'POST', url: `/api/v1/visit-forms${url}`, payload });

/** Noon in Mexico City on a recent working Wednesday. */
function recentNoon(): string {
  const noon = new Date(Date.now() - 86_400_000);
  noon.setUTCHours(18, 0, 0, 0);
  while (noon.getUTCDay() !== 3) noon.setTime(noon.getTime() - 86_400_000);
  return noon.toISOString();
}

/** A living account, and a visit of it that lies on the field desk. */
async function withVisit(): Promise<PlacedAccount & { taskId: string }> {
  const placedAt = new Date(Date.now() - 20 * 86_400_000);
  const placed = await placeAccount(api.database.db, placement, { placedAt, stageSince: placedAt });
  await api.begin(placed.accountId);
  await eventually(async () => {
    const [row] = await api.database.sql<{ stage: string }[]>`
      select stage from account where id = ${placed.accountId}`;
    return row?.stage === 'collecting' ? true : undefined;
  });
  const taskId = randomUUID();
  await api.database.sql`insert into task ${api.database.sql({
    id: taskId,
    account_id: placed.accountId,
    client_id: placement.clientId,
    desk: 'field',
    kind: 'visit',
    opened_at: placedAt,
    due_at: placedAt,
  })}`;
  return { ...placed, taskId };
}

interface Batch {
  id: string;
  state: string;
  forms: { id: string; taskId: string }[];
}

async function printed(taskIds: string[]): Promise<Batch> {
  const id = randomUUID();
  expect((await post('', { id, taskIds })).statusCode).toBe(202);
  return eventually(async () => {
    const batch = (await clerk.request({ url: `/api/v1/visit-forms/batches/${id}` })).json<Batch>();
    return batch.state === 'printed' ? batch : undefined;
  });
}

function scan(formId: string, content: Buffer) {
  const boundary = 'frontera';
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="id"\r\n\r\n${randomUUID()}\r\n`),
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="formato.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return clerk.request({
    method: 'POST',
    url: `/api/v1/visit-forms/${formId}/scans`,
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
}

const attemptsOf = async ({ accountId }: PlacedAccount) =>
  api.database.sql<{ medium: string; result: string; evidence: { papers: string[] }; contact_point_id: string }[]>`
    select medium, result, evidence, contact_point_id from contact_attempt where account_id = ${accountId}`;

describe('a visit on paper', () => {
  test('is printed, scanned and captured as the gestión that a phone would have sent, once', async () => {
    const visit = await withVisit();
    const batch = await printed([visit.taskId]);
    const formId = batch.forms[0]!.id;
    const file = await clerk.request({ url: `/api/v1/visit-forms/batches/${batch.id}/content` });
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await clerk.request({ url: `/api/v1/visit-forms/${formId}` })).json()).toMatchObject({
      accountId: visit.accountId,
      contactPointId: visit.contactPointId,
      taskOpen: true,
      capturedAt: null,
    });

    const told = { whoAnswered: 'nobody', result: 'AUSENTE_HABITADO', at: recentNoon() };
    const capture = { id: randomUUID(), ...told, scanSha256: 'a'.repeat(64) };
    expect((await post(`/${formId}/capture`, capture)).json()).toMatchObject({ code: 'visitForm.scanMissing' });
    expect((await scan(formId, Buffer.from('no es una imagen'))).json()).toMatchObject({
      status: 415,
      code: 'visitForm.scanUnreadable',
    });
    const image = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(formId)]);
    const kept = (await scan(formId, image)).json<{ sha256: string }>();
    expect((await scan(formId, image)).json()).toEqual(kept);

    const early = { ...capture, scanSha256: kept.sha256, at: new Date(Date.now() + 86_400_000).toISOString() };
    expect((await post(`/${formId}/capture`, early)).json()).toMatchObject({ code: 'contact.inTheFuture' });
    const right = { ...capture, id: randomUUID(), scanSha256: kept.sha256 };
    const first: unknown = (await post(`/${formId}/capture`, right)).json();
    expect(first).toMatchObject({ commandId: right.id });
    expect((await post(`/${formId}/capture`, right)).json()).toEqual(first);
    expect((await post(`/${formId}/capture`, { ...right, id: randomUUID() })).json()).toMatchObject({
      status: 409,
      code: 'visitForm.alreadyCaptured',
    });
    expect((await post(`/${formId}/capture`, { ...right, result: 'NEGOCIO_CERRADO' })).json()).toMatchObject({
      code: 'command.idReused',
    });
    expect((await post(`/${formId}/capture`, { ...right, id: randomUUID() })).json()).toMatchObject({
      code: 'visitForm.alreadyCaptured',
    });
    expect(await attemptsOf(visit)).toEqual([
      {
        medium: 'visit',
        result: 'AUSENTE_HABITADO',
        evidence: { papers: [kept.sha256] },
        contact_point_id: visit.contactPointId,
      },
    ]);
    const documents = await api.database.sql`
      select 1 from document where account_id = ${visit.accountId} and kind = 'scan'`;
    expect(documents).toHaveLength(1);
  });

  test('two people with the same paper make one gestión', async () => {
    const visit = await withVisit();
    const { forms } = await printed([visit.taskId]);
    const formId = forms[0]!.id;
    const { sha256 } = (await scan(formId, Buffer.from(`%PDF-1.7 ${formId}`))).json<{ sha256: string }>();
    const capture = { whoAnswered: 'nobody', result: 'AUSENTE_HABITADO', at: recentNoon(), scanSha256: sha256 };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => post(`/${formId}/capture`, { id: randomUUID(), ...capture })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409, 409]);
    expect(await attemptsOf(visit)).toHaveLength(1);
  });

  test('is refused for what is no open visit, and unknown to another client', async () => {
    const visit = await withVisit();
    expect((await post('', { id: randomUUID(), taskIds: [randomUUID()] })).json()).toMatchObject({
      status: 409,
      code: 'visitForm.notAVisit',
    });
    expect((await post('', { id: randomUUID(), taskIds: [] })).json()).toMatchObject({ status: 400 });
    const batch = await printed([visit.taskId]);
    const stranger = await api.signedIn('clerk', [randomUUID()]);
    const formId = batch.forms[0]!.id;
    expect((await stranger.request({ url: `/api/v1/visit-forms/${formId}` })).json()).toMatchObject({
      code: 'visitForm.notFound',
    });
    for (const url of [`batches/${batch.id}`, `batches/${batch.id}/content`])
      expect((await stranger.request({ url: `/api/v1/visit-forms/${url}` })).json()).toMatchObject({
        code: 'visitFormBatch.notFound',
      });
    const again = { id: batch.id, taskIds: [(await withVisit()).taskId] };
    expect((await post('', again)).json()).toMatchObject({ code: 'record.idReused' });
  });
});

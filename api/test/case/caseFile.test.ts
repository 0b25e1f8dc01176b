import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { document } from '@cartera/database/schema';
import { appendTimeline } from '@cartera/database/timeline';
import { commandKinds } from '@cartera/domain/account';
import { placeAccount, placePortfolio } from '../support/fixtures.js';
import type { Placement } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;
let clerk: TestPerson;
let placement: Placement;

interface PageOf<Item> {
  items: Item[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

beforeAll(async () => {
  api = await createTestServer();
  clerk = await api.signedIn('clerk');
  placement = await placePortfolio(api.database.db, clerk.id);
});

afterAll(() => api.close());

/** Every item of a list, page by page. */
async function walk<Item>(url: string, limit: number): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | null = ''; after !== null;) {
    const query: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const page: PageOf<Item> = (await clerk.request({ url: `${url}limit=${limit}${query}` })).json<PageOf<Item>>();
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  return items;
}

describe('account list', () => {
  beforeAll(async () => {
    // Equal keys on purpose: the cursor must also order what the sort does not.
    for (let index = 0; index < 11; index++)
      await placeAccount(api.database.db, placement, {
        reference: `R-${String(index).padStart(2, '0')}`,
        balanceCents: BigInt(1_000 * (index % 3)) + 9_007_199_254_740_000n,
        nextAt: index % 2 === 0 ? new Date(`2026-12-0${(index % 4) + 1}T12:00:00Z`) : null,
        nextEvent: index % 2 === 0 ? { what: 'call', at: 1_796_126_400_000, why: 'strategy.due' } : null,
        stage: index < 4 ? 'collecting' : 'received',
        fullName: index === 0 ? 'JOSÉ  MUÑOZ ÁLVAREZ' : `PERSONA ${'ABCDEFGHIJK'[index]}`,
      });
  });

  const list = (query: string) => `/api/v1/accounts?portfolioId=${placement.portfolioId}&${query}`;

  test.each(['placed', 'next', 'balance', 'reference'])('sorted by %s, pages hold every account once', async (sort) => {
    const all = await walk<{ id: string }>(list(`sort=${sort}&`), 4);
    const whole = await walk<{ id: string }>(list(`sort=${sort}&`), 200);
    expect(all).toHaveLength(11);
    expect(all.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect(new Set(all.map(({ id }) => id)).size).toBe(11);
  });

  test('what comes next comes first, and nothing ahead comes last', async () => {
    const lines = await walk<{ nextEvent: { at: string } | null }>(list('sort=next&'), 200);
    expect(lines.map(({ nextEvent }) => nextEvent !== null)).toEqual(
      Array.from({ length: 11 }, (_, index) => index < 6),
    );
    expect(lines[0]!.nextEvent!.at).toBe(new Date(1_796_126_400_000).toISOString());
  });

  test('cents of any size keep their last digit', async () => {
    const body = (await clerk.request({ url: list('sort=balance&limit=1') })).body;
    expect(body).toContain('"balanceCents":9007199254742000');
  });

  test('filters narrow, totals follow', async () => {
    const answer = async (query: string) => (await clerk.request({ url: list(query) })).json<{ total: number }>();
    expect(await answer('stage=collecting')).toMatchObject({ total: 4, totalIsCapped: false });
    expect(await answer('stage=collecting&stage=received')).toMatchObject({ total: 11 });
    expect(await answer('grade=exact')).toMatchObject({ total: 11 });
    expect(await answer('grade=doubtful')).toMatchObject({ total: 0, items: [] });
    expect(await answer('nextBefore=2026-12-02T00:00:00Z')).toMatchObject({ total: 3 });
    expect(await answer(`intakeId=${randomUUID()}`)).toMatchObject({ total: 0 });
  });

  test.each([
    ['munoz jose', 1],
    ['ÁLVAREZ', 1],
    ['alvarez munoz josé', 1],
    ['munoz pedro', 0],
    ['R-0', 10],
    ['r-10', 1],
    ['%%', 0],
    ['__', 0],
    ['李李', 0],
    ["'; drop table party; --", 0],
  ])('the search for %s finds %d', async (text, total) => {
    const payload = { text, portfolioId: placement.portfolioId };
    const answer = await clerk.request({ method: 'POST', url: '/api/v1/accounts/search', payload });
    expect(answer.json()).toMatchObject({ total });
  });

  test('totals are counted up to a thousand and say so', async () => {
    const many = await placePortfolio(api.database.db, clerk.id);
    const seed = await placeAccount(api.database.db, many);
    await api.database.sql`
      insert into account (id, client_id, portfolio_id, intake_id, reference, product, currency, balance_cents,
                           days_past_due, strategy_version_id, stage_since, placed_at)
      select gen_random_uuid(), client_id, portfolio_id, intake_id, 'M-' || n, product, currency, balance_cents,
             days_past_due, strategy_version_id, stage_since, placed_at
      from account, generate_series(1, 1001) n where id = ${seed.accountId}`;
    const answer = await clerk.request({ url: `/api/v1/accounts?portfolioId=${many.portfolioId}&limit=1` });
    expect(answer.json()).toMatchObject({ total: 1000, totalIsCapped: true });
  });
});

describe('case file', () => {
  test('one account with its people, address, place and what may be asked', async () => {
    const { accountId, partyId, contactPointId } = await placeAccount(api.database.db, placement);
    const answer = await clerk.request({ url: `/api/v1/accounts/${accountId}` });
    expect(answer.json()).toMatchObject({
      id: accountId,
      clientName: 'Financiera de Prueba',
      balanceCents: 6_178_133,
      parties: [{ id: partyId, role: 'titular', fullName: 'MARÍA PEÑA LÓPEZ' }],
      contactPoints: [
        { id: contactPointId, kind: 'address', address: { grade: 'exact', longitude: -99.13, latitude: 19.43 } },
      ],
      standing: { livePromise: null, openAgreement: null, openDispute: null, assignee: null, promisesKept: 0 },
    });
    const { commands } = answer.json<{
      commands: { kind: string; allowed: boolean; reason: { code: string; title: string } | null }[];
    }>();
    expect(commands.map(({ kind }) => kind)).toEqual(commandKinds);
    const reasons = Object.fromEntries(commands.map(({ kind, reason }) => [kind, reason?.code ?? null]));
    expect(reasons).toMatchObject({
      recordContact: null,
      makePromise: null,
      reschedulePromise: 'promise.notLive',
      proposeAgreement: null,
      decideAgreement: 'permission.denied',
      resolveDispute: 'account.notDisputed',
      correctAddress: null,
      hold: null,
      release: 'account.notOnHold',
      decideRuling: 'permission.denied',
      changeStrategy: 'permission.denied',
      withdraw: null,
    });
    expect(commands.find(({ kind }) => kind === 'release')?.reason?.title).toBe('La cuenta no está detenida.');
    for (const { allowed, reason } of commands) expect(allowed).toBe(reason === null);
  });

  test('a closed account allows nothing and says why, in the language asked for', async () => {
    const { accountId } = await placeAccount(api.database.db, placement, { stage: 'returned', closedAt: new Date() });
    const answer = await clerk.request({ url: `/api/v1/accounts/${accountId}`, headers: { 'accept-language': 'en' } });
    const { commands } = answer.json<{ commands: { allowed: boolean; reason: { title: string } }[] }>();
    expect(commands).toHaveLength(commandKinds.length);
    expect(commands.every(({ allowed }) => !allowed)).toBe(true);
    expect(commands[0]!.reason.title).toBe('The account is already closed.');
  });

  test('the timeline comes newest first, with the names of those who acted', async () => {
    const { accountId } = await placeAccount(api.database.db, placement);
    for (const [kind, actor] of [
      ['placed', 'client'],
      ['begun', 'workflow'],
      ['contactRecorded', clerk.id],
    ] as const)
      await appendTimeline(api.database.db, { accountId, at: new Date(), actor, kind, data: { n: 1 } });
    const entries = await walk<object>(`/api/v1/accounts/${accountId}/timeline?`, 2);
    expect(entries).toMatchObject([
      { sequence: 3, kind: 'contactRecorded', actorName: 'Persona de Prueba', data: { n: 1 } },
      { sequence: 2, kind: 'begun', actor: 'workflow', actorName: null },
      { sequence: 1, kind: 'placed', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
    ]);
  });

  test.each([
    ['application/pdf', 'inline'],
    ['text/html', 'attachment'],
    ['text/csv', 'attachment'],
  ])('%s is streamed as %s, by its hash, and cannot run', async (mediaType, disposition) => {
    const content = Buffer.from(`bytes of ${mediaType}`);
    const { sha256 } = await api.server.files.put(Readable.from([content]), 1_000);
    const { accountId } = await placeAccount(api.database.db, placement);
    const id = randomUUID();
    await api.database.db.insert(document).values({
      id,
      accountId,
      clientId: placement.clientId,
      kind: 'scan',
      sha256,
      bytes: content.length,
      mediaType,
      fileName: 'Año "nuevo"\r\nX-Evil: 1.pdf',
      createdAt: new Date(),
    });
    const answer = await clerk.request({ url: `/api/v1/documents/${id}/content` });
    expect(answer.rawPayload).toEqual(content);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-length': String(content.length),
      etag: `"${sha256}"`,
      'cache-control': expect.stringContaining('private') as unknown,
    });
    expect(answer.headers['content-type']).toContain(mediaType);
    expect(answer.headers['content-disposition']).toMatch(new RegExp(`^${disposition}; filename="A_o _nuevo___X-Evil`));
    expect(answer.headers).not.toHaveProperty('x-evil');
    const again = await clerk.request({
      url: `/api/v1/documents/${id}/content`,
      headers: { 'if-none-match': `"${sha256}"` },
    });
    expect(again.statusCode).toBe(304);
    expect((await clerk.request({ method: 'HEAD', url: `/api/v1/documents/${id}/content` })).statusCode).toBe(200);
  });
});

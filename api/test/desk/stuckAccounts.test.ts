import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCall, placeAccount, placePortfolio } from '../support/fixtures.js';
import type { Placement } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

const hourMs = 3_600_000;

let api: TestServer;
let supervisor: TestPerson;
let placement: Placement;

beforeAll(async () => {
  api = await createTestServer();
  supervisor = await api.signedIn('supervisor');
  placement = await placePortfolio(api.database.db, supervisor.id);
});

afterAll(() => api.close());

const url = '/api/v1/stuck-accounts';

interface Stuck {
  items: { id: string; reason: string; since: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
  total: number;
}

const stuck = async (person = supervisor, query = ''): Promise<Stuck> =>
  (await person.request({ url: `${url}${query}` })).json<Stuck>();

/** An account in the middle of its life, waiting for `at` with the given reason. */
async function waiting(why: string, at: number | null, stageSince = new Date(Date.now() - 90 * hourMs)) {
  const { accountId } = await placeAccount(api.database.db, placement, {
    stage: 'collecting',
    revision: 4,
    stageSince,
    nextEvent: { what: 'call', at, why },
    nextAt: at === null ? null : new Date(at),
  });
  return accountId;
}

test('names every open account that neither a timer nor a person takes further, and no other', async () => {
  const now = Date.now();
  const ago = (hours: number) => new Date(now - hours * hourMs);
  // Sound lives.
  await waiting('stepDay', now + hourMs);
  await waiting('dueNow', now - 1_000);
  await openCall(api.database.db, placement, await waiting('taskOpen', now - 50 * hourMs));
  await openCall(api.database.db, placement, await waiting('taskOpen', null));
  await placeAccount(api.database.db, placement, { placedAt: new Date(now), stageSince: new Date(now) });
  await placeAccount(api.database.db, placement, { stage: 'returned', closedAt: new Date(), stageSince: ago(900) });
  expect(await stuck()).toMatchObject({ items: [], total: 0 });

  const overdue = await waiting('stepDay', now - 5 * hourMs);
  const timeless = await waiting('reportPending', null, ago(30));
  const deskless = await waiting('taskOpen', now + 3 * hourMs);
  const { accountId: unborn } = await placeAccount(api.database.db, placement, {
    placedAt: ago(9),
    stageSince: ago(9),
  });
  const found = await stuck();
  expect(found.items.map(({ id, reason }) => [id, reason])).toEqual([
    [timeless, 'timerPassed'],
    [unborn, 'neverBegan'],
    [overdue, 'timerPassed'],
    [deskless, 'taskMissing'],
  ]);
  expect(found.total).toBe(4);

  const walked: string[] = [];
  for (let after = ''; ;) {
    const page = await stuck(supervisor, `?limit=1${after}`);
    walked.push(...page.items.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) break;
    after = `&after=${page.pageInfo.endCursor}`;
  }
  expect(walked).toEqual(found.items.map(({ id }) => id));
  expect(await stuck(await api.signedIn('supervisor', []))).toMatchObject({ items: [], total: 0 });
});

test('costs little among very many accounts: both halves are answered by their indexes', async () => {
  const { clientId, portfolioId, intakeId, strategyVersionId } = placement;
  const { sql } = api.database;
  await sql`
    with made as (
      insert into account (id, client_id, portfolio_id, intake_id, reference, product, currency, balance_cents, days_past_due,
                           strategy_version_id, stage, stage_since, placed_at, revision, next_event, next_at)
      select gen_random_uuid(), ${clientId}::uuid, ${portfolioId}::uuid, ${intakeId}::uuid, 'm-' || n, 'Tarjeta', 'MXN', 100, 90,
             ${strategyVersionId}::uuid, 'collecting', now() - interval '9 days', now() - interval '9 days', 3,
             jsonb_build_object('what', 'call', 'at', null, 'why', case when n % 20 = 0 then 'taskOpen' else 'stepDay' end),
             case when n % 20 = 0 then now() - interval '1 day' else now() + n * interval '1 minute' end
      from generate_series(1, 100000) n
      returning id, client_id, next_at
    )
    insert into task (id, account_id, client_id, desk, kind, opened_at, due_at)
    select gen_random_uuid(), id, client_id, 'phone', 'call', now(), next_at from made where next_at < now()`;
  const { total } = await stuck();
  expect(total).toBe(4);

  const before = new Date(Date.now() - hourMs).toISOString();
  const plan = await sql<{ 'QUERY PLAN': string }[]>`
    explain (analyze, buffers)
    select id from account a
    where a.closed_at is null and (a.next_event ->> 'why') is distinct from 'taskOpen'
      and coalesce(a.next_at, a.stage_since) < ${before}::timestamptz
      and not exists (select 1 from task t where t.account_id = a.id and t.state = 'open')`;
  const text = plan.map((line) => line['QUERY PLAN']).join('\n');
  expect(text).toContain('account_timer');
  expect(text).not.toContain('Seq Scan on account');
  const started = performance.now();
  await stuck();
  // Two of these, list and count, over 100,000 open accounts and 5,000 open tasks: milliseconds; a scan of the table takes seconds.
  expect(performance.now() - started).toBeLessThan(1_500);
});

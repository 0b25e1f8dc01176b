import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { placePortfolio } from '../support/fixtures.js';
import type { Placement } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;
let supervisor: TestPerson;

beforeAll(async () => {
  api = await createTestServer();
  supervisor = await api.signedIn('supervisor');
});

afterAll(() => api.close());

interface Task {
  id: string;
  desk: string;
  kind: string;
  priority: number;
  dueAt: string;
  claimedBy: string | null;
  state: string;
}

/** So many accounts, each with one open task. */
async function openTasks(
  placement: Placement,
  count: number,
  { desk = 'phone', kind = 'call', dueAt = new Date('2026-11-10T12:00:00Z') } = {},
): Promise<void> {
  const { clientId, portfolioId, intakeId, strategyVersionId } = placement;
  await api.database.sql`
    with made as (
      insert into account (id, client_id, portfolio_id, intake_id, reference, product, currency, balance_cents, days_past_due,
                           strategy_version_id, stage, stage_since, placed_at, revision)
      select gen_random_uuid(), ${clientId}::uuid, ${portfolioId}::uuid, ${intakeId}::uuid, gen_random_uuid()::text, 'Tarjeta', 'MXN', 100,
             90, ${strategyVersionId}::uuid, 'collecting', now(), now(), 1
      from generate_series(1, ${count}::integer)
      returning id, client_id
    )
    insert into task (id, account_id, client_id, desk, kind, opened_at, due_at)
    select gen_random_uuid(), id, client_id, ${desk}, ${kind}, ${dueAt}::timestamptz,
           ${dueAt}::timestamptz + (row_number() over ()) * interval '1 minute'
    from made`;
}

function post(person: TestPerson, url: string, payload?: object) {
  return person.request({ method: 'POST', url, ...(payload === undefined ? {} : { payload }) });
}

async function takeNext(person: TestPerson, body: object = {}): Promise<Task | null> {
  const answer = await post(person, '/api/v1/tasks/next', { id: randomUUID(), ...body });
  expect(answer.statusCode).toBe(200);
  return answer.json<{ task: Task | null }>().task;
}

async function listed(
  person: TestPerson,
  query: string,
): Promise<{ items: Task[]; total: number; totalIsCapped: boolean }> {
  const answer = await person.request({ url: `/api/v1/tasks?${query}` });
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

describe('the next task', () => {
  test('is the first of the list, once for each person, whoever asks at the same time', async () => {
    const placement = await placePortfolio(api.database.db, supervisor.id);
    await openTasks(placement, 30);
    const agents = await Promise.all(
      Array.from({ length: 10 }, () => api.signedIn('phoneAgent', [placement.clientId])),
    );
    const before = await listed(agents[0]!, 'free=true&limit=200');
    const taken = await Promise.all([...agents, ...agents, ...agents].map((agent) => takeNext(agent)));
    expect(new Set(taken.map((task) => task?.id)).size).toBe(30);
    expect(taken.map((task) => task?.id).sort()).toEqual(before.items.map(({ id }) => id).sort());
    expect(await takeNext(agents[0]!)).toBeNull();
    const free = await listed(agents[0]!, 'free=true');
    expect(free).toMatchObject({ items: [], total: 0 });
  });

  test('asked for again under the same id is the same, at once or later; another wish under it is refused', async () => {
    const placement = await placePortfolio(api.database.db, supervisor.id);
    await openTasks(placement, 5);
    const agent = await api.signedIn('phoneAgent', [placement.clientId]);
    const body = { id: randomUUID(), kind: 'call' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => post(agent, '/api/v1/tasks/next', body)));
    expect(new Set(answers.map((answer) => answer.json<{ task: Task }>().task.id)).size).toBe(1);
    expect(await listed(agent, 'mine=true')).toMatchObject({ total: 1 });
    expect((await post(agent, '/api/v1/tasks/next', { id: body.id })).json()).toMatchObject({
      code: 'command.idReused',
    });
    const rival = await api.signedIn('phoneAgent', [placement.clientId]);
    expect((await post(rival, '/api/v1/tasks/next', body)).json()).toMatchObject({ code: 'command.idReused' });
  });

  test('keeps to the desks of the role, to the clients and to the filters', async () => {
    const [own, foreign] = [
      await placePortfolio(api.database.db, supervisor.id),
      await placePortfolio(api.database.db, supervisor.id),
    ];
    await openTasks(own, 1, { desk: 'field', kind: 'visit' });
    await openTasks(foreign, 1);
    await openTasks(own, 1, { dueAt: new Date('2027-03-01T12:00:00Z') });
    const agent = await api.signedIn('phoneAgent', [own.clientId]);
    expect(await takeNext(agent, { kind: 'visit' })).toBeNull();
    expect(await takeNext(agent, { desk: 'field' })).toBeNull();
    expect(await takeNext(agent, { clientId: foreign.clientId })).toBeNull();
    expect(await takeNext(agent, { dueBy: '2026-12-01T00:00:00Z' })).toBeNull();
    expect(await takeNext(agent, { dueBy: '2027-04-01T00:00:00Z' })).toMatchObject({ desk: 'phone', kind: 'call' });
    const badly = await post(agent, '/api/v1/tasks/next', { id: randomUUID(), dueBy: 'tomorrow' });
    expect(badly.statusCode).toBe(400);
  });
});

describe('dealing out work', () => {
  test('a holder hands over their own, a supervisor anybody’s; the feed and the note tell it', async () => {
    const placement = await placePortfolio(api.database.db, supervisor.id);
    await openTasks(placement, 1);
    const [agent, colleague] = [await api.signedIn('phoneAgent'), await api.signedIn('phoneAgent')];
    const [task] = (await listed(supervisor, `clientId=${placement.clientId}`)).items;
    const url = `/api/v1/tasks/${task!.id}/hand-over`;
    const give = (person: TestPerson, to: TestPerson, id: string = randomUUID(), note?: string) =>
      post(person, url, { id, to: to.id, ...(note === undefined ? {} : { note }) });
    expect((await give(agent, colleague)).json()).toMatchObject({ status: 409, code: 'task.notYours' });
    const order = randomUUID();
    expect((await give(supervisor, agent, order, 'Conoce el caso')).json()).toMatchObject({ claimedBy: agent.id });
    expect((await give(agent, colleague)).json()).toMatchObject({ claimedBy: colleague.id });
    // The same order again has no second effect: the task is where the later one put it.
    expect((await give(supervisor, agent, order, 'Conoce el caso')).json()).toMatchObject({ claimedBy: colleague.id });
    expect((await give(supervisor, colleague, order)).json()).toMatchObject({ code: 'command.idReused' });
    const told = await api.database.sql<{ kind: string; note: string | null }[]>`
      select data ->> 'kind' as kind, data ->> 'note' as note from change where entity_id = ${task!.id} order by id`;
    expect(told.map(({ kind }) => kind)).toEqual(['opened', 'claimed', 'handedOver']);
    expect(told.every(({ note }) => note === null)).toBe(true);
    const notes = await api.database.sql`select kind, note from desk_command where task_id = ${task!.id} order by at`;
    expect(notes).toEqual([
      { kind: 'handOver', note: 'Conoce el caso' },
      { kind: 'handOver', note: null },
    ]);
  });

  test('nobody gets what they cannot work on, and nothing that is closed', async () => {
    const placement = await placePortfolio(api.database.db, supervisor.id);
    await openTasks(placement, 1);
    const [task] = (await listed(supervisor, `clientId=${placement.clientId}`)).items;
    const unfit = [
      await api.signedIn('collector'),
      await api.signedIn('auditor'),
      await api.signedIn('phoneAgent', []),
      { id: randomUUID() },
    ];
    for (const { id: to } of unfit) {
      const answer = await post(supervisor, `/api/v1/tasks/${task!.id}/hand-over`, { id: randomUUID(), to });
      expect(answer.json()).toMatchObject({ status: 422, code: 'task.holderUnfit' });
    }
    await api.database.sql`update task set state = 'done' where id = ${task!.id}`;
    const agent = await api.signedIn('phoneAgent');
    const late = await post(supervisor, `/api/v1/tasks/${task!.id}/hand-over`, { id: randomUUID(), to: agent.id });
    expect(late.json()).toMatchObject({ status: 409, code: 'task.closed' });
  });

  test('whom a task may be given to is asked of the API: those who could hold it, and nobody else', async () => {
    const placement = await placePortfolio(api.database.db, supervisor.id);
    await openTasks(placement, 1);
    const [task] = (await listed(supervisor, `clientId=${placement.clientId}`)).items;
    const [fit, blind] = [await api.signedIn('phoneAgent', [placement.clientId]), await api.signedIn('phoneAgent', [])];
    const collector = await api.signedIn('collector');
    const answer = await supervisor.request({ url: `/api/v1/tasks/${task!.id}/holders` });
    const ids = answer.json<{ items: { id: string }[] }>().items.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([fit.id, supervisor.id]));
    expect(ids).not.toContain(blind.id);
    expect(ids).not.toContain(collector.id);
  });

  test('a priority moves a task before whatever is due earlier, page by page and for the next one', async () => {
    const placement = await placePortfolio(api.database.db, supervisor.id);
    await openTasks(placement, 7);
    const { items } = await listed(supervisor, `clientId=${placement.clientId}`);
    const [, , third, , fifth] = items;
    const raise = (task: Task, priority: number) =>
      post(supervisor, `/api/v1/tasks/${task.id}/prioritise`, { id: randomUUID(), priority });
    expect((await raise(fifth!, 5)).json()).toMatchObject({ priority: 5 });
    await raise(third!, 2);
    await raise(items[0]!, -1);
    const expected = [fifth, third, items[1], items[3], items[5], items[6], items[0]].map((task) => task!.id);
    const walked: string[] = [];
    for (let after = ''; ;) {
      const page = (
        await supervisor.request({ url: `/api/v1/tasks?clientId=${placement.clientId}&limit=2${after}` })
      ).json<{ items: Task[]; pageInfo: { hasNextPage: boolean; endCursor: string } }>();
      walked.push(...page.items.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = `&after=${page.pageInfo.endCursor}`;
    }
    expect(walked).toEqual(expected);
    const agent = await api.signedIn('phoneAgent', [placement.clientId]);
    expect(await takeNext(agent)).toMatchObject({ id: fifth!.id });
    expect((await raise(fifth!, 101)).statusCode).toBe(400);
    expect(
      (await post(agent, `/api/v1/tasks/${fifth!.id}/prioritise`, { id: randomUUID(), priority: 1 })).statusCode,
    ).toBe(403);
  });
});

describe('counts', () => {
  test('agree with the lists behind them, and stop where nobody reads on', async () => {
    const placement = await placePortfolio(api.database.db, supervisor.id);
    const future = new Date(Date.now() + 86_400_000);
    await openTasks(placement, 3);
    await openTasks(placement, 2, { dueAt: future });
    await openTasks(placement, 1_100, { desk: 'field', kind: 'visit', dueAt: future });
    const scoped = await api.signedIn('supervisor', [placement.clientId]);
    await takeNext(scoped, { desk: 'phone' });
    const { items, cap } = (await scoped.request({ url: '/api/v1/tasks/counts' })).json<{
      items: Record<'desk' | 'open' | 'free' | 'mine' | 'due', number | string>[];
      cap: number;
    }>();
    expect(cap).toBe(1_000);
    expect(items.find(({ desk }) => desk === 'phone')).toEqual({ desk: 'phone', open: 5, free: 4, mine: 1, due: 3 });
    const field = items.find(({ desk }) => desk === 'field')!;
    expect(field).toEqual({ desk: 'field', open: 1_001, free: 1_001, mine: 0, due: 0 });
    expect(await listed(scoped, 'desk=field')).toMatchObject({ total: 1_000, totalIsCapped: true });
    for (const [name, query] of [
      ['open', ''],
      ['free', '&free=true'],
      ['mine', '&mine=true'],
      ['due', `&dueBy=${encodeURIComponent(new Date().toISOString())}`],
    ] as const) {
      const { total, totalIsCapped } = await listed(scoped, `desk=phone${query}`);
      expect({ name, total, totalIsCapped }).toEqual({
        name,
        total: items.find(({ desk }) => desk === 'phone')![name],
        totalIsCapped: false,
      });
    }
    const taken = await listed(scoped, 'desk=phone&free=false');
    expect(taken.items.map(({ claimedBy }) => claimedBy)).toEqual([scoped.id]);
    const byHolder = await listed(scoped, `claimedBy=${scoped.id}`);
    expect(byHolder.total).toBe(1);
  });

  test('and pages are read in the order of an index, not sorted', async () => {
    await api.database.sql`select 1`;
    const plan = await api.database.sql<{ 'QUERY PLAN': string }[]>`
      explain select id from task where state = 'open' and desk = 'field'
      order by (-priority), due_at, id limit 50`;
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    // Which of the ordered indexes serves depends on how many desks have tasks; that none of them is sorted does not.
    expect(text).toContain('Index');
    expect(text).not.toContain('Sort');
  });
});

import { randomUUID } from 'node:crypto';
import { createConnection } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openCall, placeAccount, placePortfolio } from '../support/fixtures.js';
import type { Placement } from '../support/fixtures.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';

let api: TestServer;
let address: string;
let own: Placement;
let foreign: Placement;
let supervisor: TestPerson;

beforeAll(async () => {
  api = await createTestServer();
  await api.server.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(api.server.server.address() as AddressInfo).port}`;
  supervisor = await api.signedIn('supervisor');
  own = await placePortfolio(api.database.db, supervisor.id);
  foreign = await placePortfolio(api.database.db, supervisor.id);
});

afterAll(() => api.close());

interface FeedEvent {
  id: string | undefined;
  event: string;
  changes: { topic: string; entityId: string; data: Record<string, unknown> }[];
}

/** A browser's event source, as far as these tests need one. */
class Viewer {
  readonly events: FeedEvent[] = [];
  lastEventId: string | undefined;
  ended = false;
  readonly #response: Response;

  constructor(response: Response) {
    this.#response = response;
    void this.#read();
  }

  /** Ids of everything heard of so far. */
  get heard(): string[] {
    return this.events.flatMap(({ changes }) => changes.map(({ entityId }) => entityId));
  }

  async #read(): Promise<void> {
    let text = '';
    try {
      for await (const chunk of this.#response.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          this.#take(text.slice(0, end).split('\n'));
          text = text.slice(end + 2);
        }
      }
    } catch {
      // Cut, from one side or the other.
    }
    this.ended = true;
  }

  #take(lines: readonly string[]): void {
    const field = (name: string): string | undefined =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    const id = field('id');
    this.lastEventId = id ?? this.lastEventId;
    const event = field('event');
    if (event === undefined) return;
    const { changes = [] } = JSON.parse(field('data') ?? '{}') as Partial<FeedEvent>;
    this.events.push({ id, event, changes });
  }

  async until(fits: () => boolean): Promise<void> {
    for (const end = Date.now() + 10_000; !fits(); await sleep(20))
      if (Date.now() > end) throw new Error(`Not seen in time; heard ${JSON.stringify(this.events)}`);
  }
}

const viewers: (() => void)[] = [];

afterEach(() => {
  for (const close of viewers.splice(0)) close();
});

async function follow(
  person: TestPerson,
  { query = '', lastEventId }: { query?: string; lastEventId?: string | undefined } = {},
): Promise<Viewer> {
  const abort = new AbortController();
  const response = await fetch(`${address}/api/v1/events${query}`, {
    headers: {
      authorization: `Bearer ${person.token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: abort.signal,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  viewers.push(() => abort.abort());
  const viewer = new Viewer(response);
  await viewer.until(() => viewer.lastEventId !== undefined);
  return viewer;
}

async function change(topic: string, clientId: string | null, data: object = {}): Promise<string> {
  const id = randomUUID();
  await api.database.sql`
    insert into change (topic, entity_id, client_id, data)
    values (${topic}, ${id}, ${clientId}, ${api.database.sql.json({ ...data })})`;
  return id;
}

describe('who follows', () => {
  test('hears of what changes, as it changes, under a cursor', async () => {
    const viewer = await follow(supervisor);
    const id = await change('account', own.clientId, { kind: 'held' });
    await viewer.until(() => viewer.heard.includes(id));
    expect(viewer.events.at(-1)).toMatchObject({
      event: 'changes',
      changes: [{ topic: 'account', data: { kind: 'held' } }],
    });
    expect(viewer.events.at(-1)!.id).toMatch(/^\d+:\d+:/);
  });

  test('hears only of their clients, their permissions, their desks and the topics asked for', async () => {
    const scoped = await follow(await api.signedIn('supervisor', [own.clientId]));
    const agent = await follow(await api.signedIn('phoneAgent'));
    const tasksOnly = await follow(supervisor, { query: '?topic=task' });
    const administrator = await follow(await api.signedIn('administrator'));
    const ids = {
      account: await change('account', own.clientId),
      foreign: await change('account', foreign.clientId),
      nobodys: await change('intake.accepted', null),
      report: await change('clientReport', own.clientId),
      call: await change('task', own.clientId, { desk: 'phone' }),
      visit: await change('task', own.clientId, { desk: 'field' }),
      person: await change('person', null),
      unknown: await change('secret', own.clientId),
      last: await change('task', own.clientId, { desk: 'phone', last: true }),
    };
    for (const viewer of [scoped, agent, tasksOnly, administrator])
      await viewer.until(() => viewer.heard.includes(ids.last));
    const named = (viewer: Viewer) =>
      Object.entries(ids)
        .filter(([, id]) => viewer.heard.includes(id))
        .map(([name]) => name);
    expect(named(scoped)).toEqual(['account', 'report', 'call', 'visit', 'last']);
    expect(named(agent)).toEqual(['account', 'foreign', 'call', 'last']);
    expect(named(tasksOnly)).toEqual(['call', 'visit', 'last']);
    expect(named(administrator)).toEqual([
      'account',
      'foreign',
      'nobodys',
      'report',
      'call',
      'visit',
      'person',
      'last',
    ]);
  });

  test('hears of claims, hand-overs and what is put back', async () => {
    const viewer = await follow(supervisor, { query: '?topic=task' });
    const { accountId } = await placeAccount(api.database.db, own);
    const taskId = await openCall(api.database.db, own, accountId);
    const agent = await api.signedIn('phoneAgent');
    await agent.request({ method: 'POST', url: `/api/v1/tasks/${taskId}/claim` });
    await agent.request({ method: 'POST', url: `/api/v1/tasks/${taskId}/claim` });
    await agent.request({ method: 'POST', url: `/api/v1/tasks/${taskId}/put-back` });
    const told = () => viewer.events.flatMap(({ changes }) => changes).filter(({ entityId }) => entityId === taskId);
    await viewer.until(() => told().length >= 3);
    expect(told().map(({ data }) => data.kind)).toEqual(['opened', 'claimed', 'putBack']);
    expect(told()[1]!.data).toEqual({ kind: 'claimed', desk: 'phone', accountId, claimedBy: agent.id });
  });

  test('misses nothing across a cut, though a transaction that began before it ends after it', async () => {
    const viewer = await follow(supervisor);
    const early = randomUUID();
    const held = await api.database.sql.reserve();
    await held`begin`;
    await held`insert into change (topic, entity_id, client_id) values ('account', ${early}, ${own.clientId})`;
    const late = await change('account', own.clientId);
    await viewer.until(() => viewer.heard.includes(late));
    expect(viewer.heard).not.toContain(early);
    viewers.pop()!();
    await viewer.until(() => viewer.ended);

    await held`commit`;
    held.release();
    const meanwhile = await change('account', own.clientId);
    const resumed = await follow(supervisor, { lastEventId: viewer.lastEventId });
    await resumed.until(() => resumed.heard.includes(meanwhile));
    expect(resumed.heard).toEqual([early, meanwhile]);
    const after = await change('account', own.clientId);
    await resumed.until(() => resumed.heard.includes(after));
    expect(resumed.heard).toEqual([early, meanwhile, after]);
  });

  test.each([['rubbish'], ['1:99999999999999:'], ["1:2:'; drop table change"]])(
    'with a cursor of nobody’s is told to read everything again (%s)',
    async (lastEventId) => {
      const viewer = await follow(supervisor, { lastEventId });
      await viewer.until(() => viewer.events.some(({ event }) => event === 'reset'));
      const id = await change('account', own.clientId);
      await viewer.until(() => viewer.heard.includes(id));
    },
  );

  test('hears on after the connection that listens was lost', async () => {
    const viewer = await follow(supervisor);
    const killed = await api.database.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen %' and pid <> pg_backend_pid()`;
    expect(killed.length).toBeGreaterThan(0);
    for (let round = 0; round < 3; round++) {
      const id = await change('account', own.clientId);
      await viewer.until(() => viewer.heard.includes(id));
    }
  });

  test('who was away for too much is told so instead of being told it', async () => {
    const viewer = await follow(supervisor);
    viewers.pop()!();
    await viewer.until(() => viewer.ended);
    await api.database.sql`
      insert into change (topic, entity_id, client_id)
      select 'account', gen_random_uuid(), ${own.clientId}::uuid from generate_series(1, 6000)`;
    const resumed = await follow(supervisor, { lastEventId: viewer.lastEventId });
    await resumed.until(() => resumed.events.some(({ event }) => event === 'reset'));
    expect(resumed.heard).toEqual([]);
  });
});

describe('a session that follows', () => {
  test('ends with it, at once', async () => {
    const person = await api.signedIn('supervisor');
    const viewer = await follow(person);
    await person.request({ method: 'DELETE', url: '/api/v1/session' });
    await viewer.until(() => viewer.ended);
    expect(
      (await fetch(`${address}/api/v1/events`, { headers: { authorization: `Bearer ${person.token}` } })).status,
    ).toBe(401);
  });

  test('whose reach changes is told to read everything again, and hears by the new one', async () => {
    const administrator = await api.signedIn('administrator');
    const person = await api.signedIn('supervisor');
    const viewer = await follow(person);
    const narrowed = await administrator.request({
      method: 'PATCH',
      url: `/api/v1/people/${person.id}`,
      payload: { clientScope: [own.clientId] },
    });
    expect(narrowed.statusCode).toBe(200);
    await viewer.until(() => viewer.events.some(({ event }) => event === 'reset'));
    const hidden = await change('account', foreign.clientId);
    const shown = await change('account', own.clientId);
    await viewer.until(() => viewer.heard.includes(shown));
    expect(viewer.heard).not.toContain(hidden);
  });

  test('of one person is followed by so many screens and no more', async () => {
    const person = await api.signedIn('supervisor');
    for (let count = 0; count < 8; count++) await follow(person);
    const ninth = await fetch(`${address}/api/v1/events`, { headers: { authorization: `Bearer ${person.token}` } });
    expect(ninth.status).toBe(429);
    expect(await ninth.json()).toMatchObject({ code: 'events.tooMany' });
    viewers.pop()!();
    for (const end = Date.now() + 5_000; Date.now() < end; await sleep(50)) {
      const again = await fetch(`${address}/api/v1/events`, { headers: { authorization: `Bearer ${person.token}` } });
      await again.body?.cancel();
      if (again.status === 200) return;
    }
    throw new Error('A closed screen still counts.');
  });
});

describe('a reader that does not read', () => {
  test('is cut, costs the others nothing, and resumes where it was', async () => {
    const person = await api.signedIn('supervisor');
    const attentive = await follow(supervisor);
    const { port } = new URL(address);
    const socket = createConnection({ host: '127.0.0.1', port: Number(port) });
    let first = '';
    socket.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      socket.on('data', (chunk) => {
        first += chunk.toString();
        if (!/id: \d/.test(first)) return;
        socket.removeAllListeners('data').pause();
        resolve();
      });
      socket.write(
        `GET /api/v1/events HTTP/1.1\r\nHost: cartera\r\nAuthorization: Bearer ${person.token}\r\nConnection: close\r\n\r\n`,
      );
    });
    const [, cursor] = /id: (\S+)/.exec(first)!;
    const closed = new Promise((resolve) => socket.once('close', resolve));
    // More than the buffers of both ends of a loopback connection hold.
    const filler = 'x'.repeat(2_000);
    let sent = 0;
    for (let round = 0; round < 8; round++) {
      await api.database.sql`
        insert into change (topic, entity_id, client_id, data)
        select 'account', gen_random_uuid(), ${own.clientId}::uuid, jsonb_build_object('filler', ${filler}::text)
        from generate_series(1, 2500)`;
      sent += 2_500;
      const expected = sent;
      await attentive.until(() => attentive.heard.length >= expected);
    }
    // What had reached this end's buffers is still there to read; then comes the cut.
    socket.resume();
    await closed;
    const resumed = await follow(person, { lastEventId: cursor });
    await resumed.until(() => resumed.events.some(({ event }) => event === 'reset'));
    const id = await change('account', own.clientId);
    await resumed.until(() => resumed.heard.includes(id));
    await attentive.until(() => attentive.heard.includes(id));
  });
});

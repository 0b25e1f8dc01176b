import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { currentSnapshot, isNoLaterThan, isSnapshot, listenForChanges, readChanges } from '../../src/change/index.js';
import type { Snapshot } from '../../src/change/index.js';
import { createTestDatabase } from '../../testing/index.js';
import type { TestDatabase } from '../../testing/index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** A transaction that stays open between its change and its end. */
interface OpenTransaction {
  entityId: string;
  end: (how: 'commit' | 'rollback') => Promise<void>;
}

async function change(topic = 'account'): Promise<OpenTransaction> {
  const entityId = randomUUID();
  const held = await database.sql.reserve();
  await held`begin`;
  await held`insert into change (topic, entity_id) values (${topic}, ${entityId})`;
  return {
    entityId,
    end: async (how) => {
      await held.unsafe(how);
      held.release();
    },
  };
}

async function told(since: Snapshot): Promise<{ ids: string[]; cursor: Snapshot }> {
  const cursor = await currentSnapshot(database.sql);
  const { changes } = await readChanges(database.sql, since, cursor, 1_000);
  return { ids: changes.map(({ entityId }) => entityId), cursor };
}

describe('a reader of the feed', () => {
  test('gets a row that commits after a later one, and each of them once', async () => {
    const start = await currentSnapshot(database.sql);
    const early = await change();
    const late = await change();
    await late.end('commit');
    const first = await told(start);
    expect(first.ids).toEqual([late.entityId]);
    await early.end('commit');
    const second = await told(first.cursor);
    expect(second.ids).toEqual([early.entityId]);
    expect((await told(second.cursor)).ids).toEqual([]);
    // What `id > last` would have made of it: the early row has the lower id and would be passed over for ever.
    const rows = await database.sql<{ entity_id: string }[]>`
      select entity_id from change where entity_id in (${early.entityId}, ${late.entityId}) order by id`;
    expect(rows.map((row) => row.entity_id)).toEqual([early.entityId, late.entityId]);
  });

  test('does not wait for a transaction that stays open, and never hears of one that is undone', async () => {
    const start = await currentSnapshot(database.sql);
    const stays = await change();
    const goes = await change();
    await goes.end('commit');
    const seen = await told(start);
    expect(seen.ids).toEqual([goes.entityId]);
    await stays.end('rollback');
    expect((await told(seen.cursor)).ids).toEqual([]);
  });

  test('sees through savepoints: their rows belong to the transaction around them', async () => {
    const start = await currentSnapshot(database.sql);
    const entityId = randomUUID();
    await database.sql.begin(async (transaction) => {
      await transaction.savepoint(
        (inner) => inner`insert into change (topic, entity_id) values ('account', ${entityId})`,
      );
      expect((await told(start)).ids).toEqual([]);
    });
    expect((await told(start)).ids).toEqual([entityId]);
  });

  test('misses nothing and repeats nothing, in whatever order twelve transactions end and whenever it reads', async () => {
    const end = fc.record({ how: fc.constantFrom('commit' as const, 'rollback' as const), thenRead: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(0, 1, 2), { minLength: 1, maxLength: 12 }),
        fc.array(end, { minLength: 12, maxLength: 12 }),
        async (choices, ends) => {
          let cursor = await currentSnapshot(database.sql);
          const heard: string[] = [];
          const committed: string[] = [];
          const open: OpenTransaction[] = [];
          const read = async (): Promise<void> => {
            const next = await told(cursor);
            heard.push(...next.ids);
            cursor = next.cursor;
          };
          let ended = 0;
          const finish = async (which: number): Promise<void> => {
            const [one] = open.splice(which % open.length, 1);
            const { how, thenRead } = ends[ended++ % ends.length]!;
            await one!.end(how);
            if (how === 'commit') committed.push(one!.entityId);
            if (thenRead) await read();
          };
          for (const choice of choices) {
            // Two open at once at most: the raw pool has four connections, and reading needs one.
            if (open.length === 2) await finish(choice);
            open.push(await change());
          }
          while (open.length > 0) await finish(0);
          await read();
          expect([...heard].sort()).toEqual([...committed].sort());
        },
      ),
      { numRuns: 15 },
    );
  });

  test('is told when there is more than it can take', async () => {
    const start = await currentSnapshot(database.sql);
    await database.sql`insert into change (topic, entity_id) select 'account', gen_random_uuid() from generate_series(1, 11)`;
    const now = await currentSnapshot(database.sql);
    expect(await readChanges(database.sql, start, now, 10)).toMatchObject({ tooMany: true });
    expect(await readChanges(database.sql, start, now, 11)).toMatchObject({ tooMany: false });
  });

  test('is woken by a commit, on a connection of its own', async () => {
    let wakes = 0;
    const stop = await listenForChanges(database.sql, () => {
      wakes += 1;
    });
    const held = await change();
    expect(wakes).toBe(0);
    await held.end('commit');
    while (wakes === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await stop();
  });

  test('finds its rows by the index, however long the feed has grown', async () => {
    await database.sql`insert into change (topic, entity_id) select 'account', gen_random_uuid() from generate_series(1, 50000)`;
    const since = await currentSnapshot(database.sql);
    const plan = await database.sql<{ 'QUERY PLAN': string }[]>`
      explain select id from change
      where xid >= pg_snapshot_xmin(${since}::pg_snapshot) and not pg_visible_in_snapshot(xid, ${since}::pg_snapshot)`;
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('change_xid');
  });
});

describe('a cursor', () => {
  test('is taken from PostgreSQL as it comes', async () => {
    const held = await change();
    const snapshot = await currentSnapshot(database.sql);
    await held.end('commit');
    expect(isSnapshot(snapshot)).toBe(true);
    expect(isNoLaterThan(snapshot, await currentSnapshot(database.sql))).toBe(true);
    expect(isNoLaterThan('1:99999999999:', snapshot)).toBe(false);
  });

  test.each([
    '',
    '1',
    '1:2',
    '0:2:',
    '5:4:',
    '1:3:3',
    '1:9:4,3',
    '1:2:;',
    "1:2:'",
    `1:2:${'1,'.repeat(20_000)}`,
    'x:y:z',
  ])('that is none is not taken (%#)', (text) => {
    expect(isSnapshot(text)).toBe(false);
  });

  test('that is taken is one that PostgreSQL reads', async () => {
    const step = fc.bigInt({ min: 0n, max: 2n ** 60n });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const rising = steps.reduce<bigint[]>((made, next) => [...made, (made.at(-1) ?? 0n) + next], []);
        const [least, end, underWay] = [rising[0]!, rising.at(-1)!, rising.slice(1, -1)];
        const text = `${least}:${end}:${underWay.join(',')}`;
        const usable = least > 0n && underWay.every((xid) => xid < end);
        expect(isSnapshot(text)).toBe(usable);
        if (!usable) return;
        const [row] = await database.sql<{ end: bigint }[]>`
          select pg_snapshot_xmax(${text}::pg_snapshot)::text::bigint as end`;
        expect(row?.end).toBe(end);
      }),
      { numRuns: 50 },
    );
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inArray, sql } from 'drizzle-orm';
import { connect } from '../../src/connection/index.js';
import type { Connection, Queryable } from '../../src/connection/index.js';
import { command } from '../../src/schema/index.js';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';

let database: TestDatabase;
let one: Connection;
beforeAll(async () => {
  database = await createTestDatabase();
  one = connect(database.url, 'cartera-test', 1);
});
afterAll(async () => {
  await one.close();
  await database.drop();
});

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

async function kept(db: Queryable, part: string): Promise<number> {
  const [count] = await db.execute<{ kept: number }>(sql`
    select count(*)::integer as kept from pg_prepared_statements where position(${part} in statement) > 0 and statement not like '%pg_prepared%'`);
  return count?.kept ?? 0;
}

test('a statement is kept by its connection, in and out of transactions, whatever its values', async () => {
  for (const answer of [1, 2, 3]) {
    const [row] = await one.db.execute<{ asked: number }>(sql`select ${answer}::integer as asked`);
    expect(row?.asked).toBe(answer);
    await one.db.transaction((transaction) => transaction.execute(sql`select ${answer}::integer as inside`));
  }
  expect(await kept(one.db, 'as asked')).toBe(1);
  expect(await kept(one.db, 'as inside')).toBe(1);
});

test('a long list is not kept: every length is a text of its own', async () => {
  const ids = Array.from({ length: 100 }, (_, index) => id(index));
  expect(await one.db.select().from(command).where(inArray(command.id, ids))).toEqual([]);
  expect(await kept(one.db, 'from "command"')).toBe(0);
});

test('a transaction that fails leaves its connection to the next, and one with an isolation level begins as it says', async () => {
  await expect(
    one.db.transaction((transaction) => transaction.execute(sql`select ${0}::integer / 0`)),
  ).rejects.toThrow();
  const level = await one.db.transaction(
    async (transaction) => {
      const [row] = await transaction.execute<{ level: string }>(
        sql`select current_setting(${'transaction_isolation'}) as level`,
      );
      return row?.level;
    },
    { isolationLevel: 'serializable' },
  );
  expect(level).toBe('serializable');
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountCondition, readAccountList } from '@cartera/database/account';
import type { AccountFilter } from '@cartera/database/account';
import { account } from '@cartera/database/schema';
import { createTestDatabase, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';

/** More than are looked up by their ids. */
const common = 1_100;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const { clientId, portfolioId, intakeId, strategyVersionId } = await placeTestClient(database.db, { steps: [] });
  await database.sql`
    with made as (
      insert into account (id, client_id, portfolio_id, intake_id, reference, product, currency, balance_cents,
        days_past_due, strategy_version_id, stage_since, placed_at)
      select gen_random_uuid(), ${clientId}, ${portfolioId}, ${intakeId}, 'TC-' || n, 'Tarjeta', 'MXN', 100, 90,
        ${strategyVersionId}, now(), now() - n * interval '1 minute'
      from generate_series(1, ${common + 1}) n
      returning id, reference
    )
    insert into party (id, account_id, role, full_name)
    select gen_random_uuid(), id, 'titular',
      case when reference = 'TC-7' then 'Ximena Zavaleta' else 'María Hernández ' || substr(reference, 4) end
    from made`;
});

afterAll(() => database.drop());

async function found(text: string): Promise<{ references: string[]; total: number; frozen: number }> {
  const { db } = database;
  const { items, total } = await readAccountList(db, null, { text }, 'placed', { limit: 5 }, 5_000);
  const frozen = await db.select({ id: account.id }).from(account).where(accountCondition(null, { text }));
  return { references: items.map(({ reference }) => reference), total, frozen: frozen.length };
}

describe('the text of an account list', () => {
  test('finds a rare name by its words in any order', async () => {
    expect(await found('zavaleta ximena')).toEqual({ references: ['TC-7'], total: 1, frozen: 1 });
  });

  test('finds a name that more accounts bear than are looked up, and no other', async () => {
    const references = ['TC-1', 'TC-2', 'TC-3', 'TC-4', 'TC-5'];
    expect(await found('HERNANDEZ')).toEqual({ references, total: common, frozen: common });
  });

  test('counts no further than asked, alone or beside another filter', async () => {
    const capped = { total: 1_000, totalIsCapped: true };
    const counted = async (filter: AccountFilter) => {
      const { total, totalIsCapped } = await readAccountList(database.db, null, filter, 'placed', { limit: 1 }, 1_000);
      return { total, totalIsCapped };
    };
    expect(await counted({ text: 'hernandez' })).toEqual(capped);
    expect(await counted({ text: 'hernandez', open: true })).toEqual(capped);
  });

  test('finds the beginning of a number as it is typed, in either case', async () => {
    expect(await found('tc-110')).toEqual({
      references: ['TC-110', 'TC-1100', 'TC-1101'],
      total: 3,
      frozen: 3,
    });
  });

  test('takes the signs of LIKE literally', async () => {
    expect(await found('TC_1')).toEqual({ references: [], total: 0, frozen: 0 });
    expect(await found('%')).toEqual({ references: [], total: 0, frozen: 0 });
  });
});

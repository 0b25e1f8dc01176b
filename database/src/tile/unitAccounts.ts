import { cellLevels, finestCellLevel } from '@cartera/domain/tile';
import type { Sql } from '../connection/index.js';
import { scopeCondition } from '../unit/index.js';
import type { Scope } from '../unit/index.js';

const coarsest = cellLevels[0];

/**
 * How many open accounts that are on the map each unit has of its own, and how many lie in the territory of none (under `null`),
 * within a scope. Read from the coarsest cells: a million accounts are a few dozen rows.
 */
export async function countUnitAccounts(sql: Sql, scope: Scope): Promise<Map<string | null, number>> {
  const seen = scopeCondition(sql, scope, { unitId: 'unit_id', clientId: 'client_id' });
  const rows = await sql<{ unitId: string | null; accounts: number }[]>`
    select unit_id as "unitId", sum(accounts)::int as accounts from (
      select unit_id, accounts from account_cell
      where level = ${coarsest} and quad >= 0 and quad < ${String(4n ** BigInt(coarsest))}::bigint and ${seen}
      union all
      select unit_id, accounts from account_cell_change
      where quad >= 0 and quad < ${String(4n ** BigInt(finestCellLevel))}::bigint and ${seen}
    ) told group by unit_id having sum(accounts) > 0`;
  return new Map(rows.map(({ unitId, accounts }) => [unitId, accounts]));
}

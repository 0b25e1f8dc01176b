import { cellLevels, finestCellLevel } from '@cartera/domain/tile';
import type { Sql } from '../connection/index.js';

/** Counts of one transaction: more would keep the cells of a country locked for long. */
const changesInFold = 100_000;

/**
 * Adds the counts that are on their way into the cells of every level. Readers see the sum at any moment, so nobody waits for this;
 * it keeps what they add up by themselves short. One at a time: a second one leaves the work to the first.
 *
 * @returns how many changes were folded
 */
export async function foldAccountCells(sql: Sql): Promise<number> {
  let folded = 0;
  for (;;) {
    const some = await foldSome(sql);
    folded += some;
    if (some < changesInFold) return folded;
  }
}

async function foldSome(sql: Sql): Promise<number> {
  return sql.begin(async (transaction) => {
    const [lock] = await transaction<[{ held: boolean }]>`
      select pg_try_advisory_xact_lock(hashtext('account_cell.fold')) as held`;
    if (!lock.held) return 0;
    const [done] = await transaction<[{ changes: number }]>`
      with taken as (
        delete from account_cell_change
        where id in (select id from account_cell_change order by id limit ${changesInFold})
        returning quad, client_id, unit_id, stage, accounts
      ), finest as (
        select quad, client_id, unit_id, stage, sum(accounts) as accounts from taken group by 1, 2, 3, 4
        having sum(accounts) <> 0
      ), written as (
        insert into account_cell as cell (level, quad, client_id, unit_id, stage, accounts)
        select level, quad >> (2 * (${finestCellLevel} - level)), client_id, unit_id, stage, sum(accounts)
        from finest cross join unnest(${[...cellLevels]}::integer[]) level
        group by 1, 2, 3, 4, 5 having sum(accounts) <> 0
        on conflict (level, quad, client_id, unit_id, stage)
        do update set accounts = cell.accounts + excluded.accounts
      )
      select count(*)::int as changes from taken`;
    if (done.changes > 0) await transaction`delete from account_cell where accounts = 0`;
    return done.changes;
  });
}

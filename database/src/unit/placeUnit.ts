import type { Sql } from '../connection/index.js';
import { tellUnit } from './territoryLock.js';

/**
 * Places one page of the accounts that a unit, or what lies beneath it, has or covers: each goes to the unit whose territory holds
 * its address. Asked again it changes nothing, so a page that was cut off is simply repeated.
 *
 * @param after the last account of the page before
 * @returns the last account of this page, or undefined when there was none left
 */
export async function placeUnitPage(
  sql: Sql,
  { unitId, after, limit }: { unitId: string; after?: string; limit: number },
): Promise<{ last: string; accounts: number } | undefined> {
  return sql.begin(async (transaction) => {
    const page = await transaction<{ accountId: string }[]>`
      with recursive held (id) as (
        select ${unitId}::uuid union select unit.id from unit join held on unit.parent_id = held.id
      ), ground as materialized (
        select territory from unit where id in (select id from held) and archived_at is null and territory is not null
      )
      select account_id as "accountId" from account_place p
      where account_id > ${after ?? '00000000-0000-0000-0000-000000000000'}
        and (p.unit_id in (select id from held) or exists (select from ground where st_covers(territory, p.location)))
      order by account_id limit ${limit}`;
    const last = page.at(-1)?.accountId;
    if (last === undefined) return undefined;
    const ids = page.map(({ accountId }) => accountId);
    // In the order of their ids, as everybody who locks several.
    await transaction`select from account where id = any(${ids}::uuid[]) order by id for no key update`;
    await transaction`select place_accounts(${ids}::uuid[])`;
    return { last, accounts: page.length };
  });
}

/** Units whose accounts were last placed by older ground than they have now. */
export async function unitsToPlace(sql: Sql, limit: number): Promise<{ unitId: string; version: number }[]> {
  return sql<{ unitId: string; version: number }[]>`
    select id as "unitId", territory_version as version from unit
    where placed_version < territory_version order by id limit ${limit}`;
}

/** Writes down that the accounts of a unit lie as its ground of this version wants. */
export async function finishPlacing(sql: Sql, unitId: string, version: number): Promise<void> {
  await sql.begin(async (transaction) => {
    const placed = await transaction`
      update unit set placed_version = ${version} where id = ${unitId} and placed_version < ${version}`;
    if (placed.count > 0) await tellUnit(transaction, unitId, { kind: 'accountsPlaced', version });
  });
}

import type { PendingQuery, Row } from 'postgres';
import { cellLevelOf, cellsOfTile, deepestCountedZoom, finestCellLevel, stagesByUrgency } from '@cartera/domain/tile';
import type { TileAddress } from '@cartera/domain/tile';
import type { Sql } from '../connection/index.js';
import { scopeCondition } from '../unit/index.js';
import type { Scope } from '../unit/index.js';

/** Units of a side of a tile, as every renderer takes them. */
export const tileExtent = 4_096;
/** Beyond the side, so that a symbol on the border is whole in both tiles. */
export const tileBuffer = 64;

/** One bit of every two, from a cell's number within its tile: its column, or its row from the second bit. */
const everySecondBit = (sql: Sql, place: PendingQuery<Row[]>): PendingQuery<Row[]> => sql`
  ((${place} & 1) | ((${place} >> 1) & 2) | ((${place} >> 2) & 4) | ((${place} >> 3) & 8))`;

/**
 * Accounts as a vector tile: a point in the middle of each cell with how many there are and the most urgent stage among them,
 * or from zoom 15 a point for each place, with the account's id where it is alone. Never a name or an amount.
 *
 * @returns the query, of one row with the column `tile`
 */
export function accountTile(sql: Sql, scope: Scope, address: TileAddress): PendingQuery<Row[]> {
  return address.z > deepestCountedZoom ? placesTile(sql, scope, address) : cellsTile(sql, scope, address);
}

function cellsTile(sql: Sql, scope: Scope, address: TileAddress): PendingQuery<Row[]> {
  const level = cellLevelOf(address.z);
  const { from, until } = cellsOfTile(address, level);
  const finer = 2 * (finestCellLevel - level);
  const seen = scopeCondition(sql, scope, { unitId: 'unit_id', clientId: 'client_id' });
  const urgency = sql`${[...stagesByUrgency]}::text[]`;
  const side = tileExtent / 2 ** (level - address.z);
  const column = everySecondBit(sql, sql`place`);
  const row = everySecondBit(sql, sql`(place >> 1)`);
  return sql`
    with told as (
      select quad, stage, accounts from account_cell
      where level = ${level} and quad >= ${String(from)}::bigint and quad < ${String(until)}::bigint and ${seen}
      union all
      select quad >> ${finer}::integer, stage, accounts from account_cell_change
      where quad >= ${String(from << BigInt(finer))}::bigint and quad < ${String(until << BigInt(finer))}::bigint and ${seen}
    ), counted as (
      select quad, stage, sum(accounts) as accounts from told group by quad, stage having sum(accounts) > 0
    ), cell as (
      select quad - ${String(from)}::bigint as place, sum(accounts)::integer as accounts,
        (${urgency})[min(array_position(${urgency}, stage))] as worst
      from counted group by quad
    )
    select st_asmvt(feature, 'accounts', ${tileExtent}::integer, 'ground') as tile from (
      select accounts, worst,
        st_makepoint(((${column})::float8 + 0.5) * ${side}, ((${row})::float8 + 0.5) * ${side}) as ground
      from cell
    ) feature`;
}

function placesTile(sql: Sql, scope: Scope, { z, x, y }: TileAddress): PendingQuery<Row[]> {
  const seen = scopeCondition(sql, scope, { unitId: 'unit_id', clientId: 'client_id' });
  const urgency = sql`${[...stagesByUrgency]}::text[]`;
  return sql`
    with tile as (
      select st_tileenvelope(${z}, ${x}, ${y}) as bounds,
        st_transform(st_tileenvelope(${z}, ${x}, ${y}, margin => ${tileBuffer / tileExtent}::float8), 4326) as around
    ), place as (
      select location, count(*)::integer as accounts,
        (${urgency})[min(array_position(${urgency}, stage))] as worst,
        case when count(*) = 1 then min(account_id::text) end as "accountId"
      from account_place, tile
      where location && tile.around and ${seen}
      group by location
    )
    select st_asmvt(feature, 'accounts', ${tileExtent}::integer, 'ground') as tile from (
      select accounts, worst, "accountId",
        st_asmvtgeom(st_transform(location, 3857), tile.bounds, ${tileExtent}, ${tileBuffer}, true) as ground
      from place, tile
    ) feature where ground is not null`;
}

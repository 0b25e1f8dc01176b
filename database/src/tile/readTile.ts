import type { TileAddress, TileLayer } from '@cartera/domain/tile';
import type { Sql } from '../connection/index.js';
import type { Scope } from '../unit/index.js';
import { accountTile } from './accountTile.js';
import { fieldTile } from './fieldTile.js';

/**
 * A tile of the live map (Mapbox Vector Tile 2.1, uncompressed) with what lies within a scope; empty where there is nothing.
 *
 * @param address of a tile that exists
 */
export async function readTile(sql: Sql, scope: Scope, layer: TileLayer, address: TileAddress): Promise<Buffer> {
  const query = layer === 'accounts' ? accountTile(sql, scope, address) : fieldTile(sql, scope, layer, address);
  const [row] = (await query) as { tile?: Buffer }[];
  return row?.tile ?? Buffer.alloc(0);
}

/** How many counts are on their way into the cells of the map; no more than `most` are looked at. */
export async function countCellChanges(sql: Sql, most: number): Promise<number> {
  const [row] = await sql<[{ changes: number }]>`
    select count(*)::int as changes from (select from account_cell_change limit ${most}) waiting`;
  return row.changes;
}

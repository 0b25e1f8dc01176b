import type { PendingQuery, Row } from 'postgres';
import type { TileAddress, TileLayer } from '@cartera/domain/tile';
import type { Sql } from '../connection/index.js';
import { scopeCondition } from '../unit/index.js';
import type { Scope } from '../unit/index.js';
import { tileBuffer, tileExtent } from './accountTile.js';

const bounds = (sql: Sql, { z, x, y }: TileAddress): PendingQuery<Row[]> => sql`
  select st_tileenvelope(${z}, ${x}, ${y}) as bounds,
    st_transform(st_tileenvelope(${z}, ${x}, ${y}, margin => ${tileBuffer / tileExtent}::float8), 4326) as around`;

/** A shape of WGS 84 in the units of the tile. */
const drawn = (sql: Sql, shape: string): PendingQuery<Row[]> => sql`
  st_asmvtgeom(st_transform(${sql(shape)}, 3857), tile.bounds, ${tileExtent}, ${tileBuffer}, true) as ground`;

const encoded = (sql: Sql, name: string, features: PendingQuery<Row[]>): PendingQuery<Row[]> => sql`
  (select st_asmvt(feature, ${name}, ${tileExtent}::integer, 'ground') from (${features}) feature where ground is not null)`;

const within = (sql: Sql, scope: Scope, unitId: string): PendingQuery<Row[]> => scopeCondition(sql, scope, { unitId });

function units(sql: Sql, scope: Scope): PendingQuery<Row[]> {
  return encoded(
    sql,
    'units',
    sql`
      select u.id::text as id, u.name, u.kind, u.depth, ${drawn(sql, 'u.territory')}
      from unit u, tile where u.archived_at is null and u.territory && tile.around and ${within(sql, scope, 'u.id')}`,
  );
}

/** Those on duty, where their phones last said; never who they are: the id is looked up beside the map. */
function collectors(sql: Sql, scope: Scope): PendingQuery<Row[]> {
  return encoded(
    sql,
    'collectors',
    sql`
      select s.collector_id::text as id, s.unit_id::text as "unitId", s.state, extract(epoch from h.at)::bigint as at,
        h.accuracy_metres as "accuracyMetres", h.heading_degrees as "headingDegrees", h.mocked, ${drawn(sql, 'h.place')}
      from shift s
      cross join lateral (
        select head.*, st_setsrid(st_makepoint(longitude, latitude), 4326) as place
        from position_head head where head.shift_id = s.id and longitude is not null
      ) h, tile
      where s.ended_at is null and h.place && tile.around and ${within(sql, scope, 's.unit_id')}`,
  );
}

/** Published routes: the way, the ground that may not be left, and the visits. */
function routes(sql: Sql, scope: Scope): PendingQuery<Row[]> {
  const version = sql`
    from route r join route_version v on v.route_id = r.id and v.version = r.version, tile
    where r.state = 'published' and ${within(sql, scope, 'r.unit_id')}`;
  const facts = sql`r.id::text as id, r.collector_id::text as "collectorId", r.unit_id::text as "unitId", v.approximate`;
  return sql`
    ${encoded(sql, 'corridor', sql`select ${facts}, ${drawn(sql, 'v.corridor')} ${version} and v.corridor && tile.around`)}
    || ${encoded(sql, 'path', sql`select ${facts}, ${drawn(sql, 'v.path')} ${version} and v.path && tile.around`)}
    || ${encoded(
      sql,
      'stop',
      sql`
        select s.id::text as id, r.id::text as "routeId", r.collector_id::text as "collectorId", s.position, s.state,
          s.locked, ${drawn(sql, 's.place')}
        from route_stop s join route r on r.id = s.route_id, tile
        where r.state = 'published' and s.state <> 'withdrawn' and s.place && tile.around
          and ${within(sql, scope, 'r.unit_id')}`,
    )}`;
}

function alerts(sql: Sql, scope: Scope): PendingQuery<Row[]> {
  return encoded(
    sql,
    'alerts',
    sql`
      select a.id::text as id, a.kind, a.state, a.collector_id::text as "collectorId", a.unit_id::text as "unitId",
        a.escalation, ${drawn(sql, 'a.place')}
      from alert a, tile
      where a.state <> 'closed' and a.place && tile.around
        and (${within(sql, scope, 'a.unit_id')} or ${within(sql, scope, 'a.attention_unit_id')})`,
  );
}

const layers = { units, collectors, routes, alerts } satisfies Record<Exclude<TileLayer, 'accounts'>, unknown>;

/** A layer of the field as a vector tile; one row with the column `tile`. */
export function fieldTile(
  sql: Sql,
  scope: Scope,
  layer: Exclude<TileLayer, 'accounts'>,
  address: TileAddress,
): PendingQuery<Row[]> {
  return sql`with tile as (${bounds(sql, address)}) select ${layers[layer](sql, scope)} as tile`;
}

import type { Position, Territory } from '@cartera/domain/unit';
import type { Sql } from '../connection/index.js';
import { lockTerritory, tellUnit } from './territoryLock.js';
import type { Transaction } from './territoryLock.js';

/** Ground as it is told: a shape, or postal codes whose areas are joined. */
export type TerritoryOrder =
  | { source: 'drawn' | 'geojson'; territory: Territory }
  | { source: 'postalCodes'; postalCodes: readonly string[] }
  | { source: 'none' };

/** Why ground was not taken; nothing is stored then. */
export type GroundRefusal =
  | { outcome: 'notFound' }
  /** Where the border crosses or touches itself, when PostGIS can name the place. */
  | { outcome: 'selfIntersecting'; at?: Position }
  | { outcome: 'empty' }
  | { outcome: 'postalCodeUnknown'; postalCodes: readonly string[] };

/** `changed` with the version under which accounts are to be placed again. */
export type TerritoryChange = { outcome: 'changed' | 'unchanged'; version: number } | GroundRefusal;

/** Less than this encloses no street: a slip of the pen. */
const leastSquareMetres = 100;

interface Judged {
  valid: boolean;
  place: { coordinates: [number, number] } | null;
  squareMetres: number;
}

/** What only geometry can tell of a shape: whether its border crosses itself, and where. */
async function judgeShape(transaction: Transaction, shape: string): Promise<GroundRefusal | undefined> {
  const [judged] = await transaction<Judged[]>`
    select detail.valid, st_asgeojson(detail.location)::jsonb as place,
      case when detail.valid then st_area(ground::geography) else 0 end as "squareMetres"
    from (select st_geomfromgeojson(${shape}) as ground) told
    cross join lateral (select * from st_isvaliddetail(ground)) detail`;
  if (judged === undefined) return { outcome: 'empty' };
  const at = judged.place?.coordinates;
  if (!judged.valid) return { outcome: 'selfIntersecting', ...(at === undefined ? {} : { at: [at[0], at[1]] }) };
  return judged.squareMetres < leastSquareMetres ? { outcome: 'empty' } : undefined;
}

async function unknownPostalCodes(transaction: Transaction, postalCodes: readonly string[]): Promise<string[]> {
  const rows = await transaction<{ code: string }[]>`
    select code from unnest(${[...postalCodes]}::text[]) code
    where not exists (select from postal_area where postal_code = code) order by code`;
  return rows.map(({ code }) => code);
}

/** Replaces the ground of a unit inside a transaction that holds the lock of the tree. */
export async function writeTerritory(
  transaction: Transaction,
  id: string,
  order: TerritoryOrder,
  actor: string,
): Promise<TerritoryChange> {
  const postalCodes = order.source === 'postalCodes' ? [...new Set(order.postalCodes)].sort() : null;
  const shape = 'territory' in order ? JSON.stringify(order.territory) : null;
  if (postalCodes !== null) {
    const unknown = await unknownPostalCodes(transaction, postalCodes);
    if (unknown.length > 0) return { outcome: 'postalCodeUnknown', postalCodes: unknown };
    if (postalCodes.length === 0) return { outcome: 'empty' };
  } else if (shape !== null) {
    const refusal = await judgeShape(transaction, shape);
    if (refusal !== undefined) return refusal;
  }
  const [written] = await transaction<{ version: number; same: boolean }[]>`
    with told as (
      select ${order.source === 'none' ? null : order.source}::text as source, ${postalCodes}::text[] as postal_codes,
        case
          when ${shape}::text is not null then st_multi(st_forcepolygonccw(st_geomfromgeojson(${shape}::text)))
          else (
            select st_multi(st_union(ground)) from postal_area where postal_code = any(${postalCodes}::text[])
          )
        end as ground
    ), held as (
      select unit.id, territory_source is not distinct from told.source
        and unit.postal_codes is not distinct from told.postal_codes
        and (territory is null) = (told.ground is null)
        and coalesce(st_orderingequals(territory, told.ground), true) as same
      from unit, told where unit.id = ${id} and archived_at is null
    )
    update unit set territory = told.ground, territory_source = told.source, postal_codes = told.postal_codes,
      territory_version = territory_version + case when held.same then 0 else 1 end
    from held, told where unit.id = held.id
    returning territory_version as version, held.same`;
  if (written === undefined) return { outcome: 'notFound' };
  if (written.same) return { outcome: 'unchanged', version: written.version };
  await tellUnit(transaction, id, { kind: 'territoryChanged', actor, version: written.version });
  return { outcome: 'changed', version: written.version };
}

/** Replaces the ground of a unit, or takes it away. The same ground again changes nothing. */
export async function setTerritory(
  sql: Sql,
  id: string,
  order: TerritoryOrder,
  actor: string,
): Promise<TerritoryChange> {
  return sql.begin(async (transaction) => {
    await lockTerritory(transaction);
    return writeTerritory(transaction, id, order, actor);
  });
}

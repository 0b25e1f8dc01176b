import type { MemberRole, Territory, UnitKind } from '@cartera/domain/unit';
import type { Sql } from '../connection/index.js';
import type { UnitScope } from './readScope.js';

/** A unit of the tree. */
export interface UnitLine {
  id: string;
  parentId: string | null;
  depth: number;
  kind: UnitKind;
  name: string;
  timeZone: string;
  territorySource: 'drawn' | 'geojson' | 'postalCodes' | null;
  /** 0 while nobody has drawn it. */
  territoryVersion: number;
  /** Its accounts are being placed again because its ground has changed. */
  placing: boolean;
  areaSquareKilometres: number | null;
  collectors: number;
  archivedAt: Date | null;
}

/** A unit with its ground and its people. */
export interface UnitFile extends UnitLine {
  territory: Territory | null;
  postalCodes: string[] | null;
  members: UnitMemberLine[];
}

export interface UnitMemberLine {
  personId: string;
  fullName: string;
  memberRole: MemberRole;
  since: Date;
}

const line = (sql: Sql): ReturnType<Sql> => sql`
  u.id, u.parent_id as "parentId", u.depth, u.kind, u.name, u.time_zone as "timeZone",
  u.territory_source as "territorySource", u.territory_version as "territoryVersion",
  u.placed_version < u.territory_version as placing,
  round((st_area(u.territory::geography) / 1e6)::numeric, 3)::float8 as "areaSquareKilometres",
  (select count(*)::int from unit_member m where m.unit_id = u.id and m.member_role = 'collector') as collectors,
  u.archived_at as "archivedAt"`;

const within = (sql: Sql, scope: UnitScope): ReturnType<Sql> =>
  scope === null ? sql`true` : sql`u.id = any(${[...scope]}::uuid[])`;

/** The tree within a scope, each level by name; archived units only when asked for. */
export async function listUnits(sql: Sql, scope: UnitScope, archived = false): Promise<UnitLine[]> {
  return sql<UnitLine[]>`
    select ${line(sql)} from unit u
    where ${within(sql, scope)} and (${archived} or u.archived_at is null)
    order by u.depth, lower(u.name), u.id`;
}

/** One unit within a scope, or undefined. */
export async function findUnit(sql: Sql, id: string, scope: UnitScope): Promise<UnitFile | undefined> {
  const [unit] = await sql<Omit<UnitFile, 'members'>[]>`
    select ${line(sql)}, st_asgeojson(u.territory, 7)::jsonb as territory, u.postal_codes as "postalCodes"
    from unit u where u.id = ${id} and ${within(sql, scope)}`;
  if (unit === undefined) return undefined;
  const members = await sql<UnitMemberLine[]>`
    select m.person_id as "personId", p.full_name as "fullName", m.member_role as "memberRole", m.since
    from unit_member m join person p on p.id = m.person_id
    where m.unit_id = ${id} order by m.member_role, p.full_name, p.id`;
  return { ...unit, members };
}

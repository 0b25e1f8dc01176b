import type { PendingQuery, Row } from 'postgres';
import { isBoundToUnits } from '@cartera/domain/unit';
import type { Role } from '@cartera/domain/people';
import type { ClientScope } from '../client/index.js';
import type { Sql } from '../connection/index.js';

/** Whose reach is asked for: a signed-in person. */
export interface ScopedPerson {
  id: string;
  role: Role;
  clientScope: ClientScope;
}

/** The units whose records a person may see; null means all of them, an empty list none. */
export type UnitScope = readonly string[] | null;

/** How far somebody sees: by client and by unit. A record outside either does not exist for them. */
export interface Scope {
  clientIds: string[] | null;
  unitIds: string[] | null;
}

/**
 * The units that somebody is a member of and all that lie beneath them, as a subquery of ids: the tree of
 * `domain/unit` `unitScope`, walked where it is kept.
 */
export function unitsOf(sql: Sql, personId: string): PendingQuery<Row[]> {
  return sql`
    with recursive held (id) as (
      select unit_id from unit_member where person_id = ${personId}
      union
      select unit.id from unit join held on unit.parent_id = held.id
    )
    select id from held`;
}

/** Reads how far a person sees. Asked at each request: a membership that ended must not live on in a session. */
export async function readScope(sql: Sql, { id, role, clientScope }: ScopedPerson): Promise<Scope> {
  const clientIds = clientScope === null ? null : [...clientScope];
  if (!isBoundToUnits(role)) return { clientIds, unitIds: null };
  const rows = await sql<{ id: string }[]>`${unitsOf(sql, id)} order by id`;
  return { clientIds, unitIds: rows.map((row) => row.id) };
}

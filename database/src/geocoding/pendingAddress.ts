import type { PendingQuery, Row } from 'postgres';
import type { Sql } from '../connection/index.js';

/** An address without a coordinate, in the catalogue's words. */
export interface PendingAddress {
  contactPointId: string;
  street: string;
  exterior: string | null;
  settlement: string;
  postalCode: string;
  municipality: string;
  state: string;
}

/**
 * A deliverable address (alias `a`) of an account (alias `c`) that waits for a coordinate. Only a deliverable one: a doubtful
 * one would be placed where a person may decide it is not. And none where a visitor stood: that is better than any guess.
 */
const waiting = (sql: Sql): PendingQuery<Row[]> => sql`
  a.geocode_state = 'pending' and a.location_source is distinct from 'visit' and a.grade in ('exact', 'corrected')
  and a.street is not null and a.settlement is not null and a.postal_code is not null
  and a.municipality is not null and a.state is not null and c.closed_at is null`;

/** Addresses of an intake that wait for a coordinate, neighbours together. */
export async function pendingAddresses(sql: Sql, intakeId: string, limit: number): Promise<PendingAddress[]> {
  return sql<PendingAddress[]>`
    select a.contact_point_id as "contactPointId", a.street, a.exterior, a.settlement,
      a.postal_code as "postalCode", a.municipality, a.state
    from account c join address a on a.account_id = c.id
    where c.intake_id = ${intakeId} and ${waiting(sql)}
    order by a.postal_code, a.contact_point_id
    limit ${limit}`;
}

/** Intakes that have an address which waits for a coordinate. */
export async function intakesWithPendingAddresses(sql: Sql, limit: number): Promise<string[]> {
  const rows = await sql<{ intakeId: string }[]>`
    select distinct c.intake_id as "intakeId" from address a join account c on c.id = a.account_id
    where ${waiting(sql)}
    order by c.intake_id limit ${limit}`;
  return rows.map(({ intakeId }) => intakeId);
}

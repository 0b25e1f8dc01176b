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
 * Deliverable addresses of an intake that still wait for a coordinate. Only those: a doubtful one would be placed where a
 * person may decide it is not.
 */
export async function pendingAddresses(sql: Sql, intakeId: string, limit: number): Promise<PendingAddress[]> {
  return sql<PendingAddress[]>`
    select a.contact_point_id as "contactPointId", a.street, a.exterior, a.settlement,
      a.postal_code as "postalCode", a.municipality, a.state
    from account c join address a on a.account_id = c.id
    where c.intake_id = ${intakeId} and a.geocode_state = 'pending' and a.grade in ('exact', 'corrected')
      and a.street is not null and a.settlement is not null and a.postal_code is not null
      and a.municipality is not null and a.state is not null
    order by a.postal_code, a.contact_point_id
    limit ${limit}`;
}

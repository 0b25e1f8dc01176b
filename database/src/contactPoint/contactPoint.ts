import { and, eq } from 'drizzle-orm';
import type { AddressGrading, AddressParts } from '@cartera/domain/address';
import type { Queryable } from '../connection/index.js';
import { address, contactPoint } from '../schema/index.js';

export type ContactPoint = typeof contactPoint.$inferSelect;

/** A contact point of this account, or undefined. */
export async function findContactPoint(
  db: Queryable,
  accountId: string,
  id: string,
): Promise<ContactPoint | undefined> {
  const [row] = await db
    .select()
    .from(contactPoint)
    .where(and(eq(contactPoint.id, id), eq(contactPoint.accountId, accountId)));
  return row;
}

/** Keeps a way to reach a party that somebody told us of; no channel uses it before it is authorised. */
export async function insertProposedContactPoint(
  transaction: Queryable,
  proposed: Pick<ContactPoint, 'id' | 'accountId' | 'partyId' | 'kind' | 'value' | 'provenance' | 'createdAt'>,
): Promise<boolean> {
  const rows = await transaction
    .insert(contactPoint)
    .values({ ...proposed, authorisation: 'proposed' })
    .onConflictDoNothing()
    .returning({ id: contactPoint.id });
  return rows.length === 1;
}

export async function setAuthorisation(
  transaction: Queryable,
  id: string,
  authorisation: 'authorised' | 'barred',
): Promise<void> {
  await transaction.update(contactPoint).set({ authorisation }).where(eq(contactPoint.id, id));
}

/** The graded side of a proposed address; what was told stays in the contact point. */
export async function insertGradedAddress(
  transaction: Queryable,
  accountId: string,
  contactPointId: string,
  parts: AddressParts,
  grading: AddressGrading,
): Promise<void> {
  const { grade, corrections, candidates, postalSettlementId } = grading;
  await transaction
    .insert(address)
    .values({
      contactPointId,
      accountId,
      ...parts,
      grade,
      corrections,
      candidates,
      postalSettlementId: postalSettlementId ?? null,
    })
    .onConflictDoNothing();
}

/** The post could not deliver there: a person must look at the address before anything is sent to it again. */
export async function downgradeAddress(transaction: Queryable, contactPointId: string, reason: string): Promise<void> {
  await transaction
    .update(address)
    .set({ grade: 'doubtful', problems: [{ code: 'address.letterReturned', reason }] })
    .where(eq(address.contactPointId, contactPointId));
}

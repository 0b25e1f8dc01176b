import { and, asc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { isFrozen, isOpen } from '@cartera/domain/account';
import type { Database } from '../connection/index.js';
import { account, address, client, contactPoint, party, task, visitForm } from '../schema/index.js';

type Account = typeof account.$inferSelect;
type Address = typeof address.$inferSelect;
type Party = typeof party.$inferSelect;

/** Everything a visit form says. Personal data: it goes onto the paper and nowhere else. */
export interface VisitFormSubject {
  formId: string;
  /** Place in the batch, from 1. */
  number: number;
  dueAt: Date;
  expiresAt: Date | null;
  attempt: number;
  account: Pick<Account, 'reference' | 'product' | 'currency' | 'balanceCents' | 'timeZone'>;
  clientName: string;
  /** The holder first, then those who answer with them. */
  parties: readonly Pick<Party, 'role' | 'fullName'>[];
  address: Pick<
    Address,
    | 'contactPointId'
    | 'street'
    | 'exterior'
    | 'interior'
    | 'settlement'
    | 'postalCode'
    | 'municipality'
    | 'state'
    | 'precision'
  > & {
    /** As the client wrote it: it may hold what no part has room for. */
    raw: string;
    longitude: number | null;
    latitude: number | null;
  };
}

/**
 * The visits of a batch that may still be made, in order: open, on an account that is neither frozen nor ended, at an authorised
 * address that can be found.
 */
export async function visitFormSubjects(db: Database, batchId: string): Promise<VisitFormSubject[]> {
  const rows = await db
    .selectDistinctOn([visitForm.number], {
      formId: visitForm.id,
      number: visitForm.number,
      accountId: visitForm.accountId,
      dueAt: task.dueAt,
      expiresAt: task.expiresAt,
      attempt: task.attempt,
      stage: account.stage,
      account: {
        reference: account.reference,
        product: account.product,
        currency: account.currency,
        balanceCents: account.balanceCents,
        timeZone: account.timeZone,
      },
      clientName: client.name,
      address: {
        contactPointId: address.contactPointId,
        street: address.street,
        exterior: address.exterior,
        interior: address.interior,
        settlement: address.settlement,
        postalCode: address.postalCode,
        municipality: address.municipality,
        state: address.state,
        precision: address.precision,
        raw: contactPoint.value,
        longitude: sql<number | null>`ST_X(${address.location})`,
        latitude: sql<number | null>`ST_Y(${address.location})`,
      },
    })
    .from(visitForm)
    .innerJoin(task, and(eq(task.id, visitForm.taskId), eq(task.state, 'open')))
    .innerJoin(account, eq(account.id, visitForm.accountId))
    .innerJoin(client, eq(client.id, account.clientId))
    .innerJoin(
      contactPoint,
      and(
        eq(contactPoint.accountId, account.id),
        eq(contactPoint.kind, 'address'),
        eq(contactPoint.authorisation, 'authorised'),
      ),
    )
    .innerJoin(
      address,
      and(
        eq(address.contactPointId, contactPoint.id),
        or(inArray(address.grade, ['exact', 'corrected']), isNotNull(address.location)),
      ),
    )
    .where(eq(visitForm.batchId, batchId))
    .orderBy(
      asc(visitForm.number),
      sql`${address.location} is null`,
      sql`${address.grade} <> 'exact'`,
      asc(contactPoint.createdAt),
      asc(contactPoint.id),
    );
  const possible = rows.filter(({ stage }) => isOpen(stage) && !isFrozen(stage));
  if (possible.length === 0) return [];
  const parties = await db
    .select({ accountId: party.accountId, role: party.role, fullName: party.fullName })
    .from(party)
    .where(
      inArray(
        party.accountId,
        possible.map(({ accountId }) => accountId),
      ),
    )
    .orderBy(sql`${party.role} <> 'titular'`, asc(party.fullName), asc(party.id));
  return possible.map(({ stage: _, accountId, ...subject }) => ({
    ...subject,
    parties: parties.filter((one) => one.accountId === accountId),
  }));
}

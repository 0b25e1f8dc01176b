import { and, eq } from 'drizzle-orm';
import type { RecordContactBody } from '@cartera/domain/account';
import type { Queryable } from '../connection/index.js';
import { contactAttempt, contactPoint, party } from '../schema/index.js';

export interface NewContactAttempt {
  id: string;
  accountId: string;
  /** The task it answered. */
  taskId?: string;
  body: RecordContactBody;
  recordedAt: Date;
  /** The person who made it. */
  actor: string;
}

export async function insertContactAttempt(transaction: Queryable, attempt: NewContactAttempt): Promise<void> {
  const { body } = attempt;
  await transaction.insert(contactAttempt).values({
    id: attempt.id,
    accountId: attempt.accountId,
    taskId: attempt.taskId ?? null,
    medium: body.medium,
    partyId: body.partyId ?? null,
    contactPointId: body.contactPointId ?? null,
    whoAnswered: body.whoAnswered,
    result: body.result,
    reason: body.reason ?? null,
    note: body.note ?? null,
    at: new Date(body.at),
    recordedAt: attempt.recordedAt,
    actor: attempt.actor,
    location: body.location ?? null,
    accuracyMetres: body.accuracyMetres ?? null,
    evidence: body.evidence ?? {},
  });
}

/** How far a contact point of this account may be used, or undefined when it is none of its. */
export async function findAuthorisation(
  db: Queryable,
  accountId: string,
  contactPointId: string,
): Promise<'authorised' | 'proposed' | 'barred' | undefined> {
  const [row] = await db
    .select({ authorisation: contactPoint.authorisation })
    .from(contactPoint)
    .where(and(eq(contactPoint.id, contactPointId), eq(contactPoint.accountId, accountId)));
  return row?.authorisation;
}

/** Whether somebody is a party of this account: the only people who may be contacted. */
export async function isParty(db: Queryable, accountId: string, partyId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: party.id })
    .from(party)
    .where(and(eq(party.id, partyId), eq(party.accountId, accountId)));
  return row !== undefined;
}

import { randomUUID } from 'node:crypto';
import { contactAttempt, person, ruling, task } from '@cartera/database/schema';
import type { TestDatabase } from '@cartera/database/testing';
import { rulingRules } from '@cartera/domain/ruling';
import type { RulingProof, RulingType } from '@cartera/domain/ruling';
import type { PlacedAccount, Placement } from '../document/placement.js';

export interface RulingOptions {
  type?: RulingType;
  state?: (typeof ruling.$inferInsert)['state'];
  documentId?: string;
  decidedAt?: Date;
}

/** A ruling on `placed`, proven by two visits, a call and an address review, and decided by a supervisor. */
export async function ruled(
  { db }: TestDatabase,
  placement: Placement,
  placed: PlacedAccount,
  {
    type = 'ILOCALIZABLE',
    state = 'approved',
    documentId,
    decidedAt = new Date('2026-11-22T17:30:00Z'),
  }: RulingOptions = {},
): Promise<{ rulingId: string; approver: string }> {
  const approverId = randomUUID();
  const approver = 'Rosa Imelda Cárdenas Prado';
  await db
    .insert(person)
    .values({ id: approverId, username: approverId, fullName: approver, role: 'supervisor', passwordHash: '-' });
  const attempts = [
    { medium: 'visit', result: 'AUSENTE_HABITADO', at: '2026-06-10T15:10:00Z' },
    { medium: 'visit', result: 'TERCERO_NO_LO_CONOCE', at: '2026-07-02T23:40:00Z', whoAnswered: 'third' },
    { medium: 'call', result: 'BUZON', at: '2026-07-08T16:05:00Z' },
  ] as const;
  const evidence: string[] = [];
  for (const { medium, result, at, ...rest } of attempts) {
    const id = randomUUID();
    evidence.push(id);
    await db.insert(contactAttempt).values({
      id,
      accountId: placed.accountId,
      medium,
      contactPointId: placed.contactPointId,
      whoAnswered: 'whoAnswered' in rest ? rest.whoAnswered : 'nobody',
      result,
      at: new Date(at),
      recordedAt: new Date(at),
      actor: approverId,
    });
  }
  const reviewId = randomUUID();
  await db.insert(task).values({
    id: reviewId,
    accountId: placed.accountId,
    clientId: placement.clientId,
    desk: 'addressReview',
    kind: 'reviewAddress',
    openedAt: new Date('2026-05-02T15:00:00Z'),
    dueAt: new Date('2026-05-12T15:00:00Z'),
    closedAt: new Date('2026-05-12T15:00:00Z'),
    state: 'expired',
  });
  const proof: RulingProof = {
    type,
    proven: true,
    has: rulingRules[type].map((requirement, index) => ({
      requirement,
      evidence: index === 0 ? [evidence[0]!, evidence[1]!, reviewId] : [evidence[2]!],
      missing: 0,
      missingPoints: [],
    })),
    lacks: [],
  };
  const rulingId = randomUUID();
  await db.insert(ruling).values({
    id: rulingId,
    accountId: placed.accountId,
    clientId: placement.clientId,
    version: 1,
    type,
    state,
    proof,
    proposedAt: new Date('2026-11-20T17:30:00Z'),
    decidedAt: state === 'proposed' ? null : decidedAt,
    decidedBy: state === 'proposed' ? null : approverId,
    documentId,
  });
  return { rulingId, approver };
}

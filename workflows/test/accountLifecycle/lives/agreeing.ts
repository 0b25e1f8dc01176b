import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { agreement, person } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import type { AgreementKind } from '@cartera/domain/agreement';
import type { World } from '../world.js';
import { dueTask, today } from './passing.js';

/** One more person who may decide agreements. */
export async function addSupervisor({ database }: World): Promise<string> {
  const id = randomUUID();
  await database.db
    .insert(person)
    .values({ id, username: id, fullName: 'Otra Persona', role: 'supervisor', passwordHash: 'none' });
  return id;
}

/** A plan of `count` payments, thirty days apart, the first in ten days; the cents left over fall in the first. */
export function planOf(payableCents: bigint, count: number, day: number): { dueDay: number; amountCents: string }[] {
  const each = payableCents / BigInt(count);
  return Array.from({ length: count }, (_, index) => ({
    dueDay: day + 10 + 30 * index,
    amountCents: String(index === 0 ? payableCents - each * BigInt(count - 1) : each),
  }));
}

export interface Proposal {
  agreementId: string;
  instalments: { dueDay: number; amountCents: string }[];
}

/** The debtor asks for a plan on the next call, and somebody puts it before a supervisor. */
export async function proposeInCall(
  world: World,
  placed: TestAccount,
  plan: { kind: AgreementKind; payableCents: bigint; forgivenCents: bigint; count: number },
  actor = world.placement.agentId,
): Promise<Proposal> {
  const call = await dueTask(world, placed, 'call');
  await world.command(placed, 'recordContact', {
    medium: 'call',
    whoAnswered: 'titular',
    result: 'SOLICITA_REESTRUCTURA',
    at: call.dueAt.getTime(),
    taskId: call.id,
    contactPointId: placed.phoneId,
    partyId: placed.partyId,
  });
  const instalments = planOf(plan.payableCents, plan.count, await today(world));
  const body = { kind: plan.kind, instalments, forgivenCents: String(plan.forgivenCents), partyId: placed.partyId };
  const { agreementId } = await world.command(placed, 'proposeAgreement', body, { actor });
  return { agreementId: agreementId!, instalments };
}

/** Proposes, and has the plan approved by a second person and written down. */
export async function agree(
  world: World,
  placed: TestAccount,
  plan: Parameters<typeof proposeInCall>[2],
): Promise<Proposal> {
  const proposal = await proposeInCall(world, placed, plan);
  const approval = { agreementId: proposal.agreementId, decision: 'approve' as const };
  await world.command(placed, 'decideAgreement', approval, { actor: world.placement.supervisorId });
  await world.env.sleep('1 minute');
  return proposal;
}

/** The agreements of an account, oldest first. */
export async function agreementsOf(
  { database }: World,
  { accountId }: TestAccount,
): Promise<(typeof agreement.$inferSelect)[]> {
  return database.db.select().from(agreement).where(eq(agreement.accountId, accountId)).orderBy(agreement.proposedAt);
}

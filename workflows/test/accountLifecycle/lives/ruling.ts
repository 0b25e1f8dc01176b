import { eq } from 'drizzle-orm';
import { ruling } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import { workflowId } from '@cartera/domain/identity';
import { rulingReported } from '../../../src/accountLifecycle/messages.js';
import type { World } from '../world.js';

/** The versions of an account's ruling, oldest first. */
export async function rulingsOf(
  { database }: World,
  { accountId }: TestAccount,
): Promise<(typeof ruling.$inferSelect)[]> {
  return database.db.select().from(ruling).where(eq(ruling.accountId, accountId)).orderBy(ruling.version);
}

/** A supervisor approves the proposed ruling; it is written down, and the client's report is asked to take it. */
export async function approveRuling(world: World, placed: TestAccount): Promise<string> {
  const proposed = (await rulingsOf(world, placed)).at(-1);
  const approval = { rulingId: proposed!.id, decision: 'approve' as const };
  await world.command(placed, 'decideRuling', approval, { actor: world.placement.supervisorId });
  await world.env.sleep('10 minutes');
  return proposed!.id;
}

/** The client's report leaves with the ruling, as the report itself does it. */
export async function reportRuling(world: World, placed: TestAccount): Promise<void> {
  const reportId = world.placement.intakeId;
  await world.database.db
    .update(ruling)
    .set({ state: 'reported', reportId })
    .where(eq(ruling.accountId, placed.accountId));
  const handle = world.env.client.workflow.getHandle(workflowId.account(placed.accountId));
  await handle.signal(rulingReported, { reportId });
  await handle.result();
}

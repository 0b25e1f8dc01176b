import { eq } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { account } from '../schema/index.js';

/** Who works the account; null for everybody. */
export async function setAssignee(transaction: Queryable, accountId: string, assigneeId: string | null): Promise<void> {
  await transaction.update(account).set({ assigneeId }).where(eq(account.id, accountId));
}

/** The strategy that a live account goes on with. */
export async function setStrategyVersion(
  transaction: Queryable,
  accountId: string,
  strategyVersionId: string,
): Promise<void> {
  await transaction.update(account).set({ strategyVersionId }).where(eq(account.id, accountId));
}

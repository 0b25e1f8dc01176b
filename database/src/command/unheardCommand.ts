import { and, inArray, isNull, sql } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { commandRequest } from '../schema/index.js';

/** A command whose effect is kept, and of whose answer nobody knows: its life may have lost the task that asked for the effect. */
export interface UnheardCommand {
  id: string;
  accountId: string;
}

/** The commands that are done and not known to be answered; those under way at this moment may be among them. */
export async function unheardCommands(db: Queryable, limit: number): Promise<UnheardCommand[]> {
  const rows = await db.execute<{ id: string; account_id: string }>(sql`
    select r.id, r.account_id from command_request r
    where r.answered_at is null and exists (select from command c where c.id = r.id)
    limit ${limit}`);
  return rows.map(({ id, account_id: accountId }) => ({ id, accountId }));
}

/** Keeps that the lives have answered these commands, or have been told to look again; the first time stays. */
export async function markCommandsAnswered(db: Queryable, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(commandRequest)
    .set({ answeredAt: at })
    .where(and(inArray(commandRequest.id, [...ids]), isNull(commandRequest.answeredAt)));
}

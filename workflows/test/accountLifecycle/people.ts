import { and, eq } from 'drizzle-orm';
import { account, task, timelineEntry } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import type { World } from './world.js';

export type OpenTask = typeof task.$inferSelect;

export async function openTasks({ database }: World, { accountId }: TestAccount): Promise<OpenTask[]> {
  return database.db
    .select()
    .from(task)
    .where(and(eq(task.accountId, accountId), eq(task.state, 'open')));
}

export async function accountRow(
  { database }: World,
  { accountId }: TestAccount,
): Promise<typeof account.$inferSelect> {
  const [row] = await database.db.select().from(account).where(eq(account.id, accountId));
  return row!;
}

/** The kinds of an account's case file, in order. */
export async function caseFile({ database }: World, { accountId }: TestAccount): Promise<string[]> {
  const entries = await database.db
    .select({ kind: timelineEntry.kind })
    .from(timelineEntry)
    .where(eq(timelineEntry.accountId, accountId))
    .orderBy(timelineEntry.sequence);
  return entries.map(({ kind }) => kind);
}

/** Lets days pass; after each, `attend` gets the tasks that are due. Ends early when it answers true. */
export async function liveOn(
  world: World,
  placed: TestAccount,
  days: number,
  attend: (due: OpenTask, now: number) => Promise<boolean | void>,
): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    await world.env.sleep('1 day');
    const now = await world.now();
    for (const open of await openTasks(world, placed)) {
      if (open.kind !== 'decideRuling' && open.dueAt.getTime() > now) continue;
      if ((await attend(open, now)) === true) return;
    }
  }
}

/** Tries and reaches nobody, as the task asks. */
export async function reachNobody(world: World, placed: TestAccount, due: OpenTask): Promise<void> {
  const visit = due.kind === 'visit';
  await world.command(placed, 'recordContact', {
    medium: visit ? 'visit' : 'call',
    whoAnswered: 'nobody',
    result: visit ? 'AUSENTE_HABITADO' : 'NO_CONTESTA',
    at: due.dueAt.getTime(),
    taskId: due.id,
    contactPointId: visit ? placed.addressId : placed.phoneId,
    note: 'Nadie respondió',
  });
}

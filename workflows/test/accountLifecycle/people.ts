import { and, eq } from 'drizzle-orm';
import { account, task, timelineEntry } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import type { NextEvent, RecordContactBody } from '@cartera/domain/account';
import type { LifeHandle, World } from './world.js';

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

/** What the account's row says comes next. */
export async function nextOf(world: World, placed: TestAccount): Promise<NextEvent | null> {
  return (await accountRow(world, placed)).nextEvent as NextEvent | null;
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

/** An account whose first call lies on the phone desk, and a contact that would answer it. */
export async function withOpenCall(
  world: World,
  changes: Parameters<World['start']>[1] = {},
): Promise<{ placed: TestAccount; handle: LifeHandle; call: OpenTask; contact: RecordContactBody }> {
  const placed = await world.place();
  const handle = await world.start(placed.accountId, changes);
  let call: OpenTask | undefined;
  await liveOn(world, placed, 7, (due) => {
    call = due;
    return Promise.resolve(true);
  });
  const contact: RecordContactBody = {
    medium: 'call',
    whoAnswered: 'titular',
    result: 'NO_PUEDE_PAGAR',
    at: call!.dueAt.getTime(),
    contactPointId: placed.phoneId,
    partyId: placed.partyId,
  };
  return { placed, handle, call: call!, contact };
}

import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Desk } from '@cartera/domain/strategy';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { cutPage, keysetAfter, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { account, party, person, task } from '../schema/index.js';

export type Task = typeof task.$inferSelect;

/** A task as its desk shows it. */
export interface DeskTask extends Task {
  reference: string;
  holderName: string | null;
  claimedByName: string | null;
}

export interface DeskFilter {
  desks?: readonly Desk[] | undefined;
  accountId?: string | undefined;
  /** Only tasks that this person has taken. */
  claimedBy?: string | undefined;
  /** Only tasks that nobody has taken. */
  free?: boolean | undefined;
}

/** Open tasks, the most urgent first. */
export async function listDeskTasks(
  db: Queryable,
  scope: ClientScope,
  filter: DeskFilter,
  page: PageRequest,
): Promise<Page<DeskTask>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['moment', 'uuid']);
  const rows = await db
    .select({
      task,
      reference: account.reference,
      holderName: sql<string | null>`(select ${party.fullName} from ${party}
        where ${party.accountId} = ${task.accountId} and ${party.role} = 'titular' limit 1)`,
      claimedByName: person.fullName,
    })
    .from(task)
    .innerJoin(account, eq(account.id, task.accountId))
    .leftJoin(person, eq(person.id, task.claimedBy))
    .where(
      and(
        eq(task.state, 'open'),
        withinScope(task.clientId, scope),
        filter.desks === undefined ? undefined : inArray(task.desk, [...filter.desks]),
        filter.accountId === undefined ? undefined : eq(task.accountId, filter.accountId),
        filter.claimedBy === undefined ? undefined : eq(task.claimedBy, filter.claimedBy),
        filter.free === true ? isNull(task.claimedBy) : undefined,
        start && keysetAfter('ascending', [task.dueAt, start[0]], [task.id, start[1]]),
      ),
    )
    .orderBy(asc(task.dueAt), asc(task.id))
    .limit(page.limit + 1);
  const tasks = rows.map(({ task: row, ...names }) => ({ ...row, ...names }));
  return cutPage(tasks, page.limit, (row) => [row.dueAt, row.id]);
}

/** How much waits on each desk. */
export interface DeskCount {
  desk: Desk;
  open: number;
  free: number;
  /** Due at `now` or earlier. */
  due: number;
}

/**
 * Counts of the open tasks of each desk that has any.
 *
 * @param now business moment
 */
export async function countDeskTasks(db: Queryable, scope: ClientScope, now: Date): Promise<DeskCount[]> {
  return db
    .select({
      desk: task.desk,
      open: sql<number>`count(*)::integer`,
      free: sql<number>`(count(*) filter (where ${task.claimedBy} is null))::integer`,
      due: sql<number>`(count(*) filter (where ${task.dueAt} <= ${now.toISOString()}::timestamptz))::integer`,
    })
    .from(task)
    .where(and(eq(task.state, 'open'), withinScope(task.clientId, scope)))
    .groupBy(task.desk)
    .orderBy(asc(task.desk));
}

/** The task, whatever its state, if it is within the reader's clients. */
export async function findTask(db: Queryable, id: string, scope: ClientScope): Promise<Task | undefined> {
  const [found] = await db
    .select()
    .from(task)
    .where(and(eq(task.id, id), withinScope(task.clientId, scope)));
  return found;
}

/**
 * Gives an open task that is free, or this person's own, another holder. One statement decides between two who reach for it
 * at once.
 */
async function setHolder(
  db: Queryable,
  id: string,
  personId: string,
  scope: ClientScope,
  holder: string | null,
): Promise<Task | undefined> {
  const [held] = await db
    .update(task)
    .set({ claimedBy: holder })
    .where(
      and(
        eq(task.id, id),
        eq(task.state, 'open'),
        withinScope(task.clientId, scope),
        or(isNull(task.claimedBy), eq(task.claimedBy, personId)),
      ),
    )
    .returning();
  return held;
}

/**
 * Takes an open task for a person; taking it again is the same.
 *
 * @returns the task, or undefined when it is closed or somebody else has it
 */
export function claimTask(db: Queryable, id: string, personId: string, scope: ClientScope): Promise<Task | undefined> {
  return setHolder(db, id, personId, scope, personId);
}

/**
 * Puts an open task back on its desk; putting it back again is the same.
 *
 * @returns the task, or undefined when it is closed or somebody else has it
 */
export function putBackTask(
  db: Queryable,
  id: string,
  personId: string,
  scope: ClientScope,
): Promise<Task | undefined> {
  return setHolder(db, id, personId, scope, null);
}

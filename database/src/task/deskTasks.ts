import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Desk, TaskKind } from '@cartera/domain/strategy';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { countUpTo, cutPage, keysetAfter, readCursor } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';
import { account, party, person, task } from '../schema/index.js';

export type Task = typeof task.$inferSelect;

/** A task as its desk shows it. */
export interface DeskTask extends Task {
  reference: string;
  holderName: string | null;
  claimedByName: string | null;
}

export interface DeskFilter {
  /** Desks to look at; all of them when absent. */
  desks?: readonly Desk[] | undefined;
  kind?: TaskKind | undefined;
  accountId?: string | undefined;
  clientId?: string | undefined;
  /** Due at this business moment or earlier. */
  dueBy?: Date | undefined;
  /** Only tasks that this person has taken. */
  claimedBy?: string | undefined;
  /** Only tasks that nobody has taken, or only those that somebody has. */
  free?: boolean | undefined;
}

/** Negated, as in the indexes: everything in a desk's order ascends, so that one row comparison finds the next page. */
const urgency = sql<number>`(-${task.priority})`;

/** The order of a desk: the highest priority first, and among equals what is due first. */
export const deskOrder = [asc(urgency), asc(task.dueAt), asc(task.id)] as const;

/** What a list, its count and the next task have in common, so that they can never disagree. */
export function openTasks(scope: ClientScope, filter: DeskFilter): SQL | undefined {
  const { desks } = filter;
  const [only, ...others] = desks ?? [];
  return and(
    eq(task.state, 'open'),
    withinScope(task.clientId, scope),
    // With one desk an equality, which its index answers in the desk's order.
    desks === undefined
      ? undefined
      : only !== undefined && others.length === 0
        ? eq(task.desk, only)
        : inArray(task.desk, [...desks]),
    filter.kind === undefined ? undefined : eq(task.kind, filter.kind),
    filter.accountId === undefined ? undefined : eq(task.accountId, filter.accountId),
    filter.clientId === undefined ? undefined : eq(task.clientId, filter.clientId),
    filter.dueBy === undefined ? undefined : lte(task.dueAt, filter.dueBy),
    filter.claimedBy === undefined ? undefined : eq(task.claimedBy, filter.claimedBy),
    filter.free === undefined ? undefined : filter.free ? isNull(task.claimedBy) : isNotNull(task.claimedBy),
  );
}

/** Open tasks, the most urgent first. */
export async function listDeskTasks(
  db: Queryable,
  scope: ClientScope,
  filter: DeskFilter,
  page: PageRequest,
): Promise<Page<DeskTask>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['integer', 'moment', 'uuid']);
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
        openTasks(scope, filter),
        start && keysetAfter('ascending', [urgency, start[0]], [task.dueAt, start[1]], [task.id, start[2]]),
      ),
    )
    .orderBy(...deskOrder)
    .limit(page.limit + 1);
  const tasks = rows.map(({ task: row, ...names }) => ({ ...row, ...names }));
  return cutPage(tasks, page.limit, (row) => [BigInt(-row.priority), row.dueAt, row.id]);
}

function fitting(db: Queryable, scope: ClientScope, filter: DeskFilter, cap: number) {
  return db
    .select({ id: task.id })
    .from(task)
    .where(openTasks(scope, filter))
    .limit(cap + 1);
}

/** How many open tasks fit. */
export function countTasks(db: Queryable, scope: ClientScope, filter: DeskFilter, cap: number): Promise<CappedTotal> {
  return countUpTo(db, cap, fitting(db, scope, filter, cap));
}

/** How much waits on a desk; a number above the cap only says that there are more. */
export interface DeskCount {
  desk: Desk;
  open: number;
  /** Taken by nobody. */
  free: number;
  /** Taken by the reader. */
  mine: number;
  /** Due by now. */
  due: number;
}

/**
 * Counts of each desk, each under the very conditions of the list that it announces.
 *
 * @param reader whose own tasks are counted apart
 * @param now business moment
 */
export async function countDeskTasks(
  db: Queryable,
  scope: ClientScope,
  desks: readonly Desk[],
  { reader, now, cap }: { reader: string; now: Date; cap: number },
): Promise<DeskCount[]> {
  if (desks.length === 0) return [];
  const count = (filter: DeskFilter): SQL =>
    sql`(select count(*)::integer from ${fitting(db, scope, filter, cap)} as fitting)`;
  const counts = desks.map((desk) => {
    const here = { desks: [desk] };
    return sql`select ${desk} as desk, ${count(here)} as open, ${count({ ...here, free: true })} as free,
      ${count({ ...here, claimedBy: reader })} as mine, ${count({ ...here, dueBy: now })} as due`;
  });
  const rows = await db.execute<DeskCount & Record<string, unknown>>(sql.join(counts, sql` union all `));
  return rows.map(({ desk, open, free, mine, due }) => ({ desk, open, free, mine, due }));
}

/** The task, whatever its state, if it is within the reader's clients. */
export async function findTask(db: Queryable, id: string, scope: ClientScope): Promise<Task | undefined> {
  const [found] = await db
    .select()
    .from(task)
    .where(and(eq(task.id, id), withinScope(task.clientId, scope)));
  return found;
}

import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { can, desksOf, roles } from '@cartera/domain/people';
import type { Role } from '@cartera/domain/people';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { person, task } from '../schema/index.js';
import type { Task } from './deskTasks.js';

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

/** Puts back every task that its holder can no longer work on: shut out, in another role, or without its client. */
export async function putBackOutOfReach(transaction: Queryable, personId: string): Promise<void> {
  const [holder] = await transaction.select().from(person).where(eq(person.id, personId));
  if (holder === undefined) return;
  const works = holder.disabledAt === null && can(holder.role, 'task.claim');
  const desks = works ? desksOf(holder.role) : [];
  await transaction
    .update(task)
    .set({ claimedBy: null })
    .where(
      and(
        eq(task.claimedBy, personId),
        eq(task.state, 'open'),
        or(
          sql`not ${task.desk} = any(${sql.param([...desks])}::text[])`,
          holder.clientScope === null
            ? undefined
            : sql`not ${task.clientId} = any(${sql.param(holder.clientScope, person.clientScope)})`,
        ),
      ),
    );
}

/** Whether somebody can be given a task of this desk and client. */
export async function mayHold(db: Queryable, personId: string, { desk, clientId }: Task): Promise<boolean> {
  const [holder] = await db
    .select({ role: person.role, clientScope: person.clientScope })
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.disabledAt)));
  if (holder === undefined || !can(holder.role, 'task.claim') || !desksOf(holder.role).includes(desk)) return false;
  return holder.clientScope === null || holder.clientScope.includes(clientId);
}

/** More people than anybody chooses from in one list. */
const mostHolders = 500;

/** Who may hold the task, by name. */
export async function listHolders(
  db: Queryable,
  { desk, clientId }: Task,
): Promise<{ id: string; fullName: string; role: Role }[]> {
  const fit = roles.filter((role) => can(role, 'task.claim') && desksOf(role).includes(desk));
  return db
    .select({ id: person.id, fullName: person.fullName, role: person.role })
    .from(person)
    .where(
      and(
        isNull(person.disabledAt),
        inArray(person.role, fit),
        or(isNull(person.clientScope), sql`${clientId} = any(${person.clientScope})`),
      ),
    )
    .orderBy(person.fullName, person.id)
    .limit(mostHolders);
}

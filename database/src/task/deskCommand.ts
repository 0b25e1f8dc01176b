import { and, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { ClientScope } from '../client/index.js';
import { withinScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { deskCommand, task } from '../schema/index.js';
import { deskOrder, openTasks } from './deskTasks.js';
import type { DeskFilter } from './deskTasks.js';

type Kind = (typeof deskCommand.$inferSelect)['kind'];

/** What somebody asks of a desk. */
export interface DeskOrder {
  /** UUID made by the author. */
  id: string;
  kind: Kind;
  actor: string;
  /** Hex SHA-256 of the canonical body. */
  bodySha256: string;
}

/** `done` now or on an earlier try of the same order, with the task it was done to. */
export type DeskOutcome = { outcome: 'done'; taskId: string } | { outcome: 'idReused' } | { outcome: 'nothing' };

/** The same order, done before; undefined when it has not been. */
async function doneBefore(db: Queryable, order: DeskOrder): Promise<DeskOutcome | undefined> {
  const [held] = await db.select().from(deskCommand).where(eq(deskCommand.id, order.id));
  if (held === undefined) return undefined;
  const same = held.kind === order.kind && held.actor === order.actor && held.bodySha256 === order.bodySha256;
  return same ? { outcome: 'done', taskId: held.taskId } : { outcome: 'idReused' };
}

/** SQLSTATE of a key that exists already, wherever the driver's error hides it. */
function isDuplicate(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && cause.code === '23505') return true;
  return false;
}

/**
 * Runs one statement that changes a task and notes the order beside it. The note's key is what makes a repetition, even one
 * that runs at the same moment, undo itself and give the first answer.
 */
async function once(db: Queryable, order: DeskOrder, chosen: SQL, set: SQL, rest: DeskNote): Promise<DeskOutcome> {
  const before = await doneBefore(db, order);
  if (before !== undefined) return before;
  try {
    const [taken] = await db.execute<{ id: string }>(sql`
      with chosen as (${chosen}),
      changed as (update ${task} set ${set} from chosen where ${task.id} = chosen.id returning ${task.id}),
      noted as (
        insert into ${deskCommand} (id, kind, actor, body_sha256, task_id, holder, note)
        select ${order.id}::uuid, ${order.kind}, ${order.actor}::uuid, ${order.bodySha256}, id, ${rest.holder ?? null}::uuid,
               ${rest.note ?? null}
        from changed
      )
      select id from changed`);
    return taken === undefined ? { outcome: 'nothing' } : { outcome: 'done', taskId: taken.id };
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const first = await doneBefore(db, order);
    if (first === undefined) throw error;
    return first;
  }
}

interface DeskNote {
  holder?: string;
  note?: string;
}

/**
 * Takes the best free task for a person: the first of the list that they would see. Tasks that others are taking at this very
 * moment are passed over, so that nobody waits for anybody.
 *
 * @returns `nothing` when no free task fits; the same order may be sent again later
 */
export function takeNextTask(
  db: Queryable,
  order: DeskOrder & { kind: 'takeNext' },
  scope: ClientScope,
  filter: DeskFilter,
): Promise<DeskOutcome> {
  const best = sql`select ${task.id} from ${task} where ${openTasks(scope, { ...filter, free: true })}
    order by ${sql.join([...deskOrder], sql`, `)} limit 1 for update skip locked`;
  return once(db, order, best, sql`claimed_by = ${order.actor}::uuid`, { holder: order.actor });
}

/** An open task that the author may dispose of: their own, or anybody's. */
function disposable(id: string, scope: ClientScope, actor: string, anybodys: boolean): SQL {
  const own = anybodys ? undefined : eq(task.claimedBy, actor);
  return sql`select ${task.id} from ${task}
    where ${and(eq(task.id, id), eq(task.state, 'open'), withinScope(task.clientId, scope), own)} for update`;
}

/**
 * Gives a task to another person.
 *
 * @param anybodys whether the author may also dispose of tasks that others hold, or nobody
 * @returns `nothing` when the task is closed or not the author's
 */
export function handOverTask(
  db: Queryable,
  order: DeskOrder & { kind: 'handOver' },
  scope: ClientScope,
  to: { taskId: string; holder: string; note?: string; anybodys: boolean },
): Promise<DeskOutcome> {
  const chosen = disposable(to.taskId, scope, order.actor, to.anybodys);
  return once(db, order, chosen, sql`claimed_by = ${to.holder}::uuid`, to);
}

/**
 * Moves a task up or down its desk.
 *
 * @returns `nothing` when the task is closed
 */
export function prioritiseTask(
  db: Queryable,
  order: DeskOrder & { kind: 'prioritise' },
  scope: ClientScope,
  to: { taskId: string; priority: number },
): Promise<DeskOutcome> {
  const chosen = disposable(to.taskId, scope, order.actor, true);
  return once(db, order, chosen, sql`priority = ${to.priority}::integer`, {});
}

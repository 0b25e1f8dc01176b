import type { Queryable } from '@cartera/database/connection';
import type { SignedInPerson } from '@cartera/database/session';
import { findTask } from '@cartera/database/task';
import type { DeskFilter, Task } from '@cartera/database/task';
import { desksOf } from '@cartera/domain/people';
import { desks } from '@cartera/domain/strategy';
import { ProblemError, found } from '../problem/index.js';
import { epochMs } from '../schema/index.js';
import type { AskedTasks } from './taskSchema.js';

/** What a person asked to see, within the desks of their role. */
export function deskFilter({ id, role }: SignedInPerson, { desk, mine, dueBy, ...asked }: AskedTasks): DeskFilter {
  const seen = desksOf(role);
  // Undefined for all of them: a condition that lists every desk would keep the database from using their common order.
  const all = seen.length === desks.length ? undefined : seen;
  return {
    accountId: asked.accountId,
    clientId: asked.clientId,
    kind: asked.kind,
    free: asked.free,
    desks: desk === undefined ? all : seen.filter((one) => one === desk),
    claimedBy: mine === true ? id : asked.claimedBy,
    dueBy: dueBy === undefined ? undefined : new Date(epochMs(dueBy, '/dueBy')),
  };
}

/**
 * The task, if it lies on a desk of the person's role and within their clients.
 *
 * @throws {ProblemError} `task.notFound`
 */
export async function seenTask(db: Queryable, id: string, { role, clientScope }: SignedInPerson): Promise<Task> {
  const task = found(await findTask(db, id, clientScope), 'task.notFound');
  if (!desksOf(role).includes(task.desk)) throw new ProblemError('task.notFound');
  return task;
}

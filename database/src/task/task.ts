import { and, eq } from 'drizzle-orm';
import type { Desk, TaskKind } from '@cartera/domain/strategy';
import type { Queryable } from '../connection/index.js';
import { task } from '../schema/index.js';

export interface NewTask {
  id: string;
  accountId: string;
  clientId: string;
  desk: Desk;
  kind: TaskKind;
  stepKey?: string;
  attempt: number;
  openedAt: Date;
  dueAt: Date;
  expiresAt: Date | null;
}

/** Puts a task on its desk. Fails on the unique index when the account already has one of the kind open. */
export async function insertTask(transaction: Queryable, open: NewTask): Promise<void> {
  await transaction.insert(task).values(open);
}

export interface TaskEnd {
  state: 'done' | 'expired' | 'cancelled';
  at: Date;
  /** A person's id, or `workflow`. */
  by: string;
}

/** Takes an open task from its desk; one that is closed already stays as it was. */
export async function closeTask(transaction: Queryable, id: string, end: TaskEnd): Promise<void> {
  await transaction
    .update(task)
    .set({ state: end.state, closedAt: end.at, closedBy: end.by })
    .where(and(eq(task.id, id), eq(task.state, 'open')));
}

import type { Schemas } from '@cartera/api/client';
import type { Role } from '@cartera/domain/people';
import type { Desk } from '@cartera/domain/strategy';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';

export type DeskTask = Schemas['DeskTask'];
export type DeskCount = Schemas['DeskCount'];

/** What a desk is filtered by. */
interface DeskFilter {
  desk?: Desk;
  mine?: boolean;
  free?: boolean;
  /** Only what is due by now. */
  due?: boolean;
}

export const taskSource: RecordSource<DeskTask> = {
  // Most urgent first is the only order that a desk has.
  list: ({ limit, after, filter }) => {
    const { due, ...rest } = filter as DeskFilter;
    const dueBy = due === true ? new Date().toISOString() : undefined;
    return ask(api.GET('/api/v1/tasks', { params: { query: { limit, after, dueBy, ...rest } } }));
  },
};

/** How much waits on each of my desks; a number above `cap` says that there is more. */
export function readCounts(): Promise<{ items: DeskCount[]; cap: number }> {
  return ask(api.GET('/api/v1/tasks/counts'));
}

/** Takes a task for me; a task already mine stays mine. */
export async function claimTask(id: string): Promise<void> {
  await ask(api.POST('/api/v1/tasks/{id}/claim', { params: { path: { id } } }));
}

/** Gives a task of mine back to its desk. */
export async function putBackTask(id: string): Promise<void> {
  await ask(api.POST('/api/v1/tasks/{id}/put-back', { params: { path: { id } } }));
}

/** Takes the most urgent free task of a desk, or of all my desks. */
export async function takeNextTask(id: string, desk: Desk | undefined): Promise<Schemas['Task'] | null> {
  const { task } = await ask(api.POST('/api/v1/tasks/next', { body: { id, desk } }));
  return task;
}

/** Who may be given the task. */
export async function readHolders(id: string): Promise<{ id: string; fullName: string; role: Role }[]> {
  const { items } = await ask(api.GET('/api/v1/tasks/{id}/holders', { params: { path: { id } } }));
  return items;
}

/** Gives the task to somebody else. */
export async function handOverTask(taskId: string, body: { id: string; to: string; note?: string }): Promise<void> {
  await ask(api.POST('/api/v1/tasks/{id}/hand-over', { params: { path: { id: taskId } }, body }));
}

import { eq } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { command } from '../schema/index.js';

/**
 * What a command row keeps: the answer for its author, and the life as the effect left it, so that a worker that died
 * between committing and reporting goes on from there. Ids and codes only. `recordEffect` of `../account` writes it.
 */
export interface DoneCommand {
  answer: unknown;
  /** `LifeState` of domain/strategy. */
  life: unknown;
}

/** The first answer to a command, or undefined while it has had no effect. */
export async function findCommandAnswer(db: Queryable, id: string): Promise<unknown> {
  const [row] = await db.select({ done: command.answer }).from(command).where(eq(command.id, id));
  return (row?.done as DoneCommand | undefined)?.answer;
}

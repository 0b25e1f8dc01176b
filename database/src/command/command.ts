import { eq } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { command } from '../schema/index.js';

export interface DoneCommand {
  id: string;
  accountId: string;
  kind: string;
  /** A person's id, or `workflow`. */
  actor: string;
  bodySha256: string;
  /** Repeated to whoever sends the same command again; ids and codes only. */
  answer: unknown;
  at: Date;
}

/** The first answer to a command, or undefined while it has had no effect. */
export async function findCommandAnswer(db: Queryable, id: string): Promise<unknown> {
  const [row] = await db.select({ answer: command.answer }).from(command).where(eq(command.id, id));
  return row?.answer;
}

/**
 * Writes the command row. Call it inside the transaction of the effect: the row is the proof that the effect happened.
 * A second writer of the same id fails on the primary key and its whole transaction with it.
 */
export async function recordCommandDone(transaction: Queryable, done: DoneCommand): Promise<void> {
  await transaction.insert(command).values(done);
}

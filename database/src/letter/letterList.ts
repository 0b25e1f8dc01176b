import { desc, eq } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { letter } from '../schema/index.js';
import type { Letter } from './letterLedger.js';

/** The letters of an account, newest first. A strategy has at most tens of steps, so they come at once. */
export async function listAccountLetters(db: Queryable, accountId: string): Promise<Letter[]> {
  return db
    .select()
    .from(letter)
    .where(eq(letter.accountId, accountId))
    .orderBy(desc(letter.producedAt), desc(letter.id))
    .limit(500);
}

import { and, eq } from 'drizzle-orm';
import { isFrozen, isOpen } from '@cartera/domain/account';
import type { Database, Queryable } from '../connection/index.js';
import { recordDocument } from '../document/index.js';
import { account, change, letter } from '../schema/index.js';
import type { document } from '../schema/index.js';
import { appendTimeline } from '../timeline/index.js';

export type Letter = typeof letter.$inferSelect;

/** The letter of one strategy step, if it has been produced. */
export async function findLetterOfStep(db: Queryable, accountId: string, stepKey: string): Promise<Letter | undefined> {
  const [row] = await db
    .select()
    .from(letter)
    .where(and(eq(letter.accountId, accountId), eq(letter.stepKey, stepKey)));
  return row;
}

/** A letter of this account, or undefined. */
export async function findLetter(db: Queryable, accountId: string, id: string): Promise<Letter | undefined> {
  const [row] = await db
    .select()
    .from(letter)
    .where(and(eq(letter.id, id), eq(letter.accountId, accountId)));
  return row;
}

export async function setLetterState(transaction: Queryable, id: string, state: Letter['state']): Promise<void> {
  await transaction.update(letter).set({ state }).where(eq(letter.id, id));
}

export interface NewLetter {
  letter: Pick<Letter, 'id' | 'accountId' | 'contactPointId' | 'stepKey' | 'template' | 'producedAt'>;
  /** The page, already in the file store. */
  document: typeof document.$inferInsert;
  /** What the case file says of it besides: codes and amounts. */
  facts?: Record<string, unknown> | undefined;
}

export type LetterRecord =
  { recorded: true; documentId: string } | { recorded: false; reason: 'account.frozen' | 'account.closed' };

/**
 * Records a produced letter in one transaction: document, letter, timeline entry and change. The first letter of a step
 * stays; whoever comes second gets its document. The account is looked at under its lock, because a dispute may have
 * frozen it while the page was being drawn.
 */
export async function recordLetter(db: Database, entry: NewLetter): Promise<LetterRecord> {
  return db.transaction(async (tx) => {
    const { accountId, stepKey } = entry.letter;
    const [held] = await tx
      .select({ stage: account.stage, clientId: account.clientId })
      .from(account)
      .where(eq(account.id, accountId))
      .for('no key update');
    const earlier = await findLetterOfStep(tx, accountId, stepKey);
    if (earlier !== undefined) return { recorded: true, documentId: earlier.documentId };
    if (held === undefined || !isOpen(held.stage)) return { recorded: false, reason: 'account.closed' };
    if (isFrozen(held.stage)) return { recorded: false, reason: 'account.frozen' };

    await recordDocument(tx, entry.document);
    await tx.insert(letter).values({ ...entry.letter, documentId: entry.document.id });
    const facts = {
      ...entry.facts,
      kind: 'letter',
      letterId: entry.letter.id,
      documentId: entry.document.id,
      stepKey,
      template: entry.letter.template,
      sha256: entry.document.sha256,
    };
    await appendTimeline(tx, {
      accountId,
      at: entry.letter.producedAt,
      actor: 'workflow',
      kind: 'documentKept',
      data: facts,
    });
    await tx.insert(change).values({
      topic: 'letter',
      entityId: entry.letter.id,
      clientId: held.clientId,
      data: { accountId },
    });
    return { recorded: true, documentId: entry.document.id };
  });
}

import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../connection/index.js';
import { recordDocument } from '../document/index.js';
import { account, change, ruling } from '../schema/index.js';
import type { document } from '../schema/index.js';
import { appendTimeline } from '../timeline/index.js';

/**
 * Gives an approved ruling its document, once: document, pointer, timeline entry and change in one transaction.
 *
 * @returns the document that the ruling has, whoever wrote it
 */
export async function recordRulingDocument(
  db: Database,
  rulingId: string,
  page: typeof document.$inferInsert,
): Promise<{ documentId: string }> {
  return db.transaction(async (tx) => {
    const ofRuling = tx.select({ id: ruling.accountId }).from(ruling).where(eq(ruling.id, rulingId));
    // Account before ruling, in the order in which every other effect takes its locks.
    await tx.select({ id: account.id }).from(account).where(inArray(account.id, ofRuling)).for('no key update');
    const [held] = await tx.select().from(ruling).where(eq(ruling.id, rulingId)).for('update');
    if (held === undefined) throw new Error(`ruling ${rulingId} does not exist`);
    if (held.documentId !== null) return { documentId: held.documentId };
    await recordDocument(tx, page);
    await tx.update(ruling).set({ documentId: page.id }).where(eq(ruling.id, rulingId));
    const facts = { kind: 'ruling', rulingId, version: held.version, documentId: page.id, sha256: page.sha256 };
    await appendTimeline(tx, {
      accountId: held.accountId,
      at: page.createdAt,
      actor: 'workflow',
      kind: 'documentKept',
      data: facts,
    });
    await tx.insert(change).values({
      topic: 'ruling',
      entityId: rulingId,
      clientId: held.clientId,
      data: { accountId: held.accountId },
    });
    return { documentId: page.id };
  });
}

import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../connection/index.js';
import { recordDocument } from '../document/index.js';
import { account, agreement, change } from '../schema/index.js';
import type { document } from '../schema/index.js';
import { appendTimeline } from '../timeline/index.js';

/**
 * Gives an approved agreement its document, once: document, pointer, timeline entry and change in one transaction.
 *
 * @returns the document that the agreement has, whoever wrote it
 */
export async function recordAgreementDocument(
  db: Database,
  agreementId: string,
  page: typeof document.$inferInsert,
): Promise<{ documentId: string }> {
  return db.transaction(async (tx) => {
    const ofAgreement = tx.select({ id: agreement.accountId }).from(agreement).where(eq(agreement.id, agreementId));
    // Account before agreement, in the order in which every other effect takes its locks.
    await tx.select({ id: account.id }).from(account).where(inArray(account.id, ofAgreement)).for('no key update');
    const [held] = await tx.select().from(agreement).where(eq(agreement.id, agreementId)).for('update');
    if (held === undefined) throw new Error(`agreement ${agreementId} does not exist`);
    if (held.documentId !== null) return { documentId: held.documentId };
    await recordDocument(tx, page);
    await tx.update(agreement).set({ documentId: page.id }).where(eq(agreement.id, agreementId));
    const { accountId, clientId } = held;
    await appendTimeline(tx, {
      accountId,
      at: page.createdAt,
      actor: 'workflow',
      kind: 'documentKept',
      data: { kind: 'agreement', agreementId, documentId: page.id, sha256: page.sha256 },
    });
    await tx.insert(change).values({ topic: 'account', entityId: accountId, clientId, data: { kind: 'documentKept' } });
    return { documentId: page.id };
  });
}

import { and, eq, sql } from 'drizzle-orm';
import { batchArrow, needsSecondPerson } from '@cartera/domain/batch';
import type { BatchDeed } from '@cartera/domain/batch';
import type { Database } from '../connection/index.js';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import { batch, batchRow, change } from '../schema/index.js';
import { asBatch } from './batchList.js';
import type { Batch } from './batchList.js';

/** `moved` also when it stands there already: the same deed twice is one. */
export type MovedBatch = { outcome: 'moved'; batch: Batch } | { outcome: 'notFound' | 'notNow' | 'samePerson' };

/**
 * Moves a batch by a deed, if its state allows it. A first start of an action that asks for two people leads to
 * `awaitingApproval`; its author cannot be the second.
 */
export async function moveBatch(
  db: Database,
  id: string,
  scope: ClientScope,
  deed: BatchDeed,
  { by, at }: { by: string; at: Date },
): Promise<MovedBatch> {
  return db.transaction(async (transaction): Promise<MovedBatch> => {
    const [found] = await transaction
      .select()
      .from(batch)
      .where(and(eq(batch.id, id), withinScope(batch.clientId, scope)))
      .for('update');
    if (found === undefined) return { outcome: 'notFound' };
    const { from, to } = batchArrow(deed);
    const waits = deed === 'start' && needsSecondPerson(found.action) && found.approvedBy === null;
    const state = waits ? 'awaitingApproval' : to;
    if (found.state === state) return { outcome: 'moved', batch: asBatch(found) };
    if (!from.includes(found.state)) return { outcome: 'notNow' };
    if (deed === 'approve' && found.createdBy === by) return { outcome: 'samePerson' };
    const [moved] = await transaction
      .update(batch)
      .set({
        state,
        ...(deed === 'approve' ? { approvedBy: by, approvedAt: at } : {}),
        ...(state === 'running' ? { startedAt: found.startedAt ?? at, finishedAt: null } : {}),
        ...(state === 'done' || state === 'discarded' ? { finishedAt: at } : {}),
      })
      .where(eq(batch.id, id))
      .returning();
    if (deed === 'retry') await reopenRows(transaction, id);
    await transaction
      .insert(change)
      .values({ at, topic: 'batch', entityId: id, clientId: found.clientId, data: { state } });
    return { outcome: 'moved', batch: asBatch(moved ?? found) };
  });
}

/**
 * Makes rows without an effect pending again. A refused one gets a new command: the first was answered. A failed one keeps
 * its own, because nobody knows whether it had its effect.
 */
async function reopenRows(transaction: Pick<Database, 'update'>, batchId: string): Promise<void> {
  const again = { state: 'pending', tries: 0, code: null, stage: null, finishedAt: null } as const;
  const rowsIn = (state: 'refused' | 'failed') => and(eq(batchRow.batchId, batchId), eq(batchRow.state, state));
  await transaction
    .update(batchRow)
    .set({ ...again, round: sql`${batchRow.round} + 1` })
    .where(rowsIn('refused'));
  await transaction.update(batchRow).set(again).where(rowsIn('failed'));
}

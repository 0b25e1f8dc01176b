import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { BatchAction, BatchParameters } from '@cartera/domain/batch';
import { accountCondition } from '../account/index.js';
import type { AccountFilter } from '../account/index.js';
import type { Database } from '../connection/index.js';
import { account, batch, change, dryRunAccount } from '../schema/index.js';

/** How the accounts of a batch are chosen. Whatever it says, only open accounts of the batch's client are taken. */
export type BatchSelection =
  | { kind: 'filter'; filter: Omit<AccountFilter, 'clientId' | 'open'> }
  /** The accounts that a dry run looked at, or those of them whose path would change. */
  | { kind: 'dryRun'; dryRunId: string; changedOnly: boolean }
  | { kind: 'accounts'; accountIds: readonly string[] };

export interface NewBatch {
  /** Made by its author. */
  id: string;
  clientId: string;
  action: BatchAction;
  parameters: BatchParameters;
  reason: string;
  selection: BatchSelection;
  createdBy: string;
  createdAt: Date;
}

/** `empty`: nothing fits, nothing was kept. `repeated`: the same batch was made before; `idReused`: the id names another. */
export type CreatedBatch = 'created' | 'repeated' | 'idReused' | 'empty';

class EmptyBatch extends Error {}

function chosen({ clientId, selection }: NewBatch): SQL {
  const ofClient = and(eq(account.clientId, clientId), isNull(account.closedAt));
  switch (selection.kind) {
    case 'filter':
      return sql`select ${account.id} from ${account} where ${and(ofClient, accountCondition([clientId], selection.filter))}`;
    case 'accounts':
      return sql`select ${account.id} from ${account} where ${and(ofClient, inArray(account.id, [...selection.accountIds]))}`;
    case 'dryRun':
      return sql`select ${account.id} from ${dryRunAccount} join ${account} on ${account.id} = ${dryRunAccount.accountId}
        where ${and(ofClient, eq(dryRunAccount.dryRunId, selection.dryRunId), selection.changedOnly ? dryRunAccount.changed : undefined)}`;
  }
}

/** Makes a batch and freezes its accounts, in one transaction: what its author is shown is what will be done. */
export async function createBatch(db: Database, added: NewBatch): Promise<CreatedBatch> {
  try {
    return await db.transaction(async (transaction) => {
      const made = await transaction.insert(batch).values(added).onConflictDoNothing().returning({ id: batch.id });
      if (made.length === 0) {
        const [same] = await transaction
          .select({ id: batch.id })
          .from(batch)
          .where(
            and(
              eq(batch.id, added.id),
              eq(batch.clientId, added.clientId),
              eq(batch.action, added.action),
              eq(batch.reason, added.reason),
              eq(batch.createdBy, added.createdBy),
              sql`${batch.parameters} = ${sql.param(added.parameters, batch.parameters)}::jsonb`,
              sql`${batch.selection} = ${sql.param(added.selection, batch.selection)}::jsonb`,
            ),
          );
        return same === undefined ? 'idReused' : 'repeated';
      }
      const frozen = await transaction.execute(
        sql`insert into batch_row (batch_id, account_id) select ${added.id}::uuid, id from (${chosen(added)}) chosen`,
      );
      if (frozen.count === 0) throw new EmptyBatch();
      const { id: entityId, clientId, createdAt: at } = added;
      await transaction.insert(change).values({ at, topic: 'batch', entityId, clientId, data: { state: 'preview' } });
      return 'created';
    });
  } catch (error) {
    if (error instanceof EmptyBatch) return 'empty';
    throw error;
  }
}

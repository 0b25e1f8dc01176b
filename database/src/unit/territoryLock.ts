import type { TransactionSql } from 'postgres';

export type Transaction = TransactionSql<{ bigint: bigint }>;

/**
 * One change of the tree or of its ground at a time, and none while accounts are being placed (`place_accounts` holds the same
 * lock, shared): whoever placed by the old ground is done before the new one is written, so the placing that follows finds all.
 */
export async function lockTerritory(transaction: Transaction): Promise<void> {
  await transaction`select pg_advisory_xact_lock(hashtext('unit.territory'))`;
}

/** Tells the feed of a unit: codes and ids only. */
export async function tellUnit(
  transaction: Transaction,
  unitId: string,
  facts: { kind: string; actor?: string; personId?: string; version?: number },
): Promise<void> {
  await transaction`
    insert into change (topic, entity_id, data)
    values ('unit', ${unitId}, ${transaction.json({ ...facts, unitId })})`;
}

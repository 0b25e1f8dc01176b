import type { Sql } from '../connection/index.js';
import type { Snapshot } from './snapshot.js';

/** One line of the change feed. */
export interface Change {
  topic: string;
  entityId: string;
  /** Null for what belongs to no client. */
  clientId: string | null;
  at: Date;
  /** Codes and ids. */
  data: Record<string, unknown>;
}

/**
 * What was committed between two snapshots: each row once, however late its transaction ended and whatever its id.
 *
 * Needs no order of commits and no waiting for the oldest transaction: a row belongs here when `until` sees its transaction
 * and `since` did not.
 *
 * @param limit with more rows than this there were too many to tell, and none is
 */
export async function readChanges(
  sql: Sql,
  since: Snapshot,
  until: Snapshot,
  limit: number,
): Promise<{ changes: Change[]; tooMany: boolean }> {
  const changes = await sql<Change[]>`
    select topic, entity_id as "entityId", client_id as "clientId", at, data
    from change
    where xid >= pg_snapshot_xmin(${since}::pg_snapshot) and xid < pg_snapshot_xmax(${until}::pg_snapshot)
      and not pg_visible_in_snapshot(xid, ${since}::pg_snapshot) and pg_visible_in_snapshot(xid, ${until}::pg_snapshot)
    order by id
    limit ${limit + 1}`;
  const tooMany = changes.length > limit;
  return { changes: tooMany ? [] : [...changes], tooMany };
}

/**
 * Calls `wake` whenever somebody may have committed a change, over one connection of its own.
 *
 * @returns stops listening
 */
export async function listenForChanges(sql: Sql, wake: () => void): Promise<() => Promise<void>> {
  const listening = await sql.listen('cartera_change', wake);
  return () => listening.unlisten();
}

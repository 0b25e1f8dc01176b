import type { Sql } from '../connection/index.js';

/**
 * What one moment of the database could see, in PostgreSQL's own text form (`xmin:xmax:xip,…`). The feed's cursor: unlike the
 * highest id read, it also says which transactions were still under way, so that what they commit later is not passed over.
 */
export type Snapshot = string;

/** More transactions at once than a server has connections. */
const longestText = 20_000;
const textForm = /^\d{1,19}:\d{1,19}:(\d{1,19}(,\d{1,19})*)?$/;
const greatest = 2n ** 63n;

/** Whether a text, from wherever, is a snapshot that PostgreSQL would take. */
export function isSnapshot(text: string): text is Snapshot {
  if (text.length > longestText || !textForm.test(text)) return false;
  const [least = 0n, end = 0n, underWay] = readSnapshot(text);
  if (least < 1n || end < least || end >= greatest) return false;
  return underWay.every((xid, index) => xid >= (underWay[index - 1] ?? least) && xid < end);
}

function readSnapshot(text: string): [least: bigint, end: bigint, underWay: bigint[]] {
  const [least = '0', end = '0', underWay = ''] = text.split(':');
  return [BigInt(least), BigInt(end), underWay === '' ? [] : underWay.split(',').map(BigInt)];
}

/** Whether a snapshot can have been taken before another of the same database. */
export function isNoLaterThan(earlier: Snapshot, later: Snapshot): boolean {
  return readSnapshot(earlier)[1] <= readSnapshot(later)[1];
}

/** The present snapshot. */
export async function currentSnapshot(sql: Sql): Promise<Snapshot> {
  const [row] = await sql<{ snapshot: string }[]>`select pg_current_snapshot()::text as snapshot`;
  if (row === undefined) throw new Error('The database has no snapshot.');
  return row.snapshot;
}

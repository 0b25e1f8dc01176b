import { sql } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';

export interface NewTimelineEntry {
  accountId: string;
  at: Date;
  /** A person's id, `workflow`, or `client`. */
  actor: string;
  kind: string;
  /** Ids and codes only. */
  data: Record<string, unknown>;
}

/** Appends one line to an account's case file, chained by hash to the one before; locks the account until the transaction ends. */
export async function appendTimeline(transaction: Queryable, entry: NewTimelineEntry): Promise<void> {
  await transaction.execute(sql`
    select append_timeline(${entry.accountId}::uuid, ${entry.at.toISOString()}::timestamptz, ${entry.actor}, ${entry.kind},
                           ${JSON.stringify(entry.data)}::text::jsonb)`);
}

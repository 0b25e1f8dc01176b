import { eq } from 'drizzle-orm';
import { coveredUntil } from '@cartera/domain/clientFile';
import type { CoveredPeriod } from '@cartera/domain/clientFile';
import type { Connection, Queryable } from '../connection/index.js';
import { paymentCoverage } from '../schema/index.js';
import type { Transaction } from './matchRows.js';

/** Last day (`yyyy-mm-dd`) of which all payments of a client are known; undefined while no file has come. */
export async function paymentsCoveredUntil(db: Queryable, clientId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ coveredUntil: paymentCoverage.coveredUntil })
    .from(paymentCoverage)
    .where(eq(paymentCoverage.clientId, clientId));
  return row?.coveredUntil;
}

/** Takes the period of a file that is being accepted into the coverage of its client. */
export async function extendCoverage(
  transaction: Transaction,
  file: { id: string; clientId: string },
  period: CoveredPeriod,
  at: Date,
): Promise<void> {
  const accepted = await transaction<CoveredPeriod[]>`
    select covers_from::text as from, covers_until::text as until from client_file
    where client_id = ${file.clientId} and kind = 'payments' and accepted_at is not null and covers_from is not null`;
  const [before] = await transaction<{ until: string }[]>`
    select covered_until::text as until from payment_coverage where client_id = ${file.clientId}`;
  const until = coveredUntil([...accepted, period], before?.until);
  if (until === undefined) return;
  await transaction`
    insert into payment_coverage (client_id, covered_until, updated_at) values (${file.clientId}, ${until}, ${at.toISOString()})
    on conflict (client_id) do update set covered_until = excluded.covered_until, updated_at = excluded.updated_at
      where payment_coverage.covered_until < excluded.covered_until`;
}

/**
 * Proposes the period that a payment file covers: from the first to the last value date of its rows, as far as days are over.
 * Whoever accepts it may know better.
 *
 * @param today business date where banks keep their books
 */
export async function proposePeriod({ sql }: Connection, fileId: string, today: string): Promise<void> {
  await sql`
    update client_file f set covers_from = p.first_day, covers_until = p.last_day
    from (
      select min(value_date) as first_day, max(value_date) as last_day from client_file_row
      where file_id = ${fileId} and value_date < ${today} and verdict <> 'rejected'
    ) p
    where f.id = ${fileId} and f.kind = 'payments' and f.accepted_at is null`;
}

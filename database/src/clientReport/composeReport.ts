import { and, eq, sql } from 'drizzle-orm';
import type { Database, Queryable } from '../connection/index.js';
import { deterministicId } from '../identity/index.js';
import { change, client, clientReport } from '../schema/index.js';
import { reportRulesOf } from './reportRules.js';
import type { ReportRules } from './reportRules.js';

/**
 * Approved rulings that may leave: written down, in no report yet, of an account that is neither frozen nor ended. One
 * condition for composing a report and for asking whether another is needed, so that neither waits for the other in vain.
 */
const awaiting = (clientId: string) => sql`
  r.client_id = ${clientId}::uuid and r.state = 'approved' and r.report_id is null and r.document_id is not null
  and a.closed_at is null and a.stage not in ('disputed', 'onHold')`;

/** The id of a client's report of a period. */
export const reportIdOf = (clientId: string, period: string): string =>
  deterministicId('clientReport', clientId, period);

/** Whether the client has rulings that no report holds yet. */
export async function rulingsAwaitReport(db: Queryable, clientId: string): Promise<boolean> {
  const [row] = await db.execute<{ found: boolean }>(sql`
    select exists (select from ruling r join account a on a.id = r.account_id where ${awaiting(clientId)}) as found`);
  return row?.found === true;
}

/** Whether a report of the period has been composed: rulings that come later belong to another. */
export async function isComposed(db: Queryable, clientId: string, period: string): Promise<boolean> {
  const rows = await db
    .select({ id: clientReport.id })
    .from(clientReport)
    .where(and(eq(clientReport.clientId, clientId), eq(clientReport.period, period)));
  return rows.length > 0;
}

/** What the client decided about its reports. */
export async function findReportRules(db: Queryable, clientId: string): Promise<ReportRules | undefined> {
  const [row] = await db.select({ rules: client.rules }).from(client).where(eq(client.id, clientId));
  return row === undefined ? undefined : reportRulesOf(row.rules);
}

export interface ReportOrder {
  clientId: string;
  period: string;
  at: Date;
}

/**
 * Puts every ruling that may leave into the report of the period and writes down their number and sum, in one transaction.
 * Rulings of one currency only, the longest waiting first, up to the client's maximum: the rest is for the next report. A period
 * that has been composed is answered as it is, and a report of nothing leaves no row.
 */
export async function composeReport(
  db: Database,
  { clientId, period, at }: ReportOrder,
): Promise<{ reportId: string; rulings: number }> {
  const reportId = reportIdOf(clientId, period);
  return db.transaction(async (tx) => {
    const rules = await findReportRules(tx, clientId);
    if (rules === undefined) throw new Error(`client ${clientId} does not exist`);
    const opened = await tx
      .insert(clientReport)
      .values({ id: reportId, clientId, period, state: 'composing', createdAt: at })
      .onConflictDoNothing({ target: [clientReport.clientId, clientReport.period] })
      .returning({ id: clientReport.id });
    if (opened.length === 0) {
      const [earlier] = await tx
        .select({ reportId: clientReport.id, rulings: clientReport.rulings })
        .from(clientReport)
        .where(and(eq(clientReport.clientId, clientId), eq(clientReport.period, period)));
      return earlier ?? { reportId, rulings: 0 };
    }
    await tx.execute(sql`
      with first as (
        select a.currency from ruling r join account a on a.id = r.account_id
        where ${awaiting(clientId)} order by r.decided_at, r.id limit 1
      ), picked as (
        select r.id from ruling r join account a on a.id = r.account_id
        where ${awaiting(clientId)} and a.currency = (select currency from first)
        order by r.decided_at, r.id limit ${rules.maxRulings} for update of r
      )
      update ruling set report_id = ${reportId}::uuid where id in (select id from picked)`);
    const rulings = await sumReport(tx, reportId);
    if (rulings === 0) await tx.delete(clientReport).where(eq(clientReport.id, reportId));
    else await tx.insert(change).values({ topic: 'clientReport', entityId: reportId, clientId });
    return { reportId, rulings };
  });
}

/** Writes the number and sum of a report's rulings into its row, as the ledger has them now. */
async function sumReport(tx: Queryable, reportId: string): Promise<number> {
  const [row] = await tx.execute<{ rulings: number }>(sql`
    update client_report c set rulings = s.rulings, balance_cents = s.balance
    from (
      select count(*)::int as rulings, coalesce(sum(a.balance_cents), 0)::bigint as balance
      from ruling r join account a on a.id = r.account_id where r.report_id = ${reportId}::uuid
    ) s
    where c.id = ${reportId}::uuid returning c.rulings`);
  return row?.rulings ?? 0;
}

/**
 * Takes a failed report up again with its figures as the ledger has them now; a person has mended the cause. Rulings whose
 * account was frozen or ended in the meantime leave the report. One that nothing is left of stays failed.
 */
export async function reopenReport(db: Database, reportId: string): Promise<{ rulings: number }> {
  return db.transaction(async (tx) => {
    const [held] = await tx.select().from(clientReport).where(eq(clientReport.id, reportId)).for('update');
    if (held === undefined) return { rulings: 0 };
    if (held.state !== 'failed') return { rulings: held.rulings };
    await tx.execute(sql`
      update ruling r set report_id = null from account a
      where r.report_id = ${reportId}::uuid and a.id = r.account_id
        and (a.closed_at is not null or a.stage in ('disputed', 'onHold'))`);
    const rulings = await sumReport(tx, reportId);
    const next =
      rulings > 0
        ? { state: 'composing' as const, failure: null }
        : { failure: { code: 'report.nothingLeft', detail: '' } };
    await tx.update(clientReport).set(next).where(eq(clientReport.id, reportId));
    await tx.insert(change).values({ topic: 'clientReport', entityId: reportId, clientId: held.clientId });
    return { rulings };
  });
}

import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database, Queryable } from '../connection/index.js';
import { recordDocument } from '../document/index.js';
import { queueMail } from '../mail/index.js';
import type { NewMail } from '../mail/index.js';
import { change, clientReport, mail, ruling } from '../schema/index.js';
import type { document } from '../schema/index.js';

export interface ReportPackage {
  reportId: string;
  documents: readonly (typeof document.$inferInsert)[];
  coverId: string;
  layoutId: string;
  mail: NewMail;
  /** Of the token in the acknowledgement link. */
  acknowledgementSha256: string;
}

/** Whether the mail of a report's edition has been queued; then its files are written too. */
export async function isMailQueued(db: Queryable, mailId: string): Promise<boolean> {
  const rows = await db.select({ id: mail.id }).from(mail).where(eq(mail.id, mailId));
  return rows.length > 0;
}

/** Records a report's files and its mail, ready to leave, in one transaction; the second to come changes nothing. */
export async function recordReportPackage(db: Database, entry: ReportPackage): Promise<void> {
  await db.transaction(async (tx) => {
    const [held] = await tx.select().from(clientReport).where(eq(clientReport.id, entry.reportId)).for('update');
    if (held === undefined) throw new Error(`report ${entry.reportId} does not exist`);
    if (await isMailQueued(tx, entry.mail.id)) return;
    for (const row of entry.documents) await recordDocument(tx, row);
    const { mailId } = await queueMail(tx, entry.mail);
    await tx
      .update(clientReport)
      .set({
        state: 'sending',
        documentId: entry.coverId,
        layoutDocumentId: entry.layoutId,
        mailId,
        acknowledgementSha256: entry.acknowledgementSha256,
      })
      .where(eq(clientReport.id, entry.reportId));
    await tx.insert(change).values({ topic: 'clientReport', entityId: entry.reportId, clientId: held.clientId });
  });
}

export interface ReportFailure {
  /** Stable code. */
  code: string;
  /** Codes and figures; no personal data. */
  detail: string;
}

/** Marks a report as failed and queues the alert to its owner, if there is one to send. A sent report cannot fail. */
export async function recordReportFailure(
  db: Database,
  reportId: string,
  failure: ReportFailure,
  alert: NewMail | undefined,
): Promise<void> {
  await db.transaction(async (tx) => {
    const failed = await tx
      .update(clientReport)
      .set({ state: 'failed', failure })
      .where(and(eq(clientReport.id, reportId), inArray(clientReport.state, ['composing', 'sending', 'failed'])))
      .returning({ clientId: clientReport.clientId });
    if (failed[0] === undefined) return;
    if (alert !== undefined) await queueMail(tx, alert);
    await tx.insert(change).values({ topic: 'clientReport', entityId: reportId, clientId: failed[0].clientId });
  });
}

/**
 * Marks a report and its rulings as sent, and tells every case file, in one transaction; also one that had been given up,
 * because the mail's leaving is a fact. A report that has been marked before is left alone.
 */
export async function recordReportSent(db: Database, reportId: string, at: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const sent = await tx
      .update(clientReport)
      .set({ state: 'sent', failure: null, sentAt: at })
      .where(and(eq(clientReport.id, reportId), inArray(clientReport.state, ['composing', 'sending', 'failed'])))
      .returning({ clientId: clientReport.clientId, period: clientReport.period });
    if (sent[0] === undefined) return;
    // Accounts before rulings, in the order in which every other effect takes its locks.
    await tellCaseFiles(tx, reportId, at, 'workflow', 'reportSent', { reportId, period: sent[0].period });
    await tx
      .update(ruling)
      .set({ state: 'reported' })
      .where(and(eq(ruling.reportId, reportId), eq(ruling.state, 'approved')));
    await tx.insert(change).values({ topic: 'clientReport', entityId: reportId, clientId: sent[0].clientId });
  });
}

/**
 * Records the client's acknowledgement of a report, by the hash of the token in its link. Once acknowledged, further
 * clicks change nothing.
 *
 * @returns the report, or undefined when no sent report has such a token
 */
export async function recordAcknowledgement(
  db: Database,
  acknowledgementSha256: string,
  at: Date,
): Promise<{ reportId: string; acknowledgedAt: Date } | undefined> {
  return db.transaction(async (tx) => {
    const [held] = await tx
      .select()
      .from(clientReport)
      .where(eq(clientReport.acknowledgementSha256, acknowledgementSha256))
      .for('update');
    if (held === undefined) return undefined;
    if (held.state === 'acknowledged' && held.acknowledgedAt !== null)
      return { reportId: held.id, acknowledgedAt: held.acknowledgedAt };
    if (held.state !== 'sent') return undefined;
    await tellCaseFiles(tx, held.id, at, 'client', 'reportAcknowledged', { reportId: held.id, period: held.period });
    await tx
      .update(clientReport)
      .set({ state: 'acknowledged', acknowledgedAt: at })
      .where(eq(clientReport.id, held.id));
    await tx
      .update(ruling)
      .set({ state: 'acknowledged' })
      .where(and(eq(ruling.reportId, held.id), eq(ruling.state, 'reported')));
    await tx.insert(change).values({ topic: 'clientReport', entityId: held.id, clientId: held.clientId });
    return { reportId: held.id, acknowledgedAt: at };
  });
}

/** One timeline entry for each account of a report, in one statement and in the order of their ids, so that two never lock crosswise. */
async function tellCaseFiles(
  tx: Queryable,
  reportId: string,
  at: Date,
  actor: 'workflow' | 'client',
  kind: string,
  data: Record<string, unknown>,
): Promise<void> {
  await tx.execute(sql`
    select append_timeline(o.account_id, ${at.toISOString()}::timestamptz, ${actor}, ${kind},
                           ${JSON.stringify(data)}::text::jsonb || jsonb_build_object('rulingId', o.id))
    from (select r.account_id, r.id from ruling r where r.report_id = ${reportId}::uuid order by r.account_id, r.id) o`);
}

/** A page of the accounts of a report, in the order of their ids. */
export async function listReportAccounts(
  db: Queryable,
  reportId: string,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ accountId: ruling.accountId })
    .from(ruling)
    .where(and(eq(ruling.reportId, reportId), after === undefined ? undefined : gt(ruling.accountId, after)))
    .groupBy(ruling.accountId)
    .orderBy(asc(ruling.accountId))
    .limit(limit);
  return rows.map(({ accountId }) => accountId);
}

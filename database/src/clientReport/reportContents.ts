import { asc, eq, sql } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { account, client, clientReport, document, portfolio, ruling } from '../schema/index.js';
import { reportRulesOf } from './reportRules.js';
import type { ReportRules } from './reportRules.js';

/** One ruling as the client receives it. It holds no name: the client knows its own account number. */
export interface ReportedRuling {
  rulingId: string;
  accountId: string;
  reference: string;
  portfolioName: string;
  product: string;
  type: string;
  version: number;
  currency: string;
  /** Of the account now; the report's row holds the sum as it was composed. */
  balanceCents: bigint;
  decidedAt: Date | null;
  /** The account is neither frozen nor ended. */
  returnable: boolean;
  document: { id: string; sha256: string; fileName: string } | null;
}

/** A report with everything that its files and e-mail are made of. */
export interface ReportContents {
  report: typeof clientReport.$inferSelect;
  client: Pick<typeof client.$inferSelect, 'id' | 'code' | 'name' | 'reportEmail' | 'ownerEmail'>;
  rules: ReportRules;
  rulings: readonly ReportedRuling[];
}

/** Reads a report, its rulings in the order in which they were decided; undefined when there is none. */
export async function findReportContents(db: Queryable, reportId: string): Promise<ReportContents | undefined> {
  const [head] = await db
    .select({
      report: clientReport,
      client: {
        id: client.id,
        code: client.code,
        name: client.name,
        reportEmail: client.reportEmail,
        ownerEmail: client.ownerEmail,
      },
      rules: client.rules,
    })
    .from(clientReport)
    .innerJoin(client, eq(client.id, clientReport.clientId))
    .where(eq(clientReport.id, reportId));
  if (head === undefined) return undefined;
  const rulings = await db
    .select({
      rulingId: ruling.id,
      accountId: ruling.accountId,
      reference: account.reference,
      portfolioName: portfolio.name,
      product: account.product,
      type: ruling.type,
      version: ruling.version,
      currency: account.currency,
      balanceCents: account.balanceCents,
      decidedAt: ruling.decidedAt,
      returnable: sql<boolean>`${account.closedAt} is null and ${account.stage} not in ('disputed', 'onHold')`,
      document: { id: document.id, sha256: document.sha256, fileName: document.fileName },
    })
    .from(ruling)
    .innerJoin(account, eq(account.id, ruling.accountId))
    .innerJoin(portfolio, eq(portfolio.id, account.portfolioId))
    .leftJoin(document, eq(document.id, ruling.documentId))
    .where(eq(ruling.reportId, reportId))
    .orderBy(asc(ruling.decidedAt), asc(ruling.id));
  return { report: head.report, client: head.client, rules: reportRulesOf(head.rules), rulings };
}

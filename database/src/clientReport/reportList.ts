import { and, eq, getTableColumns } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { countUpTo, cutPage, newestFirst } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';
import { client, clientReport, mail } from '../schema/index.js';

const { acknowledgementSha256: _, ...columns } = getTableColumns(clientReport);

const fields = {
  ...columns,
  clientName: client.name,
  mailState: mail.state,
  mailAttempts: mail.attempts,
  mailSentAt: mail.sentAt,
};

/** A report to a client with how its e-mail stands. */
export type ReportLine = Omit<typeof clientReport.$inferSelect, 'acknowledgementSha256'> & {
  clientName: string;
  mailState: (typeof mail.$inferSelect)['state'] | null;
  mailAttempts: number | null;
  mailSentAt: Date | null;
};

export interface ReportFilter {
  clientId?: string | undefined;
  state?: ReportLine['state'] | undefined;
}

function conditions(scope: ClientScope, { clientId, state }: ReportFilter): SQL | undefined {
  return and(
    withinScope(clientReport.clientId, scope),
    clientId === undefined ? undefined : eq(clientReport.clientId, clientId),
    state === undefined ? undefined : eq(clientReport.state, state),
  );
}

/** Reports to clients, newest first. */
export async function listReports(
  db: Queryable,
  scope: ClientScope,
  filter: ReportFilter,
  page: PageRequest,
): Promise<Page<ReportLine>> {
  const slice = newestFirst(clientReport.createdAt, clientReport.id, page);
  const rows = await db
    .select(fields)
    .from(clientReport)
    .innerJoin(client, eq(client.id, clientReport.clientId))
    .leftJoin(mail, eq(mail.id, clientReport.mailId))
    .where(and(conditions(scope, filter), slice.after))
    .orderBy(...slice.orderBy)
    .limit(slice.limit);
  return cutPage(rows, page.limit, (row) => [row.createdAt, row.id]);
}

/** How many reports fit. */
export function countReports(
  db: Queryable,
  scope: ClientScope,
  filter: ReportFilter,
  cap: number,
): Promise<CappedTotal> {
  return countUpTo(
    db,
    cap,
    db
      .select({ id: clientReport.id })
      .from(clientReport)
      .where(conditions(scope, filter))
      .limit(cap + 1),
  );
}

/** One report, if it is within the reader's clients. */
export async function findReportLine(db: Queryable, id: string, scope: ClientScope): Promise<ReportLine | undefined> {
  const [found] = await db
    .select(fields)
    .from(clientReport)
    .innerJoin(client, eq(client.id, clientReport.clientId))
    .leftJoin(mail, eq(mail.id, clientReport.mailId))
    .where(and(eq(clientReport.id, id), withinScope(clientReport.clientId, scope)));
  return found;
}

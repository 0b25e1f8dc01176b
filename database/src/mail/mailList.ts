import { and, eq } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { countUpTo, cutPage, newestFirst } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';
import { mail } from '../schema/index.js';

type MailRow = typeof mail.$inferSelect;

/** How an e-mail stands; its text stays where it is. */
export type MailLine = Pick<
  MailRow,
  'id' | 'clientId' | 'kind' | 'messageId' | 'recipient' | 'subject' | 'state' | 'attempts' | 'createdAt' | 'sentAt'
>;

export interface MailFilter {
  clientId?: string | undefined;
  kind?: MailRow['kind'] | undefined;
  state?: MailRow['state'] | undefined;
}

function conditions(scope: ClientScope, { clientId, kind, state }: MailFilter): SQL | undefined {
  return and(
    withinScope(mail.clientId, scope),
    clientId === undefined ? undefined : eq(mail.clientId, clientId),
    kind === undefined ? undefined : eq(mail.kind, kind),
    state === undefined ? undefined : eq(mail.state, state),
  );
}

/** E-mails, newest first. Those of no client are seen only by whoever sees every client. */
export async function listMails(
  db: Queryable,
  scope: ClientScope,
  filter: MailFilter,
  page: PageRequest,
): Promise<Page<MailLine>> {
  const slice = newestFirst(mail.createdAt, mail.id, page);
  const rows = await db
    .select({
      id: mail.id,
      clientId: mail.clientId,
      kind: mail.kind,
      messageId: mail.messageId,
      recipient: mail.recipient,
      subject: mail.subject,
      state: mail.state,
      attempts: mail.attempts,
      createdAt: mail.createdAt,
      sentAt: mail.sentAt,
    })
    .from(mail)
    .where(and(conditions(scope, filter), slice.after))
    .orderBy(...slice.orderBy)
    .limit(slice.limit);
  return cutPage(rows, page.limit, (row) => [row.createdAt, row.id]);
}

/** How many e-mails fit. */
export function countMails(db: Queryable, scope: ClientScope, filter: MailFilter, cap: number): Promise<CappedTotal> {
  return countUpTo(
    db,
    cap,
    db
      .select({ id: mail.id })
      .from(mail)
      .where(conditions(scope, filter))
      .limit(cap + 1),
  );
}

import { and, eq } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { AgreementKind, AgreementState } from '@cartera/domain/agreement';
import { dateOfDay } from '@cartera/domain/calendar';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { countUpTo, cutPage, newestFirst } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';
import { personName } from '../person/index.js';
import { account, agreement } from '../schema/index.js';
import { termsOf } from './agreement.js';

export interface AgreementFilter {
  accountId?: string | undefined;
  clientId?: string | undefined;
  state?: AgreementState | undefined;
  kind?: AgreementKind | undefined;
}

/** An agreement as lists tell it. */
export type AgreementLine = Omit<typeof agreement.$inferSelect, 'instalments'> & {
  reference: string;
  proposedByName: string | null;
  decidedByName: string | null;
  /** In order; `dueOn` is a calendar date. */
  instalments: { dueOn: string; amountCents: bigint }[];
};

function conditions(scope: ClientScope, { accountId, clientId, state, kind }: AgreementFilter): SQL | undefined {
  return and(
    withinScope(agreement.clientId, scope),
    accountId === undefined ? undefined : eq(agreement.accountId, accountId),
    clientId === undefined ? undefined : eq(agreement.clientId, clientId),
    state === undefined ? undefined : eq(agreement.state, state),
    kind === undefined ? undefined : eq(agreement.kind, kind),
  );
}

/** Agreements, newest first. */
export async function listAgreements(
  db: Queryable,
  scope: ClientScope,
  filter: AgreementFilter,
  page: PageRequest,
): Promise<Page<AgreementLine>> {
  const { after, orderBy, limit } = newestFirst(agreement.proposedAt, agreement.id, page);
  const rows = await db
    .select({
      agreement,
      reference: account.reference,
      proposedByName: personName(agreement.proposedBy),
      decidedByName: personName(agreement.decidedBy),
    })
    .from(agreement)
    .innerJoin(account, eq(account.id, agreement.accountId))
    .where(and(conditions(scope, filter), after))
    .orderBy(...orderBy)
    .limit(limit);
  const lines = rows.map(({ agreement: row, ...beside }): AgreementLine => {
    const instalments = termsOf(row).instalments.map(({ dueDay, amountCents }) => ({
      dueOn: dateOfDay(dueDay),
      amountCents,
    }));
    return { ...row, ...beside, instalments };
  });
  return cutPage(lines, page.limit, (line) => [line.proposedAt, line.id]);
}

/** How many agreements fit. */
export function countAgreements(
  db: Queryable,
  scope: ClientScope,
  filter: AgreementFilter,
  cap: number,
): Promise<CappedTotal> {
  const fitting = db.select({ id: agreement.id }).from(agreement).where(conditions(scope, filter));
  return countUpTo(db, cap, fitting.limit(cap + 1));
}

import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { ContactEvidence } from '@cartera/domain/account';
import type { ContactMedium } from '@cartera/domain/contact';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { countUpTo, cutPage, newestFirst } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';
import { personName } from '../person/index.js';
import { account, client, contactAttempt, contactPoint } from '../schema/index.js';

export interface ContactAttemptFilter {
  accountId?: string | undefined;
  clientId?: string | undefined;
  /** The person who made it. */
  actor?: string | undefined;
  medium?: ContactMedium | undefined;
  /** Of domain/contact. */
  result?: string | undefined;
  /** Happened from this moment on, and before the other. */
  from?: Date | undefined;
  before?: Date | undefined;
}

/** A gestión with what supports it. */
export type ContactAttemptLine = Omit<typeof contactAttempt.$inferSelect, 'location' | 'evidence'> & {
  clientId: string;
  reference: string;
  /** The debtor's own zone, and the client's rules as stored: what the hours of the attempt are judged by. */
  timeZone: string;
  clientRules: unknown;
  actorName: string | null;
  /** The number that was called, or the address that was visited. */
  usedValue: string | null;
  authorisation: 'authorised' | 'proposed' | 'barred' | null;
  longitude: number | null;
  latitude: number | null;
  evidence: ContactEvidence;
};

function conditions(scope: ClientScope, filter: ContactAttemptFilter): SQL | undefined {
  return and(
    withinScope(account.clientId, scope),
    filter.accountId === undefined ? undefined : eq(contactAttempt.accountId, filter.accountId),
    filter.clientId === undefined ? undefined : eq(account.clientId, filter.clientId),
    filter.actor === undefined ? undefined : eq(contactAttempt.actor, filter.actor),
    filter.medium === undefined ? undefined : eq(contactAttempt.medium, filter.medium),
    filter.result === undefined ? undefined : eq(contactAttempt.result, filter.result),
    filter.from === undefined ? undefined : gte(contactAttempt.at, filter.from),
    filter.before === undefined ? undefined : lt(contactAttempt.at, filter.before),
  );
}

/** Gestiones, the last one first. */
export async function listContactAttempts(
  db: Queryable,
  scope: ClientScope,
  filter: ContactAttemptFilter,
  page: PageRequest,
): Promise<Page<ContactAttemptLine>> {
  const { after, orderBy, limit } = newestFirst(contactAttempt.at, contactAttempt.id, page);
  const rows = await db
    .select({
      attempt: contactAttempt,
      clientId: account.clientId,
      reference: account.reference,
      timeZone: account.timeZone,
      clientRules: client.rules,
      actorName: personName(contactAttempt.actor),
      usedValue: contactPoint.value,
      authorisation: contactPoint.authorisation,
      longitude: sql<number | null>`ST_X(${contactAttempt.location})`,
      latitude: sql<number | null>`ST_Y(${contactAttempt.location})`,
    })
    .from(contactAttempt)
    .innerJoin(account, eq(account.id, contactAttempt.accountId))
    .innerJoin(client, eq(client.id, account.clientId))
    .leftJoin(contactPoint, eq(contactPoint.id, contactAttempt.contactPointId))
    .where(and(conditions(scope, filter), after))
    .orderBy(...orderBy)
    .limit(limit);
  const lines = rows.map(({ attempt: { location: _, ...attempt }, ...beside }): ContactAttemptLine => ({
    ...attempt,
    ...beside,
    // `insertContactAttempt` is given this shape only.
    evidence: attempt.evidence as ContactEvidence,
  }));
  return cutPage(lines, page.limit, (line) => [line.at, line.id]);
}

/** How many gestiones fit. */
export function countContactAttempts(
  db: Queryable,
  scope: ClientScope,
  filter: ContactAttemptFilter,
  cap: number,
): Promise<CappedTotal> {
  const fitting = db
    .select({ id: contactAttempt.id })
    .from(contactAttempt)
    .innerJoin(account, eq(account.id, contactAttempt.accountId))
    .where(conditions(scope, filter));
  return countUpTo(db, cap, fitting.limit(cap + 1));
}

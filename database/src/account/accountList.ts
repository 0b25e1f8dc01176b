import { and, asc, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { NextEvent, Stage } from '@cartera/domain/account';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { cutPage, keysetAfter, readCursor } from '../page/index.js';
import type { CappedTotal, CursorPart, CursorValue, Page, PageRequest } from '../page/index.js';
import { account, address, party } from '../schema/index.js';
import type { addressGrades } from '../schema/index.js';

type AddressGrade = (typeof addressGrades)[number];

export interface AccountFilter {
  clientId?: string | undefined;
  portfolioId?: string | undefined;
  intakeId?: string | undefined;
  stages?: readonly Stage[] | undefined;
  /** An address of the account has this grade. */
  grade?: AddressGrade | undefined;
  /** Something is to happen before this business moment. */
  nextBefore?: Date | undefined;
  /** Only accounts that can still change. */
  open?: boolean | undefined;
  /** Part of a party's name, in any order of words, or the beginning of the client's number. */
  text?: string | undefined;
}

export const accountSorts = ['placed', 'next', 'balance', 'reference'] as const;
export type AccountSort = (typeof accountSorts)[number];

/** One line of an account list. */
export interface AccountLine {
  id: string;
  clientId: string;
  portfolioId: string;
  reference: string;
  product: string;
  currency: string;
  balanceCents: bigint;
  daysPastDue: number;
  stage: Stage;
  stageSince: Date;
  nextEvent: NextEvent | null;
  nextAt: Date | null;
  placedAt: Date;
  closedAt: Date | null;
  holderName: string | null;
  /** Grade of the account's best address. */
  grade: AddressGrade | null;
}

/** Accounts with nothing ahead come last; a real moment keeps the order a plain comparison. */
const never = new Date('9999-12-31T00:00:00Z');
const nextOrNever = sql<Date>`coalesce(${account.nextAt}, ${never.toISOString()}::timestamptz)`;

interface Order {
  direction: 'ascending' | 'descending';
  column: SQL | typeof account.placedAt | typeof account.balanceCents | typeof account.reference;
  part: CursorPart;
  keyOf: (line: AccountLine) => CursorValue;
}

const orders: Record<AccountSort, Order> = {
  placed: { direction: 'descending', column: account.placedAt, part: 'moment', keyOf: (line) => line.placedAt },
  next: { direction: 'ascending', column: nextOrNever, part: 'moment', keyOf: (line) => line.nextAt ?? never },
  balance: {
    direction: 'descending',
    column: account.balanceCents,
    part: 'integer',
    keyOf: (line) => line.balanceCents,
  },
  reference: { direction: 'ascending', column: account.reference, part: 'text', keyOf: (line) => line.reference },
};

/** LIKE's own signs taken literally. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** What a text asks for: every word somewhere in one party's name, without accents or case; or the number's beginning as typed. */
function textParts(text: string): { named: SQL | undefined; numbered: SQL } {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8);
  // A word of which nothing is left would fit every name.
  const named = words.map(
    (word) => sql`plain(${word}) <> '' and plain(${party.fullName}) like '%' || plain(${word}) || '%'`,
  );
  return {
    named: named.length === 0 ? sql`false` : and(...named),
    numbered: sql`lower(reference) like lower(${`${literally(text.trim())}%`})`,
  };
}

/** The accounts that a text fits. A union, because PostgreSQL uses no index for an "or" with a subquery in it. */
function fittingText(text: string): SQL {
  const { named, numbered } = textParts(text);
  return sql`(select id from account where ${numbered}) union all (select ${party.accountId} from ${party} where ${named})`;
}

/** So many accounts are looked up by their ids; a text that fits more is asked of each account of the list in turn. */
const mostLookedUp = 1_000;

/** What a text was found in, looked up once for a page and its total. */
interface FoundText {
  text: string;
  /** As far as they are looked up; one may be named twice. */
  ids: readonly string[];
  inNumbers: boolean;
  inNames: boolean;
}

async function lookUp(db: Queryable, text: string): Promise<FoundText> {
  const { named, numbered } = textParts(text);
  const limit = mostLookedUp + 1;
  // In the order of its index: otherwise PostgreSQL, hoping to meet so many anywhere, may read every other number first.
  const found = await db.execute<{ id: string; byNumber: boolean }>(sql`
    (select id, true as "byNumber" from account where ${numbered} order by lower(reference) using ~<~ limit ${limit})
    union all (select ${party.accountId}, false from ${party} where ${named} limit ${limit})`);
  return {
    text,
    ids: found.map(({ id }) => id),
    inNumbers: found.some(({ byNumber }) => byNumber),
    inNames: found.some(({ byNumber }) => !byNumber),
  };
}

/**
 * The condition of a text for one page or a capped count. Two ways, because what is quick for a full name, to collect all that
 * fit, takes seconds for a common surname, and the other way round. What no number or no name has is not asked of any account.
 */
function matchesText({ text, ids, inNumbers, inNames }: FoundText): SQL | undefined {
  if (ids.length <= mostLookedUp) return inArray(account.id, [...ids]);
  const { named, numbered } = textParts(text);
  return or(
    inNumbers ? numbered : undefined,
    // The offset keeps PostgreSQL from collecting all parties that fit before it looks at the first account.
    inNames
      ? sql`exists (select 1 from ${party} where ${party.accountId} = ${account.id} and ${named} offset 0)`
      : undefined,
  );
}

/** The accounts that fit a filter within a scope, as a condition on `account`: what a list shows is what a batch freezes. */
export function accountCondition(scope: ClientScope, filter: AccountFilter): SQL | undefined {
  return and(
    withinScope(account.clientId, scope),
    filter.clientId === undefined ? undefined : eq(account.clientId, filter.clientId),
    filter.portfolioId === undefined ? undefined : eq(account.portfolioId, filter.portfolioId),
    filter.intakeId === undefined ? undefined : eq(account.intakeId, filter.intakeId),
    filter.stages === undefined ? undefined : inArray(account.stage, [...filter.stages]),
    // Nothing is to happen to a closed account; said, so that the index of what comes next is used.
    filter.nextBefore === undefined ? undefined : and(isNull(account.closedAt), lt(account.nextAt, filter.nextBefore)),
    filter.open === true ? isNull(account.closedAt) : undefined,
    filter.grade === undefined
      ? undefined
      : sql`exists (select 1 from ${address} where ${address.accountId} = ${account.id} and ${address.grade} = ${filter.grade})`,
    filter.text === undefined ? undefined : sql`${account.id} in (${fittingText(filter.text)})`,
  );
}

/** A page of the accounts that fit, in the order asked for, and how many there are as far as anybody reads. */
export async function readAccountList(
  db: Queryable,
  scope: ClientScope,
  filter: AccountFilter,
  sort: AccountSort,
  page: PageRequest,
  cap: number,
): Promise<Page<AccountLine> & CappedTotal> {
  const found = filter.text === undefined ? undefined : await lookUp(db, filter.text);
  const others = accountCondition(scope, { ...filter, text: undefined });
  const fitting = and(others, found && matchesText(found));
  // Nothing else to be judged: what was looked up is enough to know that there are more than anybody reads.
  const isBeyondCap = others === undefined && new Set(found?.ids).size > cap;
  const [lines, total] = await Promise.all([
    pageOfAccounts(db, fitting, sort, page),
    isBeyondCap ? { total: cap, totalIsCapped: true } : countUpTo(db, fitting, cap),
  ]);
  return { ...lines, ...total };
}

async function pageOfAccounts(
  db: Queryable,
  condition: SQL | undefined,
  sort: AccountSort,
  page: PageRequest,
): Promise<Page<AccountLine>> {
  const { direction, column, part, keyOf } = orders[sort];
  const start = page.after === undefined ? undefined : readCursor(page.after, [part, 'uuid']);
  const inOrder = direction === 'ascending' ? asc : desc;
  const rows = await db
    .select({
      id: account.id,
      clientId: account.clientId,
      portfolioId: account.portfolioId,
      reference: account.reference,
      product: account.product,
      currency: account.currency,
      balanceCents: account.balanceCents,
      daysPastDue: account.daysPastDue,
      stage: account.stage,
      stageSince: account.stageSince,
      nextEvent: account.nextEvent,
      nextAt: account.nextAt,
      placedAt: account.placedAt,
      closedAt: account.closedAt,
      // Looked up for the rows of the page only: PostgreSQL evaluates them after the limit.
      // Written out: drizzle drops the table's name from columns inside a selection, and `id` would be the party's own.
      holderName: sql<string | null>`(select p.full_name from party p
        where p.account_id = account.id and p.role = 'titular' order by p.full_name, p.id limit 1)`,
      grade: sql<AddressGrade | null>`(select d.grade from address d where d.account_id = account.id
        order by array_position(array['exact','corrected','doubtful','contradictory','incomplete'], d.grade) limit 1)`,
    })
    .from(account)
    .where(and(condition, start && keysetAfter(direction, [column, start[0]], [account.id, start[1]])))
    .orderBy(inOrder(column), inOrder(account.id))
    .limit(page.limit + 1);
  const lines = rows.map((row) => ({ ...row, nextEvent: row.nextEvent as NextEvent | null }));
  return cutPage(lines, page.limit, (line) => [keyOf(line), line.id]);
}

/** How many accounts fit, counting no further than `cap`: beyond it nobody reads the number and the database would. */
/** Counts no further than `cap`: beyond it nobody reads the number and the database would. */
async function countUpTo(db: Queryable, condition: SQL | undefined, cap: number): Promise<CappedTotal> {
  const fitting = db
    .select({ id: account.id })
    .from(account)
    .where(condition)
    .limit(cap + 1)
    .as('fitting');
  const [row] = await db.select({ total: sql<number>`count(*)::integer` }).from(fitting);
  const total = row?.total ?? 0;
  return { total: Math.min(total, cap), totalIsCapped: total > cap };
}

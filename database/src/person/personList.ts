import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Role } from '@cartera/domain/people';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { countUpTo, cutPage, keysetAfter, readCursor } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';
import { person } from '../schema/index.js';

/** A person as administrators see them. */
export interface PersonLine {
  id: string;
  username: string;
  fullName: string;
  role: Role;
  /** Clients this person may see; null means all of them. */
  clientScope: string[] | null;
  passwordTemporary: boolean;
  createdAt: Date;
  disabledAt: Date | null;
}

export interface PersonFilter {
  role?: Role | undefined;
  /** Only those who may, or may not, sign in. */
  enabled?: boolean | undefined;
}

const columns = {
  id: person.id,
  username: person.username,
  fullName: person.fullName,
  role: person.role,
  clientScope: person.clientScope,
  passwordTemporary: person.passwordTemporary,
  createdAt: person.createdAt,
  disabledAt: person.disabledAt,
};

/** People whose whole scope lies within the reader's: somebody who sees more is not theirs to manage. */
function within(scope: ClientScope): SQL | undefined {
  return scope === null ? undefined : sql`${person.clientScope} <@ ${sql.param([...scope], person.clientScope)}`;
}

function conditions(scope: ClientScope, { role, enabled }: PersonFilter): SQL | undefined {
  return and(
    within(scope),
    role === undefined ? undefined : eq(person.role, role),
    enabled === undefined ? undefined : enabled ? isNull(person.disabledAt) : isNotNull(person.disabledAt),
  );
}

/** People by user name. */
export async function listPeople(
  db: Queryable,
  scope: ClientScope,
  filter: PersonFilter,
  page: PageRequest,
): Promise<Page<PersonLine>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['text']);
  const rows = await db
    .select(columns)
    .from(person)
    .where(and(conditions(scope, filter), start && keysetAfter('ascending', [person.username, start[0]])))
    .orderBy(asc(person.username))
    .limit(page.limit + 1);
  return cutPage(rows, page.limit, (row) => [row.username]);
}

/** How many people fit. */
export function countPeople(
  db: Queryable,
  scope: ClientScope,
  filter: PersonFilter,
  cap: number,
): Promise<CappedTotal> {
  return countUpTo(
    db,
    cap,
    db
      .select({ id: person.id })
      .from(person)
      .where(conditions(scope, filter))
      .limit(cap + 1),
  );
}

/** One person, if their scope lies within the reader's. */
export async function findPerson(db: Queryable, id: string, scope: ClientScope): Promise<PersonLine | undefined> {
  const [found] = await db
    .select(columns)
    .from(person)
    .where(and(eq(person.id, id), within(scope)));
  return found;
}

import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Role } from '@cartera/domain/people';
import type { Queryable } from '../connection/index.js';
import { person } from '../schema/index.js';

/** The role of somebody who may still sign in; undefined for anybody else, also for what is no person's id. */
export async function findRole(db: Queryable, id: string): Promise<Role | undefined> {
  const [row] = await db
    .select({ role: person.role })
    .from(person)
    .where(and(eq(sql`${person.id}::text`, id), isNull(person.disabledAt)));
  return row?.role;
}

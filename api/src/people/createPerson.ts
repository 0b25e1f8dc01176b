import type { Queryable } from '@cartera/database/connection';
import { insertPerson } from '@cartera/database/person';
import type { NewPerson } from '@cartera/database/person';
import { hashPassword } from '../password/index.js';

/**
 * Adds a person who can sign in; one whose id or user name exists already is left as it is. This is also how the first
 * administrator of an installation is made.
 *
 * @param person `password` in clear: only its argon2id hash is kept
 */
export async function createPerson(
  db: Queryable,
  { password, ...person }: Omit<NewPerson, 'passwordHash'> & { password: string },
): Promise<'created' | 'exists'> {
  return insertPerson(db, { ...person, passwordHash: await hashPassword(password) });
}

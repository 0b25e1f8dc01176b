import { eq } from 'drizzle-orm';
import type { Role } from '@cartera/domain/people';
import type { Queryable } from '../connection/index.js';
import { person } from '../schema/index.js';

export interface NewPerson {
  id: string;
  /** Compared in lower case. */
  username: string;
  fullName: string;
  role: Role;
  /** Clients this person may see; null means all of them. */
  clientScope: readonly string[] | null;
  /** Encoded argon2id hash; the password itself never gets here. */
  passwordHash: string;
  /** Somebody else knows the password: its owner must choose another before anything else. */
  passwordTemporary?: boolean;
}

/** What sign-in compares with; never leaves the API. */
export interface Credentials {
  personId: string;
  passwordHash: string;
  disabledAt: Date | null;
}

/** Adds a person unless the id or the user name exists already; an existing one is left as it is. */
export async function insertPerson(db: Queryable, added: NewPerson): Promise<'created' | 'exists'> {
  const rows = await db
    .insert(person)
    .values({
      ...added,
      username: added.username.toLowerCase(),
      clientScope: added.clientScope === null ? null : [...added.clientScope],
    })
    .onConflictDoNothing()
    .returning({ id: person.id });
  return rows.length === 1 ? 'created' : 'exists';
}

const credentials = { personId: person.id, passwordHash: person.passwordHash, disabledAt: person.disabledAt };

/** The credentials of a user name, in any case. */
export async function findCredentials(db: Queryable, username: string): Promise<Credentials | undefined> {
  const [found] = await db.select(credentials).from(person).where(eq(person.username, username.toLowerCase()));
  return found;
}

/** The credentials of somebody already known. */
export async function findCredentialsOf(db: Queryable, personId: string): Promise<Credentials | undefined> {
  const [found] = await db.select(credentials).from(person).where(eq(person.id, personId));
  return found;
}

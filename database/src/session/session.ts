import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Role } from '@cartera/domain/people';
import type { Queryable } from '../connection/index.js';
import { person, session } from '../schema/index.js';

/** Whoever is behind a request. */
export interface SignedInPerson {
  id: string;
  username: string;
  fullName: string;
  role: Role;
  /** Clients this person may see; null means all of them. */
  clientScope: string[] | null;
}

export interface NewSession {
  /** Hex SHA-256 of the token: the token itself is known to its holder alone. */
  tokenSha256: string;
  personId: string;
  createdAt: Date;
  expiresAt: Date;
}

/** Keeps a sign-in. */
export async function openSession(db: Queryable, opened: NewSession): Promise<void> {
  await db.insert(session).values(opened);
}

/** Who holds the token, while the session is neither expired nor revoked and the person may still sign in. */
export async function findSignedInPerson(
  db: Queryable,
  tokenSha256: string,
  now: Date,
): Promise<SignedInPerson | undefined> {
  const [found] = await db
    .select({
      id: person.id,
      username: person.username,
      fullName: person.fullName,
      role: person.role,
      clientScope: person.clientScope,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(
      and(
        eq(session.tokenSha256, tokenSha256),
        isNull(session.revokedAt),
        gt(session.expiresAt, now),
        isNull(person.disabledAt),
      ),
    );
  return found;
}

/** Ends a session; ending it twice changes nothing. */
export async function revokeSession(db: Queryable, tokenSha256: string, now: Date): Promise<void> {
  await db
    .update(session)
    .set({ revokedAt: now })
    .where(and(eq(session.tokenSha256, tokenSha256), isNull(session.revokedAt)));
}

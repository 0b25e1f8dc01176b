import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm';
import type { Role } from '@cartera/domain/people';
import type { Queryable } from '../connection/index.js';
import { change, device, person, session } from '../schema/index.js';

/** Whoever is behind a request. */
export interface SignedInPerson {
  id: string;
  username: string;
  fullName: string;
  role: Role;
  /** Clients this person may see; null means all of them. */
  clientScope: string[] | null;
  /** They must choose a password before anything else. */
  passwordTemporary: boolean;
  sessionId: string;
  /** The device that the session is bound to; null in a console. */
  deviceId: string | null;
  expiresAt: Date;
  /** Last request, to within some minutes. */
  seenAt: Date;
}

export interface NewSession {
  /** Hex SHA-256 of the token: the token itself is known to its holder alone. */
  tokenSha256: string;
  personId: string;
  deviceId?: string;
  userAgent?: string | undefined;
  createdAt: Date;
  expiresAt: Date;
}

/** Keeps a sign-in. */
export async function openSession(db: Queryable, opened: NewSession): Promise<void> {
  await db.insert(session).values({ ...opened, seenAt: opened.createdAt });
}

/** Neither expired nor revoked. */
function isLive(now: Date) {
  return and(isNull(session.revokedAt), gt(session.expiresAt, now));
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
      passwordTemporary: person.passwordTemporary,
      sessionId: session.id,
      deviceId: session.deviceId,
      expiresAt: session.expiresAt,
      seenAt: session.seenAt,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(and(eq(session.tokenSha256, tokenSha256), isLive(now), isNull(person.disabledAt)));
  return found;
}

/** Notes that a session is in use. */
export async function touchSession(db: Queryable, sessionId: string, now: Date): Promise<void> {
  await db.update(session).set({ seenAt: now }).where(eq(session.id, sessionId));
}

/** One open session, as its owner sees it. */
export interface SessionLine {
  id: string;
  deviceId: string | null;
  deviceName: string | null;
  userAgent: string | null;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
}

/** More open sessions than anybody has: a list that is longer is cut. */
const mostShown = 200;

/** A person's open sessions, newest first. */
export async function listSessions(db: Queryable, personId: string, now: Date): Promise<SessionLine[]> {
  return db
    .select({
      id: session.id,
      deviceId: session.deviceId,
      deviceName: device.name,
      userAgent: session.userAgent,
      createdAt: session.createdAt,
      seenAt: session.seenAt,
      expiresAt: session.expiresAt,
    })
    .from(session)
    .leftJoin(device, eq(device.id, session.deviceId))
    .where(and(eq(session.personId, personId), isLive(now)))
    .orderBy(desc(session.createdAt), desc(session.id))
    .limit(mostShown);
}

/** Wakes whoever follows the feed in a session that has ended. */
async function tellEnded(db: Queryable, personId: string): Promise<void> {
  await db.insert(change).values({ topic: 'person', entityId: personId, data: { kind: 'sessionsEnded' } });
}

/**
 * Ends one session of a person; ending it twice changes nothing.
 *
 * @returns false when the person has no such session
 */
export async function revokeSession(db: Queryable, personId: string, id: string, now: Date): Promise<boolean> {
  const own = and(eq(session.id, id), eq(session.personId, personId));
  const ended = await db
    .update(session)
    .set({ revokedAt: now })
    .where(and(own, isNull(session.revokedAt)))
    .returning({ id: session.id });
  if (ended.length === 1) {
    await tellEnded(db, personId);
    return true;
  }
  return (await db.select({ id: session.id }).from(session).where(own)).length === 1;
}

/**
 * Ends every session of a person, those of devices too.
 *
 * @param except a session that goes on
 */
export async function revokeSessionsOf(db: Queryable, personId: string, now: Date, except?: string): Promise<void> {
  await db
    .update(session)
    .set({ revokedAt: now })
    .where(
      and(
        eq(session.personId, personId),
        isNull(session.revokedAt),
        except === undefined ? undefined : ne(session.id, except),
      ),
    );
}

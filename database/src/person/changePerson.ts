import { and, eq, isNull } from 'drizzle-orm';
import { isKeeper } from '@cartera/domain/people';
import type { PersonReach } from '@cartera/domain/people';
import type { ClientScope } from '../client/index.js';
import type { Database, Queryable } from '../connection/index.js';
import { change, person } from '../schema/index.js';
import { revokeSessionsOf } from '../session/index.js';
import { putBackOutOfReach } from '../task/index.js';
import { insertPerson } from './person.js';
import type { NewPerson } from './person.js';
import { findPerson } from './personList.js';
import type { PersonLine } from './personList.js';

/** What became of a change of a person. */
export type PersonChange =
  | { outcome: 'changed'; person: PersonLine }
  | { outcome: 'notFound' }
  /** It would have left the installation without an administrator of everything. */
  | { outcome: 'lastKeeper' };

/** Tells the feed, which is also the record of who changed whom: nobody may rewrite it. Facts are codes and ids only. */
async function tell(db: Queryable, personId: string, actor: string, facts: Record<string, unknown>): Promise<void> {
  await db.insert(change).values({ topic: 'person', entityId: personId, data: { ...facts, actor } });
}

/**
 * Locks the people who can manage everything, in the order of their ids, so that two administrators who remove each other at
 * once do not both succeed.
 */
async function keepersLeft(transaction: Queryable, without: string): Promise<number> {
  const keepers = await transaction
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.role, 'administrator'), isNull(person.clientScope), isNull(person.disabledAt)))
    .orderBy(person.id)
    .for('update');
  return keepers.filter(({ id }) => id !== without).length;
}

/** Who is changed, by whom. */
export interface PersonChangeOrder {
  id: string;
  actor: string;
  /** The clients of whoever asks: somebody who sees more is not theirs to change. */
  scope: ClientScope;
}

async function changePerson(
  db: Database,
  { id, actor, scope }: PersonChangeOrder,
  asked: Partial<Pick<PersonLine, 'fullName' | 'role' | 'disabledAt' | 'passwordTemporary'>> & {
    clientScope?: readonly string[] | null;
    passwordHash?: string;
  },
  facts: Record<string, unknown>,
  then?: (transaction: Queryable) => Promise<void>,
): Promise<PersonChange> {
  return db.transaction(async (transaction) => {
    const others = await keepersLeft(transaction, id);
    const before = await findPerson(transaction, id, scope);
    if (before === undefined) return { outcome: 'notFound' };
    const { clientScope = before.clientScope, ...columns } = asked;
    const scopeAfter = clientScope === null ? null : [...clientScope];
    const after = { ...before, ...columns, clientScope: scopeAfter };
    if (isKeeper(before) && before.disabledAt === null && others === 0)
      if (!isKeeper(after) || after.disabledAt !== null) return { outcome: 'lastKeeper' };
    await transaction
      .update(person)
      .set({ ...columns, clientScope: scopeAfter })
      .where(eq(person.id, id));
    await then?.(transaction);
    await tell(transaction, id, actor, facts);
    return { outcome: 'changed', person: (await findPerson(transaction, id, null)) ?? before };
  });
}

/** `repeated` for the same person again, whatever password came with it: the first one holds. */
export type PersonAddition = 'created' | 'repeated' | 'idReused' | 'usernameTaken';

/** Adds a person on an administrator's order, and tells the feed. */
export async function addPerson(db: Database, added: NewPerson, actor: string): Promise<PersonAddition> {
  return db.transaction(async (transaction) => {
    if ((await insertPerson(transaction, added)) === 'created') {
      const { role, clientScope } = added;
      await tell(transaction, added.id, actor, { kind: 'created', role, clientScope });
      return 'created';
    }
    const held = await findPerson(transaction, added.id, null);
    if (held === undefined) return 'usernameTaken';
    const scopeOf = (scope: readonly string[] | null): string => JSON.stringify(scope && [...scope].sort());
    const same =
      held.username === added.username.toLowerCase() &&
      held.fullName === added.fullName &&
      held.role === added.role &&
      scopeOf(held.clientScope) === scopeOf(added.clientScope);
    return same ? 'repeated' : 'idReused';
  });
}

/** Changes what a person is called or how far they reach; tasks that are out of their reach from now on go back to their desks. */
export function changeReach(
  db: Database,
  order: PersonChangeOrder,
  asked: Partial<PersonReach & { fullName: string }>,
): Promise<PersonChange> {
  const facts = {
    kind: 'changed',
    fields: Object.keys(asked).sort(),
    role: asked.role,
    clientScope: asked.clientScope,
  };
  return changePerson(db, order, asked, facts, (transaction) => putBackOutOfReach(transaction, order.id));
}

/**
 * Shuts a person out: no sign-in, no session, no device token, and the tasks they hold go back to their desks. Shutting out
 * again only moves the moment.
 */
export function disablePerson(db: Database, order: PersonChangeOrder, now: Date): Promise<PersonChange> {
  return changePerson(db, order, { disabledAt: now }, { kind: 'disabled' }, async (transaction) => {
    await revokeSessionsOf(transaction, order.id, now);
    await putBackOutOfReach(transaction, order.id);
  });
}

/** Lets a person sign in again; their old sessions stay ended. */
export function enablePerson(db: Database, order: PersonChangeOrder): Promise<PersonChange> {
  return changePerson(db, order, { disabledAt: null }, { kind: 'enabled' });
}

/** Gives a person a password that they must change, and ends whatever they had open. */
export function resetPassword(
  db: Database,
  order: PersonChangeOrder,
  passwordHash: string,
  now: Date,
): Promise<PersonChange> {
  const asked = { passwordHash, passwordTemporary: true };
  return changePerson(db, order, asked, { kind: 'passwordReset' }, (transaction) =>
    revokeSessionsOf(transaction, order.id, now),
  );
}

/** Keeps the password that a person chose, and ends every other session of theirs: whoever knew the old one is out. */
export async function changeOwnPassword(
  db: Database,
  chosen: { personId: string; sessionId: string; passwordHash: string },
  now: Date,
): Promise<void> {
  const { personId, sessionId, passwordHash } = chosen;
  await db.transaction(async (transaction) => {
    await transaction.update(person).set({ passwordHash, passwordTemporary: false }).where(eq(person.id, personId));
    await revokeSessionsOf(transaction, personId, now, sessionId);
    await tell(transaction, personId, personId, { kind: 'passwordChanged' });
  });
}

/** Ends every session of a person, phones included. */
export async function endSessions(
  db: Database,
  { id, actor, scope }: PersonChangeOrder,
  now: Date,
): Promise<PersonChange> {
  return changePerson(db, { id, actor, scope }, {}, { kind: 'sessionsEnded' }, (transaction) =>
    revokeSessionsOf(transaction, id, now),
  );
}

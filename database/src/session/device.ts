import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database, Queryable } from '../connection/index.js';
import { change, device, session } from '../schema/index.js';
import { openSession } from './session.js';
import type { NewSession } from './session.js';

/** A collector's phone. */
export interface DeviceLine {
  id: string;
  name: string;
  registeredAt: Date;
  revokedAt: Date | null;
}

export type DeviceRegistration = 'registered' | 'again' | 'idReused' | 'revoked';

/**
 * Registers a phone under the id that its app made, with a session bound to it. The same phone of the same person again gets a
 * new session in place of the old ones: a token cannot be told twice, because only its hash is kept.
 */
export async function registerDevice(
  db: Database,
  registered: { id: string; name: string },
  opened: NewSession,
): Promise<DeviceRegistration> {
  const { id, name } = registered;
  const { personId, createdAt } = opened;
  return db.transaction(async (transaction) => {
    const added = await transaction
      .insert(device)
      .values({ id, personId, name, registeredAt: createdAt })
      .onConflictDoNothing()
      .returning({ id: device.id });
    const [held] = await transaction.select().from(device).where(eq(device.id, id)).for('update');
    if (held?.personId !== personId) return 'idReused';
    if (held.revokedAt !== null) return 'revoked';
    await transaction.update(device).set({ name }).where(eq(device.id, id));
    await endSessionsOf(transaction, id, createdAt);
    await openSession(transaction, { ...opened, deviceId: id });
    return added.length === 1 ? 'registered' : 'again';
  });
}

async function endSessionsOf(transaction: Queryable, deviceId: string, now: Date): Promise<void> {
  await transaction
    .update(session)
    .set({ revokedAt: now })
    .where(and(eq(session.deviceId, deviceId), isNull(session.revokedAt)));
}

/** The phones of a person, newest first, those given up too. */
export async function listDevices(db: Queryable, personId: string): Promise<DeviceLine[]> {
  return db
    .select({ id: device.id, name: device.name, registeredAt: device.registeredAt, revokedAt: device.revokedAt })
    .from(device)
    .where(eq(device.personId, personId))
    .orderBy(desc(device.registeredAt), desc(device.id))
    .limit(200);
}

/**
 * Gives up a phone for ever, and its sessions with it; giving it up twice changes nothing.
 *
 * @returns false when the person has no such phone
 */
export async function revokeDevice(db: Database, personId: string, id: string, now: Date): Promise<boolean> {
  return db.transaction(async (transaction) => {
    const [held] = await transaction
      .select()
      .from(device)
      .where(and(eq(device.id, id), eq(device.personId, personId)))
      .for('update');
    if (held === undefined) return false;
    if (held.revokedAt !== null) return true;
    await transaction.update(device).set({ revokedAt: now }).where(eq(device.id, id));
    await endSessionsOf(transaction, id, now);
    await transaction.insert(change).values({ topic: 'person', entityId: personId, data: { kind: 'sessionsEnded' } });
    return true;
  });
}

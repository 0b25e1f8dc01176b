import type { FieldDatabase } from '../store/fieldDatabase.js';
import { destroyVault, openVault } from '../vault/index.js';
import type { Session } from './session.js';

/** Closes the session and the day's pack, and dies with the session. */
export const sessionVault = 'session';

/** The id of this phone; made once. */
export async function deviceId(database: FieldDatabase): Promise<string> {
  const vault = await openVault(database, 'device');
  const made = { name: 'device', sealed: await vault.seal(crypto.randomUUID()) };
  const kept = await database.transaction('rw', database.things, async () => {
    const first = await database.things.get('device');
    if (first === undefined) await database.things.add(made);
    return first ?? made;
  });
  return vault.open<string>(kept.sealed);
}

export async function keepSession(database: FieldDatabase, session: Session): Promise<void> {
  const vault = await openVault(database, sessionVault);
  await database.things.put({ name: 'session', sealed: await vault.seal(session) });
}

/** Who is signed in on this phone; undefined for nobody. A session that has run out is still somebody's: their acts wait for them. */
export async function readSession(database: FieldDatabase): Promise<Session | undefined> {
  const kept = await database.things.get('session');
  if (kept === undefined) return undefined;
  const vault = await openVault(database, sessionVault);
  return vault.open<Session>(kept.sealed).catch(() => undefined);
}

/** Forgets who was signed in, and with the key everything that it closed. What waits for the server stays. */
export async function forgetSession(database: FieldDatabase): Promise<void> {
  await destroyVault(database, sessionVault);
  await database.things.bulkDelete(['session', 'pack']);
  await database.drafts.clear();
}

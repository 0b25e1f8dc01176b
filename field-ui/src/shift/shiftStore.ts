import type { FieldDatabase } from '../store/fieldDatabase.js';
import { sessionVault } from '../session/index.js';
import { openVault } from '../vault/index.js';

/** The day's work as the phone knows it. */
export interface OpenShift {
  id: string;
  state: 'onDuty' | 'paused';
  /** Epoch ms, by the phone's clock. */
  startedAt: number;
}

export async function readShift(database: FieldDatabase): Promise<OpenShift | undefined> {
  const kept = await database.things.get('shift');
  if (kept === undefined) return undefined;
  const vault = await openVault(database, sessionVault);
  return vault.open<OpenShift>(kept.sealed).catch(() => undefined);
}

export async function keepShift(database: FieldDatabase, shift: OpenShift | undefined): Promise<void> {
  if (shift === undefined) {
    await database.things.delete('shift');
    return;
  }
  const vault = await openVault(database, sessionVault);
  await database.things.put({ name: 'shift', sealed: await vault.seal(shift) });
}

import type { DayPack } from '@cartera/domain/fieldVisit';
import { sessionVault } from '../session/index.js';
import type { FieldDatabase } from '../store/fieldDatabase.js';
import { openVault } from '../vault/index.js';

/** The day as this phone carries it. */
export interface CarriedPack {
  pack: DayPack;
  /** When it was asked for last, by the phone's clock: epoch ms. */
  checkedAt: number;
  /** What to add to the phone's clock to have the business clock, in ms. */
  clockOffsetMs: number;
}

/** What became of asking for the day. */
export type PackRefresh =
  { outcome: 'changed' | 'same'; carried: CarriedPack } | { outcome: 'offline' | 'signIn' | 'failed' };

export async function readPack(database: FieldDatabase): Promise<CarriedPack | undefined> {
  const kept = await database.things.get('pack');
  if (kept === undefined) return undefined;
  const vault = await openVault(database, sessionVault);
  return vault.open<CarriedPack>(kept.sealed).catch(() => undefined);
}

async function keepPack(database: FieldDatabase, carried: CarriedPack): Promise<void> {
  const vault = await openVault(database, sessionVault);
  await database.things.put({ name: 'pack', sealed: await vault.seal(carried) });
}

/** Asks for the day; what is carried already is sent only if it has changed. */
export async function refreshPack(database: FieldDatabase, headers: Record<string, string>): Promise<PackRefresh> {
  const carried = await readPack(database);
  const asked: Record<string, string> = carried === undefined ? {} : { 'if-none-match': `"${carried.pack.version}"` };
  let response: Response;
  try {
    response = await fetch('/api/v1/day-pack', {
      credentials: 'omit',
      // The phone keeps it sealed; the browser's own cache would keep it plain.
      cache: 'no-store',
      headers: { ...headers, ...asked },
      signal: AbortSignal.timeout(60_000),
    });
  } catch {
    return { outcome: 'offline' };
  }
  if (response.status === 304 && carried !== undefined) {
    const checked = { ...carried, checkedAt: Date.now() };
    await keepPack(database, checked);
    return { outcome: 'same', carried: checked };
  }
  if (response.status === 401) return { outcome: 'signIn' };
  if (!response.ok) return { outcome: 'failed' };
  const pack = (await response.json()) as DayPack;
  const now = Date.now();
  const fresh = { pack, checkedAt: now, clockOffsetMs: Date.parse(pack.preparedAt) - now };
  await keepPack(database, fresh);
  return { outcome: 'changed', carried: fresh };
}

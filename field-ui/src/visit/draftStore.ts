import { sessionVault } from '../session/index.js';
import type { FieldDatabase } from '../store/index.js';
import { openVault } from '../vault/index.js';
import type { VisitDraft } from './visitDraft.js';

/** Keeps a visit in progress; its files are kept beside it when they are taken. */
export async function keepDraft(database: FieldDatabase, stopId: string, draft: VisitDraft): Promise<void> {
  const vault = await openVault(database, sessionVault);
  await database.drafts.put({ stopId, sealed: await vault.seal(draft) });
}

export async function readDraft(database: FieldDatabase, stopId: string): Promise<VisitDraft | undefined> {
  const kept = await database.drafts.get(stopId);
  if (kept === undefined) return undefined;
  const vault = await openVault(database, sessionVault);
  return vault.open<VisitDraft>(kept.sealed).catch(() => undefined);
}

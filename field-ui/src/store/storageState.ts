/** How far the phone promises to keep what it holds. */
export interface StorageState {
  /** False: the system may drop it when it runs out of room. */
  persistent: boolean;
  /** Null where the browser does not say. */
  freeBytes: number | null;
}

/** Under this, photos of a day may not fit. */
export const scarceBytes = 200 * 1024 * 1024;

/** Asks that what is kept is never dropped, and tells what was granted. */
export async function askForStorage(): Promise<StorageState> {
  const { storage } = navigator as Navigator & { storage?: StorageManager };
  if (storage === undefined) return { persistent: false, freeBytes: null };
  const persistent = (await storage.persisted()) || (await storage.persist());
  const { quota, usage } = await storage.estimate();
  return { persistent, freeBytes: quota === undefined || usage === undefined ? null : quota - usage };
}

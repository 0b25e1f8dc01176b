import type { FieldDatabase } from '../store/fieldDatabase.js';
import type { Vault } from '../vault/sealedBytes.js';
import type { FileToSend, OutboxItem, OutboxWhat, TextToSend } from './outboxItem.js';

/** Something to be sent, before it is kept. */
export interface NewText {
  /** UUID of the act. */
  id: string;
  what: OutboxWhat;
  lane: string;
  stopId?: string;
  text: TextToSend;
}

export interface NewFile {
  id: string;
  what: 'photo' | 'paper';
  lane: string;
  stopId?: string;
  file: FileToSend;
  bytes: ArrayBuffer;
}

/** Thrown when the phone has no room left: nothing of the act was kept, and the screen must say so. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
}

/** Where everything that was done waits for the server. */
export class Outbox {
  readonly database: FieldDatabase;
  readonly vault: Vault;
  /** Who is signed in: the author of what is added, and whose acts may be sent. */
  readonly author: () => string | undefined;
  /** Epoch ms. */
  readonly now: () => number;
  private readonly listeners = new Set<() => void>();

  constructor(database: FieldDatabase, vault: Vault, author: () => string | undefined, now: () => number = Date.now) {
    this.database = database;
    this.vault = vault;
    this.author = author;
    this.now = now;
  }

  /** Calls back after anything was added. */
  onAdded(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Keeps an act with its files, all of it or nothing. The draft it came from goes in the same breath: a crash leaves either the
   * draft or the act. The same ids again change nothing.
   *
   * @throws {StorageFullError}
   */
  async add(texts: readonly NewText[], files: readonly NewFile[] = [], draftOf?: string): Promise<void> {
    const { database, vault } = this;
    const createdAt = this.now();
    const author = this.author();
    if (author === undefined) throw new Error('Nobody is signed in.');
    const waiting = { author, state: 'waiting', createdAt, notBefore: 0, attempts: 0 } as const;
    // Sealed before the transaction: IndexedDB ends one that waits for anything else.
    const sealedTexts = await Promise.all(
      texts.map(async ({ text, ...item }) => ({
        ...waiting,
        ...item,
        kind: 'text' as const,
        sealed: await vault.seal(text),
      })),
    );
    const sealedFiles = await Promise.all(
      files.map(async ({ file, bytes, ...item }) => ({
        row: { ...waiting, ...item, kind: 'file' as const, sealed: await vault.seal(file) },
        content: { itemId: item.id, sealed: await vault.sealBytes(bytes) },
      })),
    );
    try {
      await database.transaction('rw', database.items, database.files, database.drafts, async () => {
        const rows = [...sealedTexts, ...sealedFiles.map(({ row }) => row)];
        const known = await database.items
          .where('id')
          .anyOf(rows.map(({ id }) => id))
          .count();
        if (known === 0) {
          await database.files.bulkPut(sealedFiles.map(({ content }) => content));
          await database.items.bulkAdd(rows);
        }
        if (draftOf !== undefined) await database.drafts.delete(draftOf);
      });
    } catch (error) {
      if (isQuota(error)) throw new StorageFullError('The phone has no room left.', { cause: error });
      throw error;
    }
    for (const listener of this.listeners) listener();
  }

  /** What was refused, as it was meant: to be mended and sent under another id. */
  async readText(item: OutboxItem): Promise<TextToSend> {
    return this.vault.open<TextToSend>(item.sealed);
  }

  /** Tries a refused act again as it is: what stood in its way may be gone. */
  async tryAgain(id: string): Promise<void> {
    await this.database.items.where('id').equals(id).modify({ state: 'waiting', notBefore: 0, refusal: undefined });
    for (const listener of this.listeners) listener();
  }

  /** A person gives up a refused act. Only what was refused can be given up. */
  async giveUp(id: string): Promise<void> {
    const { database } = this;
    await database.transaction('rw', database.items, database.files, async () => {
      const item = await database.items.get({ id });
      if (item?.state !== 'refused') return;
      await database.items.delete(item.order);
      await database.files.delete(id);
    });
  }

  /** Whether anything waits for the server or for a decision. */
  async isEmpty(): Promise<boolean> {
    return (await this.database.items.where('state').anyOf('waiting', 'refused').count()) === 0;
  }

  /** Forgets what was acknowledged before a moment: the list of the day shows the day. */
  async forgetDone(before: number): Promise<void> {
    await this.database.items
      .where('state')
      .equals('done')
      .and(({ doneAt }) => (doneAt ?? 0) < before)
      .delete();
  }
}

function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { inner } = error as { inner?: unknown };
  return error.name === 'QuotaExceededError' || (inner instanceof Error && inner.name === 'QuotaExceededError');
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { currentSnapshot, listenForChanges, readChanges } from '@cartera/database/change';
import type { Change, Snapshot } from '@cartera/database/change';
import type { Sql } from '@cartera/database/connection';

/** What happened between two snapshots, or that it was too much to tell. */
export interface FeedBatch {
  changes: readonly Change[];
  tooMany: boolean;
  cursor: Snapshot;
}

export interface FeedListener {
  receive: (batch: FeedBatch) => void;
}

/** Rows read at once: more is told as a reset. Bounds the memory of a batch and of every message made of it. */
export const batchLimit = 5_000;
/** Between two readings: a burst of a thousand transactions becomes some batches. */
const restMs = 100;
/** A reading that nobody asked for, in case a notification was lost with its connection. */
const patienceMs = 3_000;
/** After a reading that failed. */
const retryMs = 1_000;

/**
 * Follows the change feed once for the whole process, however many viewers there are: one connection that listens, one query a
 * wake-up. It reads only while somebody is listening.
 */
export class ChangeHub {
  readonly #sql: Sql;
  readonly #log: FastifyBaseLogger;
  readonly #listeners = new Set<FeedListener>();
  #cursor: Snapshot = '';
  #stopListening: (() => Promise<void>) | undefined;
  #woken = false;
  #following: Promise<void> | undefined;
  #ring: () => void = () => {};
  #closed = false;

  constructor(sql: Sql, log: FastifyBaseLogger) {
    this.#sql = sql;
    this.#log = log;
  }

  /**
   * Adds a listener: it receives everything after the cursor that this returns, and nothing before it.
   *
   * @returns where it begins, and how to leave
   */
  async join(listener: FeedListener): Promise<{ cursor: Snapshot; leave: () => void }> {
    // While nobody was following, nobody has read: the old cursor may be hours behind.
    if (this.#following === undefined) await this.#begin();
    this.#listeners.add(listener);
    this.#following ??= this.#follow();
    return { cursor: this.#cursor, leave: () => this.#leave(listener) };
  }

  /** Stops following for good. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#listeners.clear();
    this.#ring();
    await this.#following;
    await this.#stopListening?.();
  }

  #leave(listener: FeedListener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0) this.#ring();
  }

  async #begin(): Promise<void> {
    const cursor = await currentSnapshot(this.#sql);
    // Another may have begun to follow meanwhile: then its cursor holds.
    if (this.#following === undefined) this.#cursor = cursor;
  }

  async #follow(): Promise<void> {
    while (this.#listeners.size > 0 && !this.#closed) {
      try {
        this.#stopListening ??= await this.#listen();
        await this.#rest();
        const told = this.#woken;
        this.#woken = false;
        const found = await this.#read();
        // Found by patience alone: the connection that listens is gone, and the driver may have given it up.
        if (found && !told) await this.#listenAgain();
        await sleep(restMs);
      } catch (error) {
        this.#log.error({ err: error }, 'the change feed could not be read');
        await sleep(retryMs);
      }
    }
    // In the same turn as the loop's last look at the listeners: whoever comes next begins anew.
    this.#following = undefined;
  }

  async #listen(): Promise<() => Promise<void>> {
    const stop = await listenForChanges(this.#sql, () => {
      this.#woken = true;
      this.#ring();
    });
    // Whatever was committed before this moment has been announced to nobody.
    this.#woken = true;
    return stop;
  }

  async #listenAgain(): Promise<void> {
    const stop = this.#stopListening;
    this.#stopListening = undefined;
    await stop?.().catch(() => undefined);
  }

  /** Until something happens, somebody leaves, or patience ends. */
  async #rest(): Promise<void> {
    if (this.#woken || this.#closed || this.#listeners.size === 0) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#ring = resolve;
      timer = setTimeout(resolve, patienceMs);
    });
    clearTimeout(timer);
    this.#ring = () => {};
  }

  async #read(): Promise<boolean> {
    const since = this.#cursor;
    if (this.#listeners.size === 0) return false;
    const cursor = await currentSnapshot(this.#sql);
    const { changes, tooMany } = await readChanges(this.#sql, since, cursor, batchLimit);
    this.#cursor = cursor;
    const batch = { changes, tooMany, cursor };
    for (const listener of this.#listeners) listener.receive(batch);
    return tooMany || changes.length > 0;
  }
}

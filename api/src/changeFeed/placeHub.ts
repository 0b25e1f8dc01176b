import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Sql } from '@cartera/database/connection';
import { listenForPositions, readLiveFixes } from '@cartera/database/position';
import type { LiveFix } from '@cartera/database/position';

export interface PlaceListener {
  receivePlaces: (places: readonly LiveFix[]) => void;
}

/** Between two readings: nobody is shown more than one place a second. */
const restMs = 1_000;
/** A reading that nobody asked for, in case a notification was lost with its connection. */
const patienceMs = 5_000;

/**
 * Follows where collectors are, once for the whole process, while anybody looks. Places are told and forgotten: they are no part of
 * the change feed, which is kept, and a viewer who comes back asks for the shifts.
 */
export class PlaceHub {
  readonly #sql: Sql;
  readonly #log: FastifyBaseLogger;
  readonly #listeners = new Set<PlaceListener>();
  /** How far each open shift has been told. */
  #told = new Map<string, bigint>();
  #following: Promise<void> | undefined;
  #ring: () => void = () => {};

  constructor(sql: Sql, log: FastifyBaseLogger) {
    this.#sql = sql;
    this.#log = log;
  }

  /** @returns leaves */
  join(listener: PlaceListener): () => void {
    this.#listeners.add(listener);
    this.#following ??= this.#follow();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#ring();
    };
  }

  /** Stops following for good. */
  async close(): Promise<void> {
    this.#listeners.clear();
    this.#ring();
    await this.#following;
  }

  async #follow(): Promise<void> {
    let woken = true;
    let stop: (() => Promise<void>) | undefined;
    while (this.#listeners.size > 0) {
      try {
        stop ??= await listenForPositions(this.#sql, () => {
          woken = true;
          this.#ring();
        });
        if (!woken) await this.#rest();
        woken = false;
        await this.#read();
        await sleep(restMs);
      } catch (error) {
        this.#log.error({ err: error }, 'where collectors are could not be read');
        await sleep(restMs);
      }
    }
    this.#following = undefined;
    await stop?.().catch(() => undefined);
  }

  async #rest(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#ring = resolve;
      timer = setTimeout(resolve, patienceMs);
    });
    clearTimeout(timer);
    this.#ring = () => {};
  }

  async #read(): Promise<void> {
    const told = new Map<string, bigint>();
    const moved: LiveFix[] = [];
    for (const { receivedUpTo, ...fix } of await readLiveFixes(this.#sql)) {
      told.set(fix.shiftId, receivedUpTo);
      if (this.#told.get(fix.shiftId) !== receivedUpTo) moved.push(fix);
    }
    this.#told = told;
    if (moved.length === 0) return;
    for (const listener of this.#listeners) listener.receivePlaces(moved);
  }
}

import type { BatchOutcome, ReceivedBatch } from '@cartera/database/position';
import { ProblemError } from '../problem/index.js';

/** Fixes that may wait at once: more than that is turned away, and kept by the phones. */
const mostWaiting = 50_000;
/** Fixes of one transaction: the first of them must not wait for too many others. */
const mostAtOnce = 10_000;

interface Waiting {
  batch: ReceivedBatch;
  resolve: (outcome: BatchOutcome) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers what phones send at the same time into one transaction: while one is being stored, the next gathers. A phone is answered
 * once its fixes are committed; when storing fails every sender of that transaction is told, and sends again.
 */
export class PositionIntake {
  readonly #store: (batches: readonly ReceivedBatch[]) => Promise<BatchOutcome[]>;
  #waiting: Waiting[] = [];
  #fixes = 0;
  #storing = false;

  constructor(store: (batches: readonly ReceivedBatch[]) => Promise<BatchOutcome[]>) {
    this.#store = store;
  }

  /** @throws {ProblemError} `service.overloaded` while too much is waiting */
  take(batch: ReceivedBatch): Promise<BatchOutcome> {
    if (this.#fixes + batch.fixes.length > mostWaiting)
      throw new ProblemError('service.overloaded', { headers: { 'retry-after': '2' } });
    this.#fixes += batch.fixes.length;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, resolve, reject });
      if (!this.#storing) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#storing = true;
    while (this.#waiting.length > 0) await this.#storeNext();
    this.#storing = false;
  }

  async #storeNext(): Promise<void> {
    const now = this.#next();
    try {
      const outcomes = await this.#store(now.map(({ batch }) => batch));
      for (const [index, { resolve, reject }] of now.entries()) {
        const outcome = outcomes[index];
        if (outcome === undefined) reject(new Error('A batch of positions got no outcome.'));
        else resolve(outcome);
      }
    } catch (error) {
      for (const { reject } of now) reject(error);
    }
  }

  #next(): Waiting[] {
    let fixes = 0;
    let count = 0;
    for (const { batch } of this.#waiting) {
      if (count > 0 && fixes + batch.fixes.length > mostAtOnce) break;
      fixes += batch.fixes.length;
      count += 1;
    }
    this.#fixes -= fixes;
    return this.#waiting.splice(0, count);
  }
}

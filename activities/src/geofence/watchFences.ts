import { setTimeout as sleep } from 'node:timers/promises';
import { cancellationSignal, heartbeat } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { Connection } from '@cartera/database/connection';
import { judgeShifts, watchSilence } from '@cartera/database/geofence';
import type { FenceShard } from '@cartera/database/geofence';
import { listenForPositions } from '@cartera/database/position';
import { businessNow } from '@cartera/domain/clock';
import type { BusinessClock } from '@cartera/domain/clock';
import { fenceRulesAt } from '@cartera/domain/geofence';
import { tellShifts } from '../alert/index.js';

/** Between two rounds: a burst of batches is judged together, and the cores are left to others. */
const restMs = 40;
/** Looks that nobody asked for, in case a notification was lost; and between two looks at who is silent. */
const patienceMs = 1_000;
/** How long one watch goes on before its workflow asks for the next. */
const watchMs = 50 * 60_000;

/** A bell that is heard also by whoever comes after it rang. */
class Bell {
  #hasRung = true;
  #wake: () => void = () => {};

  readonly ring = (): void => {
    this.#hasRung = true;
    this.#wake();
  };

  /** Until the bell rings, or for so long. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.#hasRung) {
      const waiting = new AbortController();
      this.#wake = () => waiting.abort();
      await sleep(milliseconds, undefined, { signal: waiting.signal }).catch(() => undefined);
    }
    this.#hasRung = false;
  }
}

/**
 * Follows the positions of one shard and judges them as they come. Everything that it knows is in the database: whoever takes over
 * goes on where the last round was committed. A failure is the workflow's to try again.
 */
export async function watchFences(
  { connection, temporal, clock }: { connection: Connection; temporal: Client; clock: BusinessClock },
  shard: FenceShard,
): Promise<void> {
  const rules = fenceRulesAt(clock);
  const { sql } = connection;
  const bell = new Bell();
  const cancelled = cancellationSignal();
  cancelled.addEventListener('abort', bell.ring);
  const stopListening = await listenForPositions(sql, bell.ring);
  const ends = Date.now() + watchMs;
  let lookedAt = 0;
  try {
    while (!cancelled.aborted && Date.now() < ends) {
      await bell.wait(patienceMs);
      const now = (): Date => new Date(businessNow(clock, Date.now()));
      const round = await judgeShifts(sql, shard, rules, now());
      if (round?.goesOn === true) bell.ring();
      let raised = round?.raised.length ?? 0;
      const isTime = Date.now() - lookedAt >= patienceMs;
      if (isTime) {
        raised += (await watchSilence(sql, shard, rules, now())).length;
        lookedAt = Date.now();
      }
      if (raised > 0 || isTime) await tellShifts(connection, temporal, now());
      heartbeat();
      await sleep(restMs);
    }
  } finally {
    await stopListening();
  }
}

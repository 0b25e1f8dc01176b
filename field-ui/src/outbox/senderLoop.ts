import type { Courier } from './delivery.js';
import type { Outbox } from './outbox.js';
import { sendWaiting } from './sender.js';
import type { SenderState } from './sender.js';

/** How long the sender sleeps at most: clocks are set, and networks come back without saying so. */
const longestSleepMs = 60_000;

/** The running sender of an open app. */
export interface SenderLoop {
  state: () => SenderState;
  onState: (listener: () => void) => () => void;
  /** Tries now, whatever it waits for. */
  wake: () => void;
  stop: () => void;
}

/**
 * Keeps sending while the app is open: after each act, when the network or the screen comes back, and when a delay has passed. Of all
 * the tabs of a phone one sends; another takes over when it is closed.
 */
export function startSender(outbox: Outbox, courier: Courier): SenderLoop {
  let state: SenderState = 'idle';
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  const listeners = new Set<() => void>();
  const say = (next: SenderState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };

  const round = async (): Promise<void> => {
    if (stopped) return;
    say('sending');
    const result = await navigator.locks.request('cartera-outbox', { ifAvailable: true }, async (lock) =>
      lock === null
        ? { state: 'idle' as const, wakeAt: outbox.now() + longestSleepMs }
        : sendWaiting(outbox, courier, Math.random, () => stopped),
    );
    say(result.state);
    if (result.wakeAt === undefined || stopped) return;
    const sleepMs = Math.min(longestSleepMs, Math.max(500, result.wakeAt - outbox.now()));
    timer = setTimeout(wake, sleepMs);
  };

  const wake = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    void round()
      .catch(() => {
        // The store failed; what waits is still there.
        say('idle');
        timer = setTimeout(wake, longestSleepMs);
      })
      .finally(() => {
        running = false;
        if (!again) return;
        again = false;
        wake();
      });
  };

  const seen = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', seen);
  const forget = outbox.onAdded(wake);
  wake();
  return {
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wake,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', seen);
      forget();
    },
  };
}

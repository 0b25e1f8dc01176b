import { judgeFix, newWatch } from '../../src/geofence/index.js';
import type { FenceEvent, FixFacts, WatchState } from '../../src/geofence/index.js';

export const start = Date.UTC(2026, 10, 23, 16);

/** A fix as a track is written: seconds after the start, metres outside the corridor (0 inside), and what is unusual about it. */
export interface TrackFix {
  second: number;
  outside: number;
  accuracy?: number;
  /** Seconds until it arrived. */
  delay?: number;
  mocked?: boolean;
  /** Metres from the fix before; a walker's by default. */
  moved?: number;
  share?: number;
  version?: string;
}

/** The facts of a track against one corridor. */
export function factsOf(track: readonly TrackFix[]): FixFacts[] {
  return track.map((fix, index) => {
    const before = track[index - 1];
    const at = start + fix.second * 1_000;
    const elapsedMs = before === undefined ? 0 : (fix.second - before.second) * 1_000;
    return {
      at,
      receivedAt: at + (fix.delay ?? 1) * 1_000,
      accuracyMetres: fix.accuracy ?? 8,
      mocked: fix.mocked ?? false,
      ...(before !== undefined && { step: { elapsedMs, metres: fix.moved ?? elapsedMs / 1_000 } }),
      fences: {
        corridor: {
          version: fix.version ?? 'route/1',
          distanceMetres: fix.outside,
          ...(fix.share !== undefined && { outsideShare: fix.share }),
        },
      },
    };
  });
}

/** Everything that a shift's fixes prove. */
export function judgeAll(facts: readonly FixFacts[], from: WatchState = newWatch) {
  const events: FenceEvent[] = [];
  let state = from;
  for (const fix of facts) {
    const judged = judgeFix(state, fix);
    state = judged.state;
    events.push(...judged.events);
  }
  return { state, events };
}

export const kindsOf = (track: readonly TrackFix[]): string[] =>
  judgeAll(factsOf(track)).events.map(({ kind }) => kind);

/** A fix every so many seconds, all alike. */
export function steady(from: number, until: number, every: number, fix: Omit<TrackFix, 'second'>): TrackFix[] {
  const track: TrackFix[] = [];
  for (let second = from; second < until; second += every) track.push({ second, ...fix });
  return track;
}

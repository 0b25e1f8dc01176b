import { randomFor } from '../demoCity/index.js';
import type { Random } from '../demoCity/index.js';

/** A fix of a generated track: where along the route, and how far beside it. */
export interface TrackFix {
  /** Milliseconds after the start of the shift. */
  at: number;
  /** Metres along the route. */
  east: number;
  /** Metres beside it: the corridor is forty wide to either side. */
  beside: number;
  accuracyMetres: number;
  mocked: boolean;
}

/** A track in the batches in which it arrives. */
export interface BenchTrack {
  kind: string;
  batches: { arrivesAt: number; fixes: TrackFix[] }[];
}

type Draw = (random: Random) => { fixes: TrackFix[]; delayMs?: (fix: TrackFix) => number };

const beginsAt = 600_000;
const walkMetresPerSecond = 6;

/** A fix every so many seconds along the route; `change` says what is unusual about one. */
function along(
  count: number,
  everySeconds: number,
  change: (index: number, second: number) => Partial<TrackFix> = () => ({}),
): TrackFix[] {
  return Array.from({ length: count }, (_, index) => {
    const second = index * everySeconds;
    const usual = { at: beginsAt + second * 1_000, east: 300 + second * walkMetresPerSecond, beside: 0 };
    return { ...usual, accuracyMetres: 8, mocked: false, ...change(index, second) };
  });
}

/** About normal, with so many metres of deviation. */
const noise = (random: Random, metres: number): number =>
  (random.next() + random.next() + random.next() + random.next() - 2) * metres * 1.7;

const honest: Record<string, Draw> = {
  jitterAtTheBorder: (random) => ({
    fixes: along(120, 8, () => ({ beside: 36 + noise(random, 7), accuracyMetres: random.between(8, 20) })),
  }),
  parked: (random) => ({
    fixes: along(150, 10, (index) => ({
      east: 900 + noise(random, 9),
      // A wall that mirrors the satellites, now and then.
      beside: index % 17 === 9 ? 260 : noise(random, 9),
      accuracyMetres: random.between(6, 30),
    })),
  }),
  uncertain: (random) => ({
    fixes: along(100, 10, (index) =>
      index % 3 === 0 ? { beside: random.between(2_000, 12_000), accuracyMetres: 17_000 } : {},
    ),
  }),
  tunnel: (random) => {
    const [from, until] = [20, 20 + 3 + random.integer(30)];
    return {
      fixes: along(90, 8, () => ({ beside: noise(random, 6) })).filter((_, index) => index < from || index > until),
    };
  },
  lateBatch: (random) => {
    const isLate = (fix: TrackFix): boolean => fix.at > beginsAt + 200_000 && fix.at < beginsAt + 500_000;
    const fixes = along(80, 10).map((fix) => (isLate(fix) ? { ...fix, beside: 300 + noise(random, 20) } : fix));
    return { fixes, delayMs: (fix) => (isLate(fix) ? 1_200_000 : 0) };
  },
  sparse: (random) => ({ fixes: along(8, 100 + random.integer(60), () => ({ beside: noise(random, 6) })) }),
};

const leaving: Record<string, Draw> = {
  turnsOff: (random) => {
    const turn = 100 + random.integer(200);
    return {
      fixes: along(60, 10, (_, second) => ({
        beside: Math.min(420, Math.max(0, (second - turn) * 7)) + noise(random, 5),
      })),
    };
  },
  leavesItsZone: () => ({ fixes: along(60, 10, (_, second) => ({ east: -4_600 - second * 8 })) }),
  leavesSparsely: (random) => ({
    fixes: along(10, 95, (index) => ({ beside: index < 4 ? 0 : 500 + noise(random, 30) })),
  }),
  comesBackOutside: (random) => {
    const isLate = (fix: TrackFix): boolean => fix.at > beginsAt + 100_000 && fix.at < beginsAt + 400_000;
    const fixes = along(46, 10, (_, second) => (second > 100 ? { beside: 350 + noise(random, 15) } : {}));
    return { fixes, delayMs: (fix) => (isLate(fix) ? 401_000 - (fix.at - beginsAt) : 0) };
  },
};

/** Cuts a track into the batches of its phone: some fixes at a time, and together what comes late. */
function inBatches(kind: string, { fixes, delayMs = () => 0 }: ReturnType<Draw>, random: Random): BenchTrack {
  const batches: BenchTrack['batches'] = [];
  let batch: TrackFix[] = [];
  const close = (): void => {
    const last = batch.at(-1);
    if (last === undefined) return;
    batches.push({ arrivesAt: last.at + 1_000 + random.integer(2_000) + delayMs(last), fixes: batch });
    batch = [];
  };
  let size = 1 + random.integer(12);
  for (const [index, fix] of fixes.entries()) {
    const before = fixes[index - 1];
    const isLate = delayMs(fix) > 0;
    if (before !== undefined && (isLate !== delayMs(before) > 0 || (!isLate && batch.length >= size))) {
      close();
      size = 1 + random.integer(12);
    }
    batch.push(fix);
  }
  close();
  return { kind, batches: batches.sort((a, b) => a.arrivesAt - b.arrivesAt) };
}

function draw(kinds: Record<string, Draw>, ofEach: number): BenchTrack[] {
  return Object.entries(kinds).flatMap(([kind, make]) =>
    Array.from({ length: ofEach }, (_, index) => {
      const random = randomFor('fences', kind, index);
      return inBatches(kind, make(random), random);
    }),
  );
}

/** Tracks of people who did what they should, seen by phones as phones see. */
export const honestTracks = (ofEach: number): BenchTrack[] => draw(honest, ofEach);

/** Tracks of people who left their route or their zone. */
export const leavingTracks = (ofEach: number): BenchTrack[] => draw(leaving, ofEach);

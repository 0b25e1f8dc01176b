import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fenceRules, fenceRulesAt, isSparse, newWatch } from '../../src/geofence/index.js';
import { factsOf, judgeAll, kindsOf, start, steady } from './track.js';
import type { TrackFix } from './track.js';

const { clearFactor, marginMetres, maxAccuracyMetres, minFixes, minOutsideMs, lateMs, blindMs } = fenceRules;

/** A track whose every fix is made from its own arbitrary, five to thirty seconds apart. */
function trackOf(fix: fc.Arbitrary<Omit<TrackFix, 'second'>>, maxLength = 60): fc.Arbitrary<TrackFix[]> {
  const step = fc.tuple(fc.integer({ min: 5, max: 30 }), fix);
  return fc.array(step, { minLength: 1, maxLength }).map((steps) => {
    let second = 0;
    return steps.map(([seconds, facts]) => ({ ...facts, second: (second += seconds) }));
  });
}

const accuracy = fc.double({ min: 3, max: maxAccuracyMetres, noNaN: true });
const inside = accuracy.map((metres) => ({ outside: 0, accuracy: metres }));
/** Outside by less than the circle that must be clear of the fence. */
const unclear = fc.tuple(accuracy, fc.double({ min: 0, max: 1, noNaN: true })).map(([metres, share]) => ({
  accuracy: metres,
  outside: share * (clearFactor * metres + marginMetres),
}));
const clear = fc.tuple(accuracy, fc.double({ min: 1, max: 5_000, noNaN: true })).map(([metres, beyond]) => ({
  accuracy: metres,
  outside: clearFactor * metres + marginMetres + beyond,
}));
const anyFix = fc.oneof(
  inside,
  unclear,
  clear,
  clear.map((fix) => ({ ...fix, delay: 4_000 })),
);

describe('what raises nothing', () => {
  test('any number of fixes whose circle touches the fence: jitter at the border, a parked phone', () => {
    fc.assert(fc.property(trackOf(fc.oneof(inside, unclear)), (track) => expect(kindsOf(track)).toEqual([])));
  });

  test('fixes too uncertain to use, wherever they claim to be', () => {
    const wild = fc.record({
      outside: fc.double({ min: 0, max: 50_000, noNaN: true }),
      accuracy: fc.double({ min: maxAccuracyMetres + 1, max: 17_000, noNaN: true }),
    });
    fc.assert(fc.property(trackOf(fc.oneof(inside, wild)), (track) => expect(kindsOf(track)).toEqual([])));
    expect(kindsOf(steady(0, 3_600, 10, { outside: 16_000, accuracy: 17_000 }))).toEqual([]);
  });

  test('one or two stray fixes between fixes inside, however far', () => {
    const stray = fc.tuple(fc.array(clear, { minLength: 1, maxLength: minFixes - 1 }), inside);
    const row = fc.array(stray, { maxLength: 20 }).map((parts) => parts.flatMap(([out, back]) => [...out, back]));
    const track = row.map((fixes): TrackFix[] => fixes.map((fix, index) => ({ ...fix, second: index * 10 })));
    fc.assert(fc.property(track, (fixes) => expect(kindsOf(fixes).filter((kind) => kind !== 'crossed')).toEqual([])));
  });

  test('a jump that nobody could have made, and the jump back', () => {
    const jumps = steady(0, 600, 10, { outside: 0 }).map((fix, index) =>
      index % 3 === 0 ? { ...fix, outside: 3_000, moved: 3_000 } : { ...fix, moved: index % 3 === 1 ? 3_000 : 5 },
    );
    expect(kindsOf(jumps)).toEqual([]);
  });

  test('a late batch, whatever it holds', () => {
    fc.assert(
      fc.property(trackOf(clear), (track) => {
        const late = track.map((fix) => ({ ...fix, delay: lateMs / 1_000 + 1 }));
        expect(kindsOf(late)).toEqual([]);
      }),
    );
  });

  test('a tunnel: silence, and fixes inside on both ends, though the straight line leaves the corridor', () => {
    expect(
      kindsOf([
        { second: 0, outside: 0 },
        { second: blindMs / 1_000 + 60, outside: 0, moved: 4_000 },
      ]),
    ).toEqual([]);
    const short = [
      { second: 0, outside: 0 },
      { second: 120, outside: 0, share: 0.8, moved: 1_500 },
    ];
    // Seen and told in the replay; nobody is alerted, for no fix says so.
    expect(kindsOf(short)).toEqual(['crossed']);
  });

  test('a shift without fences', () => {
    const facts = factsOf(steady(0, 600, 10, { outside: 900 })).map((fix) => ({ ...fix, fences: {} }));
    expect(judgeAll(facts).events).toEqual([]);
  });
});

describe('what is a breach', () => {
  test('staying clear outside: told once, no sooner than the rules allow and with the next fix after', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 44 }), fc.integer({ min: 0, max: 20 }), (every, insideFixes) => {
        const left = insideFixes * every;
        const track = [
          ...steady(0, left, every, { outside: 0 }),
          ...steady(left, left + 40 * every, every, { outside: 120 }),
        ];
        const { events } = judgeAll(factsOf(track));
        expect(events).toHaveLength(1);
        const [breach] = events;
        expect(breach).toMatchObject({ kind: 'breached', fence: 'corridor' });
        const outsideFixes = (breach!.at - start) / 1_000 / every - insideFixes + 1;
        expect(outsideFixes).toBeGreaterThanOrEqual(2);
        const allowed = Math.max(minFixes, Math.ceil(minOutsideMs / 1_000 / every) + 1);
        expect(outsideFixes).toBeLessThanOrEqual(allowed);
      }),
    );
  });

  test('a phone that reports seldom: the time outside counts from where the line left', () => {
    const track = [
      { second: 0, outside: 0 },
      { second: 120, outside: 400, share: 0.5, moved: 900 },
      { second: 240, outside: 900, share: 1, moved: 900 },
    ];
    const { events } = judgeAll(factsOf(track));
    expect(events).toMatchObject([{ kind: 'breached', since: start + 60_000, at: start + 240_000, clearFixes: 2 }]);
  });

  test('after a late batch, the first live fix outside tells what the batch has shown', () => {
    const late = steady(0, 300, 10, { outside: 200, delay: 600 });
    expect(kindsOf([...late, { second: 910, outside: 220, moved: 10 }])).toEqual(['breached']);
    expect(kindsOf([...late, { second: 910, outside: 0, moved: 10 }])).toEqual(['crossed']);
  });

  test('ends by fixes inside, and may begin again', () => {
    const out = (from: number) => steady(from, from + 100, 10, { outside: 100 });
    const back = (from: number) => steady(from, from + 100, 10, { outside: 0 });
    expect(kindsOf([...out(0), ...back(100), ...out(200), ...back(300)])).toEqual([
      'breached',
      'returned',
      'breached',
      'returned',
    ]);
    const flicker = [...out(0), { second: 100, outside: 0 }, ...out(110)];
    expect(kindsOf(flicker)).toEqual(['breached']);
  });

  test('goes on when the fence is drawn anew, and a suspicion does not', () => {
    const first = steady(0, 20, 10, { outside: 100, version: 'route/1' });
    const second = steady(20, 40, 10, { outside: 100, version: 'route/2' });
    expect(kindsOf([...first, ...second])).toEqual([]);
    const breached = steady(0, 60, 10, { outside: 100, version: 'route/1' });
    const inNew = steady(60, 100, 10, { outside: 0, version: 'route/2' });
    expect(kindsOf([...breached, ...inNew])).toEqual(['breached', 'returned']);
  });
});

describe('invented positions', () => {
  test('are told once a row, and do not move anybody over a fence', () => {
    expect(kindsOf(steady(0, 200, 10, { outside: 5_000, mocked: true }))).toEqual(['mocked']);
    expect(
      kindsOf([
        { second: 0, outside: 0, mocked: true },
        { second: 10, outside: 0 },
      ]),
    ).toEqual([]);
    expect(kindsOf(steady(0, 200, 10, { outside: 0, mocked: true, delay: 9_000 }))).toEqual([]);
  });
});

describe('the judgement', () => {
  test('is the same however often and in whatever batches the fixes come, and survives JSON', () => {
    fc.assert(
      fc.property(trackOf(anyFix), fc.nat(), (track, cut) => {
        const facts = factsOf(track);
        const whole = judgeAll(facts);
        const at = cut % facts.length;
        const first = judgeAll(facts.slice(0, at));
        const kept = JSON.parse(JSON.stringify(first.state)) as typeof first.state;
        // The second batch repeats the first.
        const second = judgeAll(facts, kept);
        expect([...first.events, ...second.events]).toEqual(whole.events);
        expect(second.state).toEqual(whole.state);
        expect(judgeAll([...facts].reverse(), whole.state)).toEqual({ state: whole.state, events: [] });
      }),
    );
  });

  test('never breaches twice without a return between, and every breach has persisted', () => {
    fc.assert(
      fc.property(trackOf(anyFix, 120), (track) => {
        const events = judgeAll(factsOf(track)).events.filter(({ kind }) => kind !== 'crossed');
        events.forEach(({ kind }, index) => expect(kind).toBe(index % 2 === 0 ? 'breached' : 'returned'));
        for (const event of events) if (event.kind === 'breached') expect(event.clearFixes).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test('begins with nothing seen', () => expect(newWatch.seenAt).toBeNull());
});

describe('the rules', () => {
  test('of a compressed clock wait for the network in real seconds, and judge the ground in those of the day', () => {
    const fast = fenceRulesAt({ origin: 0, rate: 1_000 });
    expect(fast).toEqual({ ...fenceRules, lateMs: lateMs * 1_000, silenceMs: fenceRules.silenceMs * 1_000 });
    expect(fenceRulesAt({ origin: 0, rate: 1 })).toBe(fenceRules);
  });

  test('look at a line only between fixes far apart, and not over silence', () => {
    expect(isSparse({ elapsedMs: 10_000, metres: 1 }, fenceRules)).toBe(false);
    expect(isSparse({ elapsedMs: 90_000, metres: 1 }, fenceRules)).toBe(true);
    expect(isSparse({ elapsedMs: blindMs + 1, metres: 1 }, fenceRules)).toBe(false);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  confirmReason,
  dealVisits,
  divideGround,
  insertVisits,
  lateTimetable,
  planFaults,
  refusalOf,
  timetable,
} from '../../src/assignment/index.js';
import type { DraftRoute, DueVisit, DutyCollector, Travel, Unplanned } from '../../src/assignment/index.js';
import { guessedSeconds } from '../../src/route/index.js';
import type { Place } from '../../src/route/index.js';

const hour = 3_600_000;
const morning = Date.UTC(2026, 10, 23, 15);

const place = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .map(([x, y]): Place => ({ longitude: -99.2 + x / 1000, latitude: 19.3 + y / 1000 }));

const window = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 6 }))
  .map(([from, hours]) => ({ from: morning + from * hour, until: morning + (from + hours) * hour }));

const visit = fc.record({
  place: fc.option(place, { nil: undefined, freq: 10 }),
  inTerritory: fc.integer({ min: 0, max: 9 }).map((draw) => draw > 0),
  serviceSeconds: fc.integer({ min: 120, max: 1800 }),
  windows: fc.array(window, { maxLength: 2 }),
  priority: fc.integer({ min: 0, max: 100 }),
  skills: fc.subarray(['language:nah'], { maxLength: 1 }),
  blockedBy: fc.option(fc.constant('account.frozen'), { nil: undefined, freq: 15 }),
});

const collector = fc.record({
  travelMode: fc.constantFrom('car' as const, 'foot' as const),
  skills: fc.subarray(['language:nah', 'product:tarjeta']),
  start: place,
  shift: fc.integer({ min: 1, max: 8 }).map((hours) => ({ from: morning, until: morning + hours * hour })),
});

/** A day: visits and people by number, so that a failing case can be read. */
const day = fc
  .record({ visits: fc.array(visit, { maxLength: 25 }), collectors: fc.array(collector, { maxLength: 4 }) })
  .map(({ visits, collectors }) => ({
    visits: visits.map(({ place, blockedBy, ...rest }, index): DueVisit => {
      const named = { ...rest, taskId: `t${index}`, accountId: `a${index}` };
      return { ...named, ...(place === undefined ? {} : { place }), ...(blockedBy === undefined ? {} : { blockedBy }) };
    }),
    collectors: collectors.map((one, index): DutyCollector => ({ ...one, collectorId: `c${index}` })),
  }));

function travelOf(visits: readonly DueVisit[]): Travel {
  const places = new Map(visits.map(({ taskId, place }) => [taskId, place]));
  return ({ travelMode, start }, from, to) => {
    const [a, b] = [from === 'start' ? start : places.get(from), places.get(to)];
    return a === undefined || b === undefined ? Number.POSITIVE_INFINITY : guessedSeconds(travelMode, a, b);
  };
}

function plan(visits: readonly DueVisit[], collectors: readonly DutyCollector[]) {
  const travel = travelOf(visits);
  const refused = visits.flatMap((one) => refusalOf(one, collectors) ?? []);
  const refusedIds = new Set(refused.map(({ taskId }) => taskId));
  const empty = collectors.map((one): DraftRoute => ({ collector: one, visits: [] }));
  const { routes, left } = insertVisits(
    empty,
    visits.filter(({ taskId }) => !refusedIds.has(taskId)),
    travel,
  );
  const unplanned: Unplanned[] = [
    ...refused,
    ...left.map(({ taskId }): Unplanned => ({ taskId, reason: 'doesNotFitShift', proof: {} })),
  ];
  const timed = routes.map(({ collector: who, visits: stops }) => ({
    collectorId: who.collectorId,
    stops: timetable(who, stops, travel) ?? [],
  }));
  return { travel, routes, unplanned, plan: { routes: timed, unplanned } };
}

describe('a plan by insertion', () => {
  test('has no fault, and a checker confirms each of its reasons', () => {
    fc.assert(
      fc.property(day, ({ visits, collectors }) => {
        const made = plan(visits, collectors);
        expect(planFaults(made.plan, visits, collectors)).toEqual([]);
        for (const reason of made.unplanned) {
          const subject = visits.find(({ taskId }) => taskId === reason.taskId);
          expect(confirmReason(reason, subject!, made.routes, made.travel)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a reason that is not true is not confirmed', () => {
    const door: DueVisit = {
      taskId: 't',
      accountId: 'a',
      place: { longitude: -99.2, latitude: 19.3 },
      inTerritory: true,
      serviceSeconds: 300,
      windows: [{ from: morning, until: morning + 8 * hour }],
      priority: 1,
      skills: [],
    };
    const free: DraftRoute = {
      collector: {
        collectorId: 'c',
        travelMode: 'car',
        skills: [],
        start: door.place!,
        shift: { from: morning, until: morning + 8 * hour },
      },
      visits: [],
    };
    const claim = (reason: Unplanned['reason']): boolean =>
      confirmReason({ taskId: 't', reason, proof: {} }, door, [free], travelOf([door]));
    expect(claim('doesNotFitShift')).toBe(false);
    expect(claim('outsideHours')).toBe(false);
    expect(claim('nobodyOnDuty')).toBe(false);
    expect(claim('unreachableByRoad')).toBe(false);
  });

  test('the faults of a plan are seen', () => {
    fc.assert(
      fc.property(day, ({ visits, collectors }) => {
        const made = plan(visits, collectors);
        const busy = made.plan.routes.find(({ stops }) => stops.length > 0);
        fc.pre(busy !== undefined);
        const first = busy.stops[0]!;
        const kinds = (routes: typeof made.plan.routes): string[] =>
          planFaults({ ...made.plan, routes }, visits, collectors).map(({ kind }) => kind);
        const others = made.plan.routes.filter((one) => one !== busy);
        expect(kinds([...others, { ...busy, stops: [...busy.stops, first] }])).toContain('visitTwice');
        expect(kinds([...others, { ...busy, stops: busy.stops.slice(1) }])).toContain('visitMissing');
        const tooLate = { ...first, beginAt: morning + 20 * hour, leaveAt: morning + 21 * hour };
        expect(kinds([...others, { ...busy, stops: [tooLate] }])).toEqual(
          expect.arrayContaining(['outsideWindow', 'outsideShift']),
        );
        const taken = visits.map((one) => (one.taskId === first.taskId ? { ...one, heldBy: 'somebody' } : one));
        expect(planFaults(made.plan, taken, collectors).map(({ kind }) => kind)).toContain('takenFromHolder');
      }),
      { numRuns: 50 },
    );
  });

  test('what a person has decided before is kept, however late', () => {
    fc.assert(
      fc.property(day, ({ visits, collectors }) => {
        const [first] = collectors;
        fc.pre(first !== undefined);
        const held = visits.map((one): DueVisit => ({ ...one, heldBy: first.collectorId }));
        const stops = lateTimetable(first, held, travelOf(held));
        expect(stops.map(({ taskId }) => taskId)).toEqual(held.map(({ taskId }) => taskId));
        for (const [index, stop] of stops.entries())
          expect(stop.arriveAt).toBeGreaterThanOrEqual(stops[index - 1]?.leaveAt ?? first.shift.from);
      }),
    );
  });
});

describe('dealing visits to collectors', () => {
  test('each visit goes to one collector who may be sent, or is left; a held one to its holder', () => {
    fc.assert(
      fc.property(day, fc.nat(), ({ visits, collectors }, draw) => {
        const able = visits.filter((one) => refusalOf(one, collectors) === undefined);
        const dealt = able.map((one, index): DueVisit => {
          const holder = collectors[draw % Math.max(1, collectors.length)]?.collectorId;
          return index % 5 === 0 && holder !== undefined ? { ...one, heldBy: holder } : one;
        });
        const centres = divideGround(
          dealt.map(({ place }) => place!),
          collectors.map(({ start }) => start),
        );
        expect(centres).toHaveLength(collectors.length);
        const seconds = centres.map((centre) => dealt.map(({ place }) => guessedSeconds('car', centre, place!)));
        const { shares, left } = dealVisits(dealt, collectors, seconds);
        const all = [...shares.flat(), ...left].map(({ taskId }) => taskId);
        expect(all.toSorted()).toEqual(dealt.map(({ taskId }) => taskId).toSorted());
        for (const [index, share] of shares.entries())
          for (const one of share) {
            if (one.heldBy !== undefined) expect(one.heldBy).toBe(collectors[index]!.collectorId);
            else expect(one.skills.every((skill) => collectors[index]!.skills.includes(skill))).toBe(true);
          }
        expect(left.every(({ heldBy }) => heldBy === undefined)).toBe(true);
      }),
    );
  });

  test('two crowds far apart are two parts, each to whoever is near', () => {
    const crowd = (longitude: number): Place[] =>
      Array.from({ length: 30 }, (_, index) => ({
        longitude: longitude + (index % 6) / 5000,
        latitude: 19.3 + index / 9000,
      }));
    const starts = [
      { longitude: -99.05, latitude: 19.3 },
      { longitude: -99.4, latitude: 19.3 },
    ];
    const [east, west] = divideGround([...crowd(-99.4), ...crowd(-99.1)], starts);
    expect(east!.longitude).toBeCloseTo(-99.1, 2);
    expect(west!.longitude).toBeCloseTo(-99.4, 2);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { doubtCodes, metresBetween, scoreVisit } from '@cartera/domain/evidence';
import type { AddressPrecision, VisitFacts } from '@cartera/domain/evidence';

const place = fc.record({
  longitude: fc.double({ min: -117, max: -87, noNaN: true }),
  latitude: fc.double({ min: 15, max: 32, noNaN: true }),
});
const precision = fc.constantFrom<AddressPrecision>('house', 'street', 'settlement', 'postalCode');
const moment = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 });
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);

/** A place some metres away, in a direction by choice. */
function away(from: VisitFacts['place'], metres: number, turn: number): VisitFacts['place'] {
  const degrees = metres / 111_195;
  return {
    longitude: from.longitude + (degrees * Math.cos(turn)) / Math.cos((from.latitude * Math.PI) / 180),
    latitude: from.latitude + degrees * Math.sin(turn),
  };
}

/** A visit without anything to hide: at the door, give or take its circle, told within the minute or after hours offline. */
const honest: fc.Arbitrary<VisitFacts> = fc
  .record({
    door: place,
    precision,
    accuracyMetres: fc.integer({ min: 1, max: 400 }),
    offShare: fc.double({ min: 0, max: 0.95, noNaN: true }),
    turn: fc.double({ min: 0, max: 6.28, noNaN: true }),
    visitedAt: moment,
    offlineMs: fc.integer({ min: 0, max: 3 * 86_400_000 }),
    driftMs: fc.integer({ min: -60_000, max: 60_000 }),
    sha256: hash,
  })
  .map(({ door, accuracyMetres, offShare, turn, visitedAt, offlineMs, driftMs, sha256, ...rest }) => {
    const stood = away(door, offShare * accuracyMetres, turn);
    const sentAt = visitedAt + offlineMs;
    return {
      place: stood,
      accuracyMetres,
      mocked: false,
      address: { ...door, precision: rest.precision },
      visitedAt,
      sentAt,
      elapsedMs: offlineMs,
      receivedAt: sentAt - driftMs,
      photos: [{ sha256, source: 'camera' as const, takenAt: visitedAt, place: stood }],
    };
  });

const codes = (facts: VisitFacts): string[] => scoreVisit(facts).doubts.map(({ code }) => code);

describe('scoreVisit', () => {
  it('finds nothing against an honest visit, also after days without a network', () => {
    fc.assert(
      fc.property(honest, (facts) => {
        expect(scoreVisit(facts)).toMatchObject({ score: 100, doubts: [], needsReview: false });
      }),
    );
  });

  it('names each kind of doubt when, and only when, its fact is there', () => {
    const spoiled: Record<string, (facts: VisitFacts) => VisitFacts> = {
      mockLocation: (facts) => ({ ...facts, mocked: true }),
      galleryPhoto: (facts) => ({ ...facts, photos: facts.photos.map((photo) => ({ ...photo, source: 'gallery' })) }),
      photoReused: (facts) => ({ ...facts, photos: facts.photos.map((photo) => ({ ...photo, reused: true })) }),
      clockMoved: (facts) => ({ ...facts, visitedAt: facts.visitedAt - 3_600_000, photos: [] }),
      photoElsewhere: (facts) => ({
        ...facts,
        photos: facts.photos.map((photo) => ({ ...photo, place: away(facts.place, 2_000, 1) })),
      }),
      photoOutOfTime: (facts) => ({
        ...facts,
        photos: facts.photos.map((photo) => ({ ...photo, takenAt: facts.visitedAt - 86_400_000 })),
      }),
      vagueLocation: (facts) => ({ ...facts, accuracyMetres: 17_000 }),
      farFromAddress: (facts) => ({
        ...facts,
        address: facts.address && { ...away(facts.place, 10_000, 2), precision: facts.address.precision },
      }),
    };
    expect(Object.keys(spoiled).sort()).toEqual([...doubtCodes].sort());
    fc.assert(
      fc.property(honest, fc.constantFrom(...doubtCodes), (facts, code) => {
        expect(codes(spoiled[code]?.(facts) ?? facts)).toEqual([code]);
      }),
    );
  });

  it('takes for a review whatever is grave, and no single slight doubt', () => {
    fc.assert(
      fc.property(honest, (facts) => {
        expect(scoreVisit({ ...facts, mocked: true }).needsReview).toBe(true);
        expect(scoreVisit({ ...facts, accuracyMetres: 17_000 }).needsReview).toBe(false);
      }),
    );
  });

  it('stays within 0 and 100, and adding a photo never makes the proof better', () => {
    const anything = fc.record({
      place,
      accuracyMetres: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }),
      mocked: fc.boolean(),
      address: fc.option(fc.tuple(place, precision), { nil: undefined }),
      visitedAt: moment,
      sentAt: fc.option(moment, { nil: undefined }),
      elapsedMs: fc.option(fc.nat(), { nil: undefined }),
      receivedAt: moment,
      photos: fc.array(
        fc.record({ sha256: hash, source: fc.constantFrom('camera', 'gallery'), takenAt: moment, place }),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(anything, ({ address, ...rest }) => {
        const facts = { ...rest, address: address && { ...address[0], precision: address[1] } } as VisitFacts;
        const { score } = scoreVisit(facts);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(score).toBeLessThanOrEqual(scoreVisit({ ...facts, photos: facts.photos.slice(1) }).score);
      }),
    );
  });

  it('never holds a wider circle, or a coarser place of the address, against the distance', () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 0, max: 5_000 }), moment, (stood, door, wider, at) => {
        const facts = (accuracyMetres: number, fineness: AddressPrecision): VisitFacts => ({
          place: stood,
          accuracyMetres,
          address: { ...door, precision: fineness },
          visitedAt: at,
          receivedAt: at,
          photos: [],
        });
        const far = (one: VisitFacts): boolean => codes(one).includes('farFromAddress');
        if (!far(facts(20, 'house'))) expect(far(facts(20 + wider, 'house'))).toBe(false);
        if (!far(facts(20, 'street'))) expect(far(facts(20, 'settlement'))).toBe(false);
      }),
    );
  });

  it('measures along the surface: zero here, the same both ways, a degree of latitude in metres', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(metresBetween(one, one)).toBe(0);
        expect(metresBetween(one, other)).toBeCloseTo(metresBetween(other, one), 3);
      }),
    );
    expect(metresBetween({ longitude: -99, latitude: 19 }, { longitude: -99, latitude: 20 })).toBeCloseTo(111_195, -1);
  });
});

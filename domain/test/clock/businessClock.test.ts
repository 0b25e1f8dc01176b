import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { businessNow, realDelayUntil, wallClock } from '../../src/clock/index.js';
import type { BusinessClock } from '../../src/clock/index.js';

const moment = fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 });
const clocks: fc.Arbitrary<BusinessClock> = fc.record({
  origin: moment,
  rate: fc.double({ min: 0.01, max: 100_000, noNaN: true }),
  untilOrigin: fc.boolean(),
});

test('the wall clock is the wall’s', () => {
  fc.assert(fc.property(moment, (real) => businessNow(wallClock, real) === real));
});

test('both clocks agree at the origin, and time never goes back', () => {
  fc.assert(
    fc.property(clocks, moment, fc.nat(10_000_000), (clock, real, later) => {
      expect(businessNow(clock, clock.origin)).toBe(clock.origin);
      expect(businessNow(clock, real + later)).toBeGreaterThanOrEqual(businessNow(clock, real));
    }),
  );
});

test('a clock that runs until its origin is the wall’s from then on, and no other before', () => {
  fc.assert(
    fc.property(clocks, moment, (clock, real) => {
      const ending = { ...clock, untilOrigin: true };
      expect(businessNow(ending, real)).toBe(
        real >= clock.origin ? real : businessNow({ ...clock, untilOrigin: false }, real),
      );
    }),
  );
});

test('whoever waits as long as is said is not early, and no later than the clock is fine', () => {
  fc.assert(
    fc.property(clocks, moment, moment, (clock, real, wanted) => {
      const waited = real + realDelayUntil(clock, wanted, real);
      // A rate that is no whole number rounds the two ways by less than one of its steps.
      expect(businessNow(clock, waited)).toBeGreaterThanOrEqual(wanted - 1);
      if (waited > real) expect(businessNow(clock, waited - 1)).toBeLessThanOrEqual(wanted);
    }),
  );
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clockAheadMs, fixRefusal, oldestFixMs } from '../../src/position/index.js';

const start = Date.UTC(2026, 10, 23, 14);
const hour = 3_600_000;
const shift = {
  startedAt: start,
  endedAt: start + 9 * hour,
  pauses: [{ from: start + 4 * hour, until: start + 5 * hour }],
};

describe('a fix', () => {
  test('is kept exactly when the collector was on duty at that moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3 * hour, max: 12 * hour }), (offset) => {
        const onDuty = offset >= 0 && offset <= 9 * hour && !(offset > 4 * hour && offset < 5 * hour);
        expect(fixRefusal(start + offset, shift, start + 12 * hour) === undefined).toBe(onDuty);
      }),
    );
  });

  test('is refused by name', () => {
    const open = { startedAt: start, pauses: [{ from: start + hour }] };
    expect(fixRefusal(start - 1, shift, start)).toBe('beforeShift');
    expect(fixRefusal(start + 10 * hour, shift, start + 10 * hour)).toBe('afterShift');
    expect(fixRefusal(start + 2 * hour, open, start + 2 * hour)).toBe('inPause');
    expect(fixRefusal(start + clockAheadMs, open, start)).toBe(undefined);
    expect(fixRefusal(start + clockAheadMs + 1, open, start)).toBe('fromTheFuture');
    expect(fixRefusal(start, shift, start + oldestFixMs + 1)).toBe('tooOld');
  });
});

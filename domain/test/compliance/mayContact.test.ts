import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stages } from '../../src/account/index.js';
import { mexicanZones } from '../../src/calendar/index.js';
import { mayContact } from '../../src/compliance/index.js';
import type { ContactIntention } from '../../src/compliance/index.js';
import { contactMedia } from '../../src/contact/index.js';

const anyIntention: fc.Arbitrary<ContactIntention> = fc.record({
  medium: fc.constantFrom(...contactMedia),
  stage: fc.constantFrom(...stages),
  stopped: fc.boolean(),
  at: fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2036, 0, 1) }),
  timeZone: fc.constantFrom(...mexicanZones),
  authorisation: fc.constantFrom('authorised', 'proposed', 'barred', undefined),
});

/** The hour and weekday as the zone database of this Node tells them: an oracle that shares no code with the calendar. */
function localHour({ at, timeZone }: ContactIntention): { hour: number; weekday: string; date: string } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    weekday: 'short',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)!.value;
  return { hour: Number(part('hour')), weekday: part('weekday'), date: `${part('month')}-${part('day')}` };
}

describe('mayContact', () => {
  test('nothing that a rule forbids ever passes', () => {
    fc.assert(
      fc.property(anyIntention, (intention) => {
        if (!mayContact(intention).allowed) return;
        expect(['returned', 'settled', 'withdrawn', 'disputed', 'onHold']).not.toContain(intention.stage);
        expect(intention.stopped).toBe(false);
        expect(['authorised', undefined]).toContain(intention.authorisation);
        if (intention.medium === 'letter') return;
        const { hour, weekday, date } = localHour(intention);
        expect(hour).toBeGreaterThanOrEqual(7);
        expect(hour).toBeLessThan(22);
        expect(['Sat', 'Sun']).not.toContain(weekday);
        expect(['01-01', '05-01', '09-16', '12-25']).not.toContain(date);
      }),
      { numRuns: 5000 },
    );
  });

  test('an ordinary contact passes: the gate is not simply shut', () => {
    const tuesdayAtTen = Date.UTC(2026, 10, 24, 16);
    const intention: ContactIntention = {
      medium: 'call',
      stage: 'collecting',
      stopped: false,
      at: tuesdayAtTen,
      timeZone: 'America/Mexico_City',
      authorisation: 'authorised',
    };
    expect(mayContact(intention)).toEqual({ allowed: true });
    const forbidden: [Partial<ContactIntention>, string][] = [
      [{ stage: 'returned' }, 'account.closed'],
      [{ stage: 'onHold' }, 'account.frozen'],
      [{ stopped: true }, 'contact.stopped'],
      [{ authorisation: 'proposed' }, 'contact.pointNotAuthorised'],
      [{ at: Date.UTC(2026, 10, 25, 4) }, 'contact.outsideHours'],
      [{ at: Date.UTC(2026, 10, 22, 18) }, 'contact.outsideDays'],
      // 22:30 in Ciudad de México is 20:30 in Tijuana: the debtor's own clock counts.
      [{ at: Date.UTC(2026, 10, 25, 4, 30) }, 'contact.outsideHours'],
    ];
    for (const [change, rule] of forbidden)
      expect(mayContact({ ...intention, ...change })).toEqual({ allowed: false, rule });
    const evening = { ...intention, at: Date.UTC(2026, 10, 25, 4, 30), timeZone: 'America/Tijuana' as const };
    expect(mayContact(evening)).toEqual({ allowed: true });
  });
});

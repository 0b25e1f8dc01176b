import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextEventReasons, stages } from '../../src/account/index.js';
import { mexicanZones } from '../../src/calendar/index.js';
import { mayContact } from '../../src/compliance/index.js';
import { contactMedia } from '../../src/contact/index.js';
import { rulingRules, rulingTypes } from '../../src/ruling/index.js';
import { causeWords, contactOutlook, lackWords, movingKinds, nextWords } from '../../src/situation/index.js';

const intention = fc.record({
  medium: fc.constantFrom(...contactMedia),
  stage: fc.constantFrom(...stages),
  stopped: fc.boolean(),
  at: fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2029, 0) }),
  timeZone: fc.constantFrom(...mexicanZones),
  authorisation: fc.constantFrom('authorised' as const, 'proposed' as const, 'barred' as const),
});

describe('the outlook of a contact', () => {
  test('says what the rules say, and its moment is the first at which they allow it', () => {
    fc.assert(
      fc.property(intention, (asked) => {
        const verdict = mayContact(asked);
        const outlook = contactOutlook(asked);
        expect(outlook.allowed).toBe(verdict.allowed);
        if (outlook.allowed || verdict.allowed) return;
        expect(outlook.rule).toBe(verdict.rule);
        if (outlook.allowedAt === null) return;
        expect(outlook.allowedAt).toBeGreaterThan(asked.at);
        expect(mayContact({ ...asked, at: outlook.allowedAt }).allowed).toBe(true);
        expect(mayContact({ ...asked, at: outlook.allowedAt - 1 }).allowed).toBe(false);
      }),
    );
  });

  test('promises no moment where no waiting helps', () => {
    const at = Date.UTC(2026, 10, 22, 18);
    const open = { medium: 'call', stopped: false, at, timeZone: 'America/Mexico_City' } as const;
    expect(contactOutlook({ ...open, stage: 'returned' })).toEqual({
      allowed: false,
      rule: 'account.closed',
      allowedAt: null,
    });
    expect(contactOutlook({ ...open, stage: 'onHold' })).toMatchObject({ rule: 'account.frozen', allowedAt: null });
    expect(contactOutlook({ ...open, stage: 'collecting', stopped: true })).toMatchObject({ allowedAt: null });
    // A Sunday: Monday at seven in the debtor's own zone.
    expect(contactOutlook({ ...open, stage: 'collecting' })).toEqual({
      allowed: false,
      rule: 'contact.outsideDays',
      allowedAt: Date.UTC(2026, 10, 23, 13),
    });
  });
});

describe('the words', () => {
  test('let a code that is not known yet stand for itself', () => {
    expect(nextWords({ what: 'teleport', why: 'constructor' })).toEqual({
      es: 'teleport: constructor.',
      en: 'teleport: constructor.',
    });
  });

  test('exist in both languages for every cause and for everything that a ruling can lack', () => {
    const sentences = [
      ...movingKinds.map(causeWords),
      causeWords('something new'),
      ...nextEventReasons.map((why) => nextWords({ what: 'call', why })),
      ...rulingTypes.flatMap((type) => rulingRules[type].map((requirement) => lackWords({ requirement, missing: 2 }))),
    ];
    for (const { es, en } of sentences) {
      expect(es).toMatch(/^\p{Lu}.*\.$/u);
      expect(en).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(es).not.toBe(en);
    }
  });
});

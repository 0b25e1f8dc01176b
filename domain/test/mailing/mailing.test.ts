import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stages } from '@cartera/domain/account';
import { addressGrades } from '@cartera/domain/address';
import { resultCode } from '@cartera/domain/contact';
import {
  depositRefusal,
  depositSlip,
  frankingOn,
  judgeOutcome,
  largestPieceSerial,
  mailRefusal,
  mailableGrades,
  mailableStages,
  outcomeResult,
  pieceCode,
  pieceMayBecome,
  pieceMilligrams,
  pieceStates,
  postalZone,
  readLetterMark,
  receivers,
  resultsThatStopMail,
  returnReasonNames,
  sectionOf,
} from '@cartera/domain/mailing';
import type { FrankingRegistration, PieceOutcome } from '@cartera/domain/mailing';

const serial = fc.integer({ min: 1, max: largestPieceSerial });

describe('the code of a piece', () => {
  test('says its serial again, however it is typed', () => {
    fc.assert(
      fc.property(serial, fc.constantFrom('upper', 'lower', 'spaced', 'bare'), (number, typed) => {
        const code = pieceCode(number);
        const text = {
          upper: code,
          lower: ` ${code.toLowerCase()}\n`,
          spaced: `${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8)}`,
          bare: code.slice(1),
        }[typed];
        expect(readLetterMark(text)).toEqual({ kind: 'piece', serial: number });
      }),
    );
  });

  test('finds every wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(serial, fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const code = pieceCode(number);
        const wrong = String((Number(code[at]) + shift) % 10);
        expect(readLetterMark(code.slice(0, at) + wrong + code.slice(at + 1)).kind).toBe('misread');
        const other = at === 10 ? 9 : at + 1;
        const [low, high] = [Math.min(at, other), Math.max(at, other)];
        const swapped = `${code.slice(0, low)}${code[high]}${code[low]}${code.slice(high + 1)}`;
        if (swapped !== code) expect(readLetterMark(swapped).kind).toBe('misread');
      }),
    );
  });

  test('a code in the window is the letter; anything else is foreign', () => {
    fc.assert(
      fc.property(fc.uuid(), (letterId) => {
        expect(readLetterMark(letterId.toUpperCase())).toEqual({ kind: 'letter', letterId });
      }),
    );
    for (const text of ['', 'C', '12345', 'RR123456785MX', 'C00000000', "'; drop table letter"])
      expect(readLetterMark(text).kind).toBe('foreign');
    expect(() => pieceCode(0)).toThrow(RangeError);
    expect(() => pieceCode(largestPieceSerial + 1)).toThrow(RangeError);
  });
});

const piece = fc.record({
  postalCode: fc.integer({ min: 0, max: 99_999 }).map((code) => String(code).padStart(5, '0')),
  pages: fc.integer({ min: 1, max: 6 }),
});

describe('a deposit slip', () => {
  test('counts every piece once, weighs what they weigh, in the order of the zones', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const counts = pieces.map(({ postalCode, pages }) => ({
          postalCode,
          pieces: 1,
          milligrams: pieceMilligrams(pages),
        }));
        const slip = depositSlip(counts);
        expect(slip.pieces).toBe(pieces.length);
        expect(slip.milligrams).toBe(pieces.reduce((sum, { pages }) => sum + 5_000 + pages * 4_500, 0));
        expect(slip.lines.reduce((sum, line) => sum + line.pieces, 0)).toBe(slip.pieces);
        expect(slip.lines.reduce((sum, line) => sum + line.milligrams, 0)).toBe(slip.milligrams);
        const prefixes = slip.lines.map(({ prefix }) => prefix);
        expect(prefixes).toEqual([...new Set(prefixes)].sort());
        for (const { prefix, pieces: counted } of slip.lines)
          expect(counted).toBe(pieces.filter(({ postalCode }) => postalCode.startsWith(prefix)).length);
      }),
    );
  });

  test('does not depend on how its counts are divided', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 50 }), (pieces) => {
        const single = pieces.map(({ postalCode, pages }) => ({
          postalCode,
          pieces: 1,
          milligrams: pieceMilligrams(pages),
        }));
        expect(depositSlip(single)).toEqual(depositSlip([...single].reverse()));
      }),
    );
  });

  test('names the zones of the postal service', () => {
    expect(postalZone('06200')).toEqual({ prefix: '06', state: 'Ciudad de México' });
    expect(postalZone('44630')).toEqual({ prefix: '44', state: 'Jalisco' });
    expect(postalZone('97000')).toEqual({ prefix: '97', state: 'Yucatán' });
    expect(postalZone('17000').state).toBe('');
  });

  test('serves on its own day', () => {
    expect(depositRefusal(undefined, '2026-11-22', '2026-11-22')).toBe('mailing.slipMissing');
    expect(depositRefusal('2026-11-22', '2026-11-23', '2026-11-22')).toBe('mailing.depositInTheFuture');
    expect(depositRefusal('2026-11-21', '2026-11-22', '2026-11-22')).toBe('mailing.slipOfAnotherDay');
    expect(depositRefusal('2026-11-21', '2026-11-21', '2026-11-22')).toBeUndefined();
  });
});

test('sections hold consecutive pieces, each full but the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 400 }), (pieces, size) => {
      const sections = Array.from({ length: pieces }, (_, index) => sectionOf(index + 1, size));
      expect(sections).toEqual([...sections].sort((a, b) => a - b));
      for (let section = 1; section < sectionOf(pieces, size); section++)
        expect(sections.filter((one) => one === section)).toHaveLength(size);
    }),
    { numRuns: 20 },
  );
});

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
const registration = fc
  .record({
    id: fc.uuid(),
    number: fc.string(),
    service: fc.constantFrom('ordinary' as const, 'registered' as const),
    clientId: fc.constantFrom(null, 'banco', 'tienda'),
    days: fc.tuple(day, day),
  })
  .map(({ days, ...rest }): FrankingRegistration => {
    const [validFrom, validUntil] = [...days].sort() as [string, string];
    return { ...rest, validFrom, validUntil };
  });

describe('a franking registration', () => {
  test('is used only in its days, for its service and by its company', () => {
    fc.assert(
      fc.property(fc.array(registration, { maxLength: 8 }), day, (registrations, on) => {
        const verdict = frankingOn(registrations, 'banco', 'ordinary', on);
        const own = registrations.filter((one) => one.service === 'ordinary' && one.clientId === 'banco');
        if (!verdict.usable) {
          const allowed = own.length > 0 ? own : registrations.filter((one) => one.clientId === null);
          const valid = allowed.filter(
            (one) => one.service === 'ordinary' && one.validFrom <= on && on <= one.validUntil,
          );
          expect(valid).toEqual([]);
          return;
        }
        const { validFrom, validUntil, service, clientId } = verdict.registration;
        expect(validFrom <= on && on <= validUntil).toBe(true);
        expect(service).toBe('ordinary');
        expect(clientId).toBe(own.length > 0 ? 'banco' : null);
      }),
    );
  });

  test('says why none is: missing, expired or not yet valid; the last day counts', () => {
    const one: FrankingRegistration = {
      id: 'r',
      number: 'CA09-0123',
      service: 'ordinary',
      clientId: null,
      validFrom: '2026-01-15',
      validUntil: '2027-01-14',
    };
    const codeOn = (on: string, registrations = [one]) => {
      const verdict = frankingOn(registrations, 'banco', 'ordinary', on);
      return verdict.usable ? undefined : verdict.code;
    };
    expect(codeOn('2026-06-01', [])).toBe('franking.missing');
    expect(codeOn('2026-01-14')).toBe('franking.notYetValid');
    expect(codeOn('2026-01-15')).toBeUndefined();
    expect(codeOn('2027-01-14')).toBeUndefined();
    expect(codeOn('2027-01-15')).toBe('franking.expired');
    // The client's own has expired: it is not silently charged to the agency.
    const own = { ...one, id: 'own', clientId: 'banco', validUntil: '2026-02-01' };
    expect(codeOn('2026-06-01', [one, own])).toBe('franking.expired');
  });
});

describe('the gate', () => {
  test('lets a letter leave only for an open, unfrozen account at an authorised, deliverable address', () => {
    const intention = fc.record({
      stage: fc.constantFrom(...stages),
      stopped: fc.boolean(),
      authorisation: fc.constantFrom('authorised' as const, 'proposed' as const, 'barred' as const),
      grade: fc.constantFrom(...addressGrades),
    });
    fc.assert(
      fc.property(intention, (facts) => {
        const allowed =
          mailableStages.includes(facts.stage) &&
          !facts.stopped &&
          facts.authorisation === 'authorised' &&
          mailableGrades.includes(facts.grade);
        expect(mailRefusal(facts) === undefined).toBe(allowed);
      }),
    );
    for (const stage of ['disputed', 'onHold', 'returned', 'settled', 'withdrawn'] as const)
      expect(mailableStages).not.toContain(stage);
    expect(mailableGrades).toEqual(['exact', 'corrected']);
    expect(resultsThatStopMail).toEqual(expect.arrayContaining(['DEFUNCION', 'DEVUELTO_FALLECIDO']));
  });
});

const outcome = fc.oneof(
  fc.constantFrom(...returnReasonNames).map((reason): PieceOutcome => ({ state: 'returned', reason })),
  fc.constantFrom(...receivers).map((reason): PieceOutcome => ({ state: 'delivered', reason })),
);

describe('the end of a letter', () => {
  test('is a result of the post that the accounts know', () => {
    fc.assert(
      fc.property(outcome, (end) => {
        const code = resultCode(outcomeResult(end));
        expect(code?.media).toEqual(['letter']);
        expect(code?.contact).toBe(end.state === 'delivered');
      }),
    );
  });

  test('is written once: the same again repeats, another contradicts, and nothing returns that was not deposited', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pieceStates), outcome, outcome, (state, first, scanned) => {
        const ended = state === first.state;
        const verdict = judgeOutcome(state, ended ? first.reason : undefined, scanned);
        if (verdict.verdict === 'record') expect(pieceMayBecome(state, scanned.state)).toBe(true);
        if (verdict.verdict === 'repeat') expect([state, first.reason]).toEqual([scanned.state, scanned.reason]);
        if (verdict.verdict === 'refuse') expect(pieceMayBecome(state, scanned.state)).toBe(false);
        if (ended && first.reason === scanned.reason && first.state === scanned.state)
          expect(verdict.verdict).toBe('repeat');
      }),
    );
    expect(judgeOutcome('returned', 'moved', { state: 'returned', reason: 'unknown' })).toEqual({
      verdict: 'refuse',
      code: 'letter.returnedOtherwise',
    });
    expect(judgeOutcome('delivered', 'titular', { state: 'returned', reason: 'unknown' })).toEqual({
      verdict: 'refuse',
      code: 'letter.alreadyEnded',
    });
    expect(judgeOutcome('printed', undefined, { state: 'returned', reason: 'unknown' })).toEqual({
      verdict: 'refuse',
      code: 'letter.notDeposited',
    });
  });
});

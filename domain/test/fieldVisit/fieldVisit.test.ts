import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commandRefusal } from '@cartera/domain/compliance';
import { whoAnsweredCodes } from '@cartera/domain/contact';
import {
  answerableResults,
  identityProofKinds,
  isRightParty,
  lifeOnPhone,
  proofsOf,
  readProof,
  visitRefusal,
} from '@cartera/domain/fieldVisit';
import type { CaseFacts } from '@cartera/domain/fieldVisit';
import { visitResults } from '@cartera/domain/visitForm';

const facts: CaseFacts = {
  clientId: 'c',
  clientName: 'Banco',
  product: 'tarjeta',
  reference: '123',
  currency: 'MXN',
  balanceCents: '100000',
  daysPastDue: 90,
  stage: 'collecting',
  placedAt: '2026-11-02T12:00:00Z',
  timeZone: 'America/Mexico_City',
  rules: {},
  livePromise: null,
  hasAgreement: false,
  contactPoints: [],
  paymentWays: [],
  privacyNotice: '',
  complaints: '',
  attempts: [],
};

/** A Wednesday at noon in Mexico City. */
const noon = Date.parse('2026-11-18T18:00:00Z');

describe('what a door can answer', () => {
  test.each(whoAnsweredCodes)('%s: every result offered fits, by the rules of the server', (whoAnswered) => {
    const offered = answerableResults(whoAnswered);
    expect(offered.length).toBeGreaterThan(0);
    for (const { code } of offered) {
      const told = { kind: 'recordContact', medium: 'visit', whoAnswered, result: code, at: noon } as const;
      const refusal = commandRefusal(lifeOnPhone('a', facts), told, noon);
      expect([undefined, 'promise.missing']).toContain(refusal);
    }
  });

  test('together they are every result of a visit', () => {
    const offered = new Set(whoAnsweredCodes.flatMap((who) => answerableResults(who).map(({ code }) => code)));
    expect(visitResults.map(({ code }) => code).filter((code) => !offered.has(code))).toEqual([]);
  });

  test('what a third person could read names no debt', () => {
    const words = whoAnsweredCodes
      .filter((who) => !isRightParty(who))
      .flatMap((who) => answerableResults(who).map(({ words: shown }) => shown));
    for (const shown of words) expect(shown).not.toMatch(/pag|debe|deuda|cuenta|convenio|quiebra|adeudo|cobr/i);
  });
});

describe('proof of identity', () => {
  const party = {
    fullName: 'María José Peña López',
    rfc: 'PELM810307K41',
    curp: 'PELM810307MDFXPR09',
    phones: ['+525512344821'],
  };

  test('is asked in as many ways as there is something to compare', () => {
    expect(Object.fromEntries(proofsOf(party))).toEqual({
      birthday: '070381',
      rfcEnding: 'K41',
      curpEnding: 'PR09',
      phoneEnding: '4821',
      officialId: 'jose lopez maria pena',
    });
    expect(proofsOf({ fullName: 'Comercial del Norte', rfc: 'CNO010203AB1', curp: null, phones: [] })).toEqual([
      ['officialId', 'comercial del norte'],
    ]);
  });

  test.each([
    ['birthday', '7/3/1981', '070381'],
    ['birthday', '07-03-81', '070381'],
    ['birthday', '07031981', '070381'],
    ['birthday', '7 de marzo', ''],
    ['rfcEnding', ' k-41 ', 'K41'],
    ['phoneEnding', '55 1234 4821', '4821'],
    ['phoneEnding', '21', ''],
    ['officialId', 'PEÑA  LOPEZ, MARIA JOSE', 'jose lopez maria pena'],
  ] as const)('%s typed as «%s» is «%s»', (kind, typed, read) => {
    expect(readProof(kind, typed)).toBe(read);
  });

  test('reading what was read changes nothing, and nothing typed breaks it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...identityProofKinds), fc.string(), (kind, typed) => {
        const once = readProof(kind, typed);
        expect(readProof(kind, once)).toBe(once);
      }),
    );
  });
});

test('a promise beyond the client’s limits is refused on the phone, with the server’s code', () => {
  const promise = { amountCents: '50000', dueDay: 20_420 };
  const told = {
    kind: 'recordContact',
    medium: 'visit',
    whoAnswered: 'titular',
    result: 'PROMESA_PARCIAL',
    at: noon,
  } as const;
  expect(visitRefusal('a', facts, { ...told, promise: { ...promise, dueDay: 30_000 } }, noon)).toBe(
    'promise.beyondHorizon',
  );
  expect(visitRefusal('a', facts, { ...told, promise: { ...promise, amountCents: '100001' } }, noon)).toBe(
    'promise.beyondBalance',
  );
});

/** @jest-environment node */
import { describe, expect, test } from '@jest/globals';
import type { CaseFacts, PackedStop } from '@cartera/domain/fieldVisit';
import { composeVisit, readPoint, visitFaults } from '../../src/visit/composeVisit.js';
import { newDraft, withAnswerer } from '../../src/visit/visitDraft.js';
import type { VisitDraft } from '../../src/visit/visitDraft.js';

/** A Wednesday at noon in Mexico City. */
const noon = Date.parse('2026-11-18T18:00:00Z');

const stop: PackedStop = {
  id: 'stop',
  taskId: 'task',
  accountId: 'account',
  contactPointId: 'door',
  position: 1,
  state: 'open',
  travelMode: 'foot',
  parkingGroup: null,
  locked: false,
  longitude: -99.13,
  latitude: 19.43,
  precision: 'house',
  arriveAt: null,
  timeZone: 'America/Mexico_City',
  address: { line: 'Calle 1 2', settlement: 'Centro', town: '', reference: '' },
  parties: [{ id: 'party', role: 'titular', fullName: 'María Peña', locks: [] }],
  turns: [],
  sealed: { iv: '', data: '' },
};

const facts: CaseFacts = {
  clientId: 'client',
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

const draft = (told: Partial<VisitDraft>): VisitDraft => ({ ...newDraft(), ...told });
const faultsOf = (told: Partial<VisitDraft>, known?: CaseFacts) =>
  visitFaults(draft(told), stop, known, noon).map(({ at }) => at);

describe('what keeps a visit from being saved', () => {
  test('a right party that was not confirmed, whatever else is told', () => {
    expect(faultsOf({ who: 'titular', result: 'NO_PUEDE_PAGAR' })).toEqual(['who']);
    expect(faultsOf({ who: 'titular', result: 'NO_PUEDE_PAGAR' }, facts)).toEqual([]);
  });

  test('a result that asks for a photo, without one', () => {
    expect(faultsOf({ who: 'nobody', result: 'AUSENTE_HABITADO' })).toEqual(['evidence']);
  });

  test('a promise beyond the balance, beyond the horizon, or half told', () => {
    const promised = { who: 'titular', result: 'PROMESA_PARCIAL' } as const;
    expect(faultsOf({ ...promised, amount: '500', dueOn: '2026-11-20' }, facts)).toEqual([]);
    expect(faultsOf({ ...promised, amount: '1,000.01', dueOn: '2026-11-20' }, facts)).toEqual(['promise']);
    expect(faultsOf({ ...promised, amount: '500', dueOn: '2027-11-20' }, facts)).toEqual(['promise']);
    expect(faultsOf({ ...promised, amount: '500' }, facts)).toEqual(['promise']);
    expect(faultsOf({ ...promised, amount: '12.345', dueOn: '2026-11-20' }, facts)).toEqual(['promise']);
  });

  test('an account that the day’s pack knows to be frozen', () => {
    expect(faultsOf({ who: 'titular', result: 'NO_PUEDE_PAGAR' }, { ...facts, stage: 'disputed' })).toEqual(['rules']);
  });
});

test('the requests are those the server takes: the gestión first, then what was proposed', () => {
  const told = draft({
    who: 'titular',
    partyId: 'party',
    proof: 'birthday',
    result: 'PROMESA_PARCIAL',
    amount: '1,500.50',
    dueOn: '2026-11-20',
    note: ' Pasa el viernes. ',
    files: [{ id: 'f', what: 'photo', sha256: 'aa', takenAt: '' }],
    proposed: [{ id: 'p', kind: 'phone', value: '55 1234 4821' }],
  });
  const [visit, phone] = composeVisit(told, stop, noon, { longitude: -99.1, latitude: 19.4, accuracyMetres: 8.6 });
  expect(visit).toMatchObject({
    id: told.id,
    lane: 'account',
    text: {
      path: '/api/v1/accounts/account/commands/record-contact',
      body: {
        id: told.id,
        medium: 'visit',
        whoAnswered: 'titular',
        partyId: 'party',
        contactPointId: 'door',
        at: '2026-11-18T18:00:00.000Z',
        note: 'Se identificó con: fecha de nacimiento. Pasa el viernes.',
        location: { longitude: -99.1, latitude: 19.4 },
        accuracyMetres: 9,
        evidence: { photos: ['aa'], papers: [] },
        promise: { amountCents: 150_050, dueOn: '2026-11-20' },
      },
    },
  });
  expect(phone).toMatchObject({
    id: 'p',
    lane: 'account',
    text: { body: { kind: 'phone', value: '+525512344821', partyId: 'party', provenance: 'debtor' } },
  });
});

test('another answerer begins anew, and keeps what was photographed', () => {
  const told = draft({ who: 'titular', partyId: 'party', proof: 'officialId', result: 'PROMESA_TOTAL', note: 'x' });
  expect(withAnswerer(told, 'third')).toEqual({ ...newDraft(), id: told.id, who: 'third', note: 'x' });
});

test.each([
  ['phone', '55 1234 4821', '+525512344821'],
  ['phone', '+52 55 1234 4821', '+525512344821'],
  ['phone', '1234', undefined],
  ['address', 'Calle 5', undefined],
  ['address', ' Calle Fresno 14, Centro ', 'Calle Fresno 14, Centro'],
] as const)('%s «%s» is %s', (kind, typed, read) => {
  expect(readPoint(kind, typed)).toBe(read);
});

import type { CaseFile } from '../../src/caseFile/caseSource.js';

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

/** A case file with a holder, a guarantor and one phone. */
export const exampleCase: CaseFile = {
  id: id(10),
  clientId: id(11),
  clientName: 'Banco Ficticio',
  portfolioId: id(12),
  portfolioName: 'Consumo',
  intakeId: id(13),
  intakeFileName: 'cartera.csv',
  reference: 'CR-1',
  product: 'Tarjeta',
  currency: 'MXN',
  balanceCents: 1_000_001,
  principalCents: null,
  ordinaryInterestCents: null,
  defaultInterestCents: null,
  openedOn: null,
  daysPastDue: 120,
  stage: 'collecting',
  stageSince: '2026-11-20T17:00:00Z',
  placedAt: '2026-11-20T17:00:00Z',
  closedAt: null,
  nextEvent: { what: 'call', why: 'taskOpen', at: null },
  revision: 1,
  strategyVersionId: id(14),
  timeZone: 'America/Mexico_City',
  standing: {
    livePromise: null,
    openAgreement: null,
    openDispute: null,
    assignee: null,
    promisesKept: 0,
    promisesPartial: 0,
    promisesBroken: 0,
  },
  parties: [
    { id: id(20), role: 'titular', fullName: 'María Peña López', rfc: null, curp: null },
    { id: id(21), role: 'aval', fullName: 'Pedro Ramírez', rfc: null, curp: null },
  ],
  contactPoints: [
    {
      id: id(30),
      partyId: id(20),
      kind: 'phone',
      value: '+525512345678',
      authorisation: 'authorised',
      provenance: 'placement',
      address: null,
    },
  ],
  commands: [],
};

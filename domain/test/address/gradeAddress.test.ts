import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gradeAddress, isDeliverable, plainText } from '../../src/address/index.js';
import type { AddressGrade, AddressParts } from '../../src/address/index.js';
import { catalogue, catalogueRow } from './catalogue.js';

const door = { street: 'Calle Nápoles', exterior: '808' };
const providencia = {
  ...door,
  settlement: 'Providencia 1a Secc',
  postalCode: '44630',
  municipality: 'Guadalajara',
  state: 'Jalisco',
};
const aragon = {
  ...door,
  settlement: 'Aragón la Villa',
  postalCode: '7000',
  municipality: 'Gustavo A. Madero',
  state: 'CDMX',
};

const grade = (parts: AddressParts) => gradeAddress(parts, catalogue);

/** Two neighbouring letters exchanged; of a code, its leading zero lost. */
function slip(text: string): string {
  return /^\d/.test(text)
    ? text.replace(/^0/, '')
    : `${text.slice(0, 4)}${text.slice(5, 6)}${text.slice(4, 5)}${text.slice(6)}`;
}

describe('gradeAddress', () => {
  test.each<[string, AddressParts, AddressGrade, number | undefined, string[]]>([
    ['agrees in every part', providencia, 'exact', 1, []],
    ['differs in case and accents', { ...providencia, settlement: 'PROVIDENCIA 1A SECC' }, 'exact', 1, []],
    ['is abbreviated another way', { ...providencia, settlement: 'Col. Providencia 1ª Sección' }, 'exact', 1, []],
    ['has S/N for a number', { ...providencia, exterior: 'S/N' }, 'exact', 1, []],
    [
      'names the city',
      { ...door, settlement: 'Centro', postalCode: '77710', municipality: 'Playa del Carmen', state: 'Q. Roo' },
      'exact',
      8,
      [],
    ],
    [
      'names the type',
      {
        ...door,
        settlement: 'Fraccionamiento Santa Fe',
        postalCode: '45640',
        municipality: 'Tlajomulco de Zúñiga',
        state: 'Jal.',
      },
      'exact',
      10,
      [],
    ],
    ['lost its zero', aragon, 'corrected', 6, ['lostLeadingZero']],
    ['came from a number cell', { ...aragon, postalCode: '7000.0' }, 'corrected', 6, ['lostLeadingZero']],
    [
      'has a typing error',
      { ...providencia, postalCode: '44610', settlement: 'Lomas Dle Country' },
      'corrected',
      4,
      ['misspeltSettlement'],
    ],
    [
      'has a blank out of place',
      { ...providencia, settlement: 'Providencia1a Secc' },
      'corrected',
      1,
      ['misspeltSettlement'],
    ],
    [
      'has a typing error in an abbreviation',
      { ...providencia, settlement: 'Providencia 2a Seecc' },
      'corrected',
      2,
      ['misspeltSettlement'],
    ],
    [
      'shortens the municipality',
      { ...door, settlement: 'Santa Fe', postalCode: '45640', municipality: 'Tlajomulco', state: 'Jalisco' },
      'corrected',
      10,
      ['misspeltMunicipality'],
    ],
    ['left the municipality out', { ...providencia, municipality: undefined }, 'corrected', 1, ['missingMunicipality']],
    ['left the state out', { ...providencia, state: undefined }, 'corrected', 1, ['missingState']],
    ['misspells the state', { ...providencia, state: 'Jalsico' }, 'corrected', 1, ['misspeltState']],
    ['left the code out', { ...providencia, postalCode: undefined }, 'corrected', 1, ['missingPostalCode']],
    ['wrote zeros for a code', { ...providencia, postalCode: '00000' }, 'corrected', 1, ['missingPostalCode']],
    [
      'left the only colonia out',
      { ...aragon, postalCode: '07000', settlement: '' },
      'corrected',
      6,
      ['missingSettlement'],
    ],
    ['lost which section', { ...providencia, settlement: 'Providencia a Secc' }, 'doubtful', undefined, []],
    [
      'is close to two',
      { ...door, settlement: 'Los Piños Sur', postalCode: '20020', municipality: 'Aguascalientes', state: 'Ags' },
      'doubtful',
      undefined,
      [],
    ],
    [
      'bears a name of the next code',
      { ...door, settlement: 'Los Pixos', postalCode: '20020', municipality: 'Aguascalientes', state: 'Ags' },
      'doubtful',
      undefined,
      [],
    ],
    ['has a code that does not exist', { ...providencia, postalCode: '99999' }, 'doubtful', undefined, []],
    ['has a stump of a code', { ...providencia, postalCode: '12' }, 'doubtful', undefined, []],
    [
      'left out the code of a name with two',
      { ...door, settlement: 'Santa Fe', municipality: 'Zapopan', state: 'Jalisco' },
      'doubtful',
      undefined,
      [],
    ],
    [
      'has too many repairs',
      { ...door, settlement: 'Aragn la Villa', postalCode: '7000', state: undefined, municipality: undefined },
      'doubtful',
      undefined,
      [],
    ],
    ['has another state than its code', { ...providencia, state: 'Nuevo León' }, 'contradictory', undefined, []],
    [
      'has another municipality than its code',
      { ...providencia, municipality: 'Monterrey' },
      'contradictory',
      undefined,
      [],
    ],
    ['lost its zero and names another state', { ...aragon, state: 'Yucatán' }, 'contradictory', undefined, []],
    ['has no street', { ...providencia, street: undefined }, 'incomplete', 1, []],
    ['has no number', { ...providencia, exterior: '' }, 'incomplete', 1, []],
    ['does not say which colonia', { ...providencia, settlement: 'N/A' }, 'incomplete', undefined, []],
    ['names a colonia of half the country', { ...door, settlement: 'Centro' }, 'incomplete', undefined, []],
    ['is empty', {}, 'incomplete', undefined, []],
  ])('an address that %s', (_, parts, expected, postalSettlementId, why) => {
    const grading = grade(parts);
    expect(grading.grade).toBe(expected);
    expect(grading.postalSettlementId).toBe(postalSettlementId);
    expect(grading.corrections.map((correction) => correction.why)).toEqual(why);
  });

  test('says what was written and what it became', () => {
    expect(grade(aragon).corrections).toEqual([
      { part: 'postalCode', from: '7000', to: '07000', why: 'lostLeadingZero' },
    ]);
  });

  test('offers the likeliest row first, with what speaks for it', () => {
    expect(grade({ ...providencia, postalCode: '99999' }).candidates).toEqual([
      expect.objectContaining({ postalSettlementId: 1, score: 0.75, why: ['settlement', 'municipality', 'state'] }),
    ]);
    const [first] = grade({ ...providencia, state: 'Nuevo León' }).candidates;
    expect(first).toMatchObject({ postalSettlementId: 1, why: ['settlement', 'postalCode', 'municipality'] });
  });

  const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 12 }), { nil: undefined });
  const anything = fc.record({
    street: text,
    exterior: text,
    settlement: fc.oneof(
      text,
      catalogueRow.map((row) => row.settlement),
    ),
    postalCode: fc.oneof(
      text,
      catalogueRow.map((row) => row.postalCode),
    ),
    municipality: fc.oneof(
      text,
      catalogueRow.map((row) => row.municipality),
    ),
    state: fc.oneof(
      text,
      catalogueRow.map((row) => row.state),
    ),
  });

  /** What a clerk, a spreadsheet or a merge of two files makes of a part of an address. */
  const treatment = fc.constantFrom(
    (text: string) => text,
    () => undefined,
    (_: string, other: string) => other,
    slip,
  );
  const maltreated = fc
    .tuple(catalogueRow, catalogueRow, treatment, treatment, treatment, treatment)
    .map(([row, other, settlement, postalCode, municipality, state]): AddressParts => ({
      ...door,
      settlement: settlement(row.settlement, other.settlement),
      postalCode: postalCode(row.postalCode, other.postalCode),
      municipality: municipality(row.municipality, other.municipality),
      state: state(row.state, other.state),
    }));
  const address = fc.oneof(anything, maltreated, maltreated);

  test('a row of the catalogue, as it is or shouted without accents, is exact', () => {
    fc.assert(
      fc.property(catalogueRow, fc.boolean(), ({ settlement, postalCode, municipality, state }, shouted) => {
        const write = (name: string): string => (shouted ? plainText(name).toUpperCase() : name);
        const parts = { settlement: write(settlement), municipality: write(municipality), state: write(state) };
        expect(grade({ ...door, ...parts, postalCode }).grade).toBe('exact');
      }),
    );
  });

  test('is deliverable only with one certain row, a street and something for a number', () => {
    fc.assert(
      fc.property(address, (parts) => {
        const grading = grade(parts);
        if (isDeliverable(grading.grade)) {
          expect(grading.postalSettlementId).toBeDefined();
          expect(parts.street).toBeTruthy();
          expect(parts.exterior).toBeTruthy();
        }
        expect(grading.candidates.length).toBeLessThanOrEqual(5);
        expect(grading.postalSettlementId !== undefined && grading.candidates.length > 0).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('leaving a part out never makes an address exact that was not', () => {
    const part = fc.constantFrom('street', 'exterior', 'settlement', 'postalCode', 'municipality', 'state');
    fc.assert(
      fc.property(address, part, (parts, left) => {
        fc.pre(grade(parts).grade !== 'exact');
        expect(grade({ ...parts, [left]: undefined }).grade).not.toBe('exact');
      }),
      { numRuns: 500 },
    );
  });

  test('its own corrections make an address exact', () => {
    fc.assert(
      fc.property(address, (parts) => {
        const { grade: before, corrections } = grade(parts);
        fc.pre(before === 'corrected');
        const mended = Object.fromEntries(corrections.map(({ part, to }) => [part, to]));
        expect(grade({ ...parts, ...mended }).grade).toBe('exact');
      }),
      { numRuns: 300 },
    );
  });
});

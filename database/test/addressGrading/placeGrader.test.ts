import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gradeAddress, plainText } from '@cartera/domain/address';
import type { AddressGrading, AddressParts, CatalogueRow } from '@cartera/domain/address';
import { gradeOne, PlaceGrader } from '../../src/addressGrading/index.js';
import { replacePostalCatalogue } from '../../src/postalCatalogue/index.js';
import { createTestDatabase } from '../../testing/index.js';
import type { TestDatabase } from '../../testing/index.js';

const settlements: readonly (readonly [string, string, string, string, string, string?])[] = [
  ['44630', 'Providencia 1a Secc', 'Guadalajara', 'Jalisco', '14', 'Guadalajara'],
  ['44630', 'Providencia 2a Secc', 'Guadalajara', 'Jalisco', '14', 'Guadalajara'],
  ['44610', 'Lomas Del Country', 'Guadalajara', 'Jalisco', '14', 'Guadalajara'],
  ['45168', 'Santa Fe', 'Zapopan', 'Jalisco', '14', 'Zapopan'],
  ['45170', 'Santa Fe', 'Zapopan', 'Jalisco', '14', 'Zapopan'],
  ['07000', 'Aragón la Villa', 'Gustavo A. Madero', 'Ciudad de México', '09', 'Ciudad de México'],
  ['77710', 'Centro', 'Solidaridad', 'Quintana Roo', '23', 'Playa del Carmen'],
  ['64000', 'Centro', 'Monterrey', 'Nuevo León', '19', 'Monterrey'],
];

let database: TestDatabase;
let rows: CatalogueRow[];

beforeAll(async () => {
  database = await createTestDatabase();
  await replacePostalCatalogue(database.sql, {
    settlements: settlements.map(([postalCode, settlement, municipality, state, stateCode, city]) => ({
      postalCode,
      settlement,
      settlementType: 'Colonia',
      municipality,
      state,
      stateCode,
      city,
      urban: true,
    })),
    source: 'test',
    sha256: 'none',
    acceptFewer: true,
  });
  const found = await database.db.query.postalSettlement.findMany({ orderBy: (row, { asc }) => asc(row.id) });
  rows = found.map(({ cityKey, ...row }) => ({ ...row, cityKey: cityKey ?? undefined }));
});

afterAll(async () => {
  await database.drop();
});

const grade = (addresses: readonly AddressParts[]): Promise<AddressGrading[]> =>
  new PlaceGrader(database.sql).grade(addresses);

const door = { street: 'Calle Nápoles', exterior: '808' };
const exact = {
  ...door,
  settlement: 'Providencia 1a Secc',
  postalCode: '44630',
  municipality: 'Guadalajara',
  state: 'Jalisco',
};

describe('the grading of a file', () => {
  const addresses: readonly AddressParts[] = [
    exact,
    { ...exact, settlement: 'LOMAS DLE COUNTRY', postalCode: '44610' },
    { ...door, settlement: 'Aragón la Villa', postalCode: '7000', municipality: 'Gustavo A. Madero', state: 'D.F.' },
    { ...exact, postalCode: '99999' },
    { ...exact, state: 'Nuevo León' },
    { ...exact, street: undefined },
    {},
  ];

  test('grades every address, in order', async () => {
    const graded = await grade(addresses);
    expect(graded.map((grading) => grading.grade)).toEqual([
      'exact',
      'corrected',
      'corrected',
      'doubtful',
      'contradictory',
      'incomplete',
      'incomplete',
    ]);
    expect(graded[2]?.corrections).toEqual([{ part: 'postalCode', from: '7000', to: '07000', why: 'lostLeadingZero' }]);
    expect(graded[3]?.candidates).toEqual([
      expect.objectContaining({ settlement: 'Providencia 1a Secc', score: 0.75 }),
    ]);
    expect(graded[5]?.postalSettlementId).toBe(graded[0]?.postalSettlementId);
  });

  test('asks the catalogue once about a place, whatever the batches, and forgets when there are too many', async () => {
    let questions = 0;
    const counting = new Proxy(database.sql, {
      apply: (sql, self, parameters) => {
        questions += 1;
        return Reflect.apply(sql, self, parameters) as unknown;
      },
    });
    const grader = new PlaceGrader(counting);
    const first = await grader.grade(addresses);
    const asked = questions;
    expect(await grader.grade([...addresses].reverse())).toEqual([...first].reverse());
    expect(questions).toBe(asked);

    const strange = Array.from({ length: 20_001 }, (_, index) => ({ ...exact, settlement: `Colonia ${index}` }));
    const graded = await grader.grade([...strange, ...addresses]);
    expect(graded.slice(strange.length)).toEqual(first);
    expect(await grader.grade(addresses)).toEqual(first);
  });

  test('of nothing is nothing', async () => {
    expect(await grade([])).toEqual([]);
  });

  const slip = (text: string): string => `${text.slice(0, 4)}${text.slice(5)}`;
  const treatment = fc.constantFrom(
    (text: string) => text,
    (text: string) => plainText(text).toUpperCase(),
    () => undefined,
    () => 'N/A',
    (_: string, other: string) => other,
    slip,
  );
  const settlement = fc.constantFrom(...settlements);
  const address = fc
    .tuple(
      settlement,
      settlement,
      treatment,
      treatment,
      treatment,
      treatment,
      fc.constantFrom(door, {}, { street: 'x' }),
    )
    .map(([row, other, ...[code, name, municipality, state, written]]): AddressParts => ({
      ...written,
      postalCode: code(row[0], other[0]),
      settlement: name(row[1], other[1]),
      municipality: municipality(row[2], other[2]),
      state: state(row[3], other[3]),
    }));

  test('agrees with the rules of the domain about any file, and so does the grading of one address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(address, { minLength: 20, maxLength: 60 }), async (addresses) => {
        const byRule = addresses.map((parts) => gradeAddress(parts, rows));
        const grader = new PlaceGrader(database.sql);
        const half = addresses.length >> 1;
        expect([
          ...(await grader.grade(addresses.slice(0, half))),
          ...(await grader.grade(addresses.slice(half))),
        ]).toEqual(byRule);
        const [parts] = addresses;
        expect(await gradeOne(database.sql, parts!)).toEqual(byRule[0]);
      }),
      { numRuns: 15 },
    );
  });

  test('folds text as the database does', async () => {
    const texts = [
      ...new Set(fc.sample(fc.string({ unit: fc.integer({ min: 0x20, max: 0x17f }).map(String.fromCodePoint) }), 300)),
      'Güémez ½ Nº 3ª №5 “x” O´Farril',
    ];
    const folded = await database.sql<{ plain: string }[]>`
      select plain(t) as plain from unnest(${texts}::text[]) with ordinality as u (t, n) order by n`;
    const spelled = new Set([...'ĦħŦŧĸĿŀŉŊŋſĲĳ']);
    for (const [index, text] of texts.entries())
      if (![...text].some((letter) => spelled.has(letter))) expect(folded[index]?.plain).toBe(plainText(text));
  });
});

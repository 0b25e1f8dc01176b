import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gradeAddress, plainText } from '@cartera/domain/address';
import type { AddressParts, CatalogueRow } from '@cartera/domain/address';
import { gradeIntake, gradeOne } from '../../src/addressGrading/index.js';
import { replacePostalCatalogue } from '../../src/postalCatalogue/index.js';
import { stagingRow } from '../../src/schema/index.js';
import { createTestDatabase, placeTestClient } from '../../testing/index.js';
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

/** Stages addresses as the reading of a file does, from line 2 on. */
async function stage(addresses: readonly AddressParts[]): Promise<string> {
  const { intakeId } = await placeTestClient(database.db, { key: 'x', steps: [] } as never);
  if (addresses.length > 0)
    await database.db
      .insert(stagingRow)
      .values(addresses.map((parts, index) => ({ intakeId, rowNumber: index + 2, raw: ['x'], ...parts })));
  return intakeId;
}

const graded = (intakeId: string) =>
  database.db.query.stagingRow.findMany({
    columns: { rowNumber: true, grade: true, corrections: true, candidates: true, postalSettlementId: true },
    where: (row, { eq }) => eq(row.intakeId, intakeId),
    orderBy: (row, { asc }) => asc(row.rowNumber),
  });

const door = { street: 'Calle Nápoles', exterior: '808' };
const exact = {
  ...door,
  settlement: 'Providencia 1a Secc',
  postalCode: '44630',
  municipality: 'Guadalajara',
  state: 'Jalisco',
};

describe('gradeIntake', () => {
  test('grades every row, once and again the same', async () => {
    const intakeId = await stage([
      exact,
      { ...exact, settlement: 'LOMAS DLE COUNTRY', postalCode: '44610' },
      { ...door, settlement: 'Aragón la Villa', postalCode: '7000', municipality: 'Gustavo A. Madero', state: 'D.F.' },
      { ...exact, postalCode: '99999' },
      { ...exact, state: 'Nuevo León' },
      { ...exact, street: undefined },
      {},
    ]);
    expect(await gradeIntake(database, intakeId)).toBe(7);
    const first = await graded(intakeId);
    expect(first.map(({ grade }) => grade)).toEqual([
      'exact',
      'corrected',
      'corrected',
      'doubtful',
      'contradictory',
      'incomplete',
      'incomplete',
    ]);
    expect(first[2]?.corrections).toEqual([{ part: 'postalCode', from: '7000', to: '07000', why: 'lostLeadingZero' }]);
    expect(first[3]?.candidates).toEqual([expect.objectContaining({ settlement: 'Providencia 1a Secc', score: 0.75 })]);
    expect(first[5]?.postalSettlementId).toBe(first[0]?.postalSettlementId);
    expect(await gradeIntake(database, intakeId)).toBe(7);
    expect(await graded(intakeId)).toEqual(first);
  });

  test('grades only the lines it is asked for', async () => {
    const intakeId = await stage([exact, exact, exact]);
    expect(await gradeIntake(database, intakeId, { first: 3, last: 3 })).toBe(1);
    expect((await graded(intakeId)).map(({ grade }) => grade)).toEqual([null, 'exact', null]);
  });

  test('does not touch the rows of another intake', async () => {
    const [mine, other] = [await stage([exact]), await stage([exact])];
    await gradeIntake(database, mine);
    expect((await graded(other))[0]?.grade).toBeNull();
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
        const intakeId = await stage(addresses);
        await gradeIntake(database, intakeId);
        const byRule = addresses.map((parts) => gradeAddress(parts, rows));
        const inDatabase = await graded(intakeId);
        expect(
          inDatabase.map(({ grade, corrections, postalSettlementId, candidates }) => ({
            grade,
            corrections,
            candidates,
            postalSettlementId: postalSettlementId ?? undefined,
          })),
        ).toEqual(byRule.map((grading) => ({ postalSettlementId: undefined, ...grading })));
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

test('an intake that does not exist has no rows', async () => {
  expect(await gradeIntake(database, randomUUID())).toBe(0);
});

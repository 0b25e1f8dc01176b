import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { replacePostalCatalogue } from '../../src/postalCatalogue/index.js';
import type { SettlementSource } from '../../src/postalCatalogue/index.js';
import { createTestDatabase } from '../../testing/index.js';
import type { TestDatabase } from '../../testing/index.js';

const first: SettlementSource = {
  postalCode: '44630',
  settlement: 'Providencia 1a Secc',
  settlementType: 'Colonia',
  municipality: 'Guadalajara',
  state: 'Jalisco',
  city: 'Guadalajara',
  stateCode: '14',
  urban: true,
};
const second: SettlementSource = { ...first, settlement: 'Circunvalación Américas' };
const border: SettlementSource = {
  postalCode: '32000',
  settlement: 'Centro',
  settlementType: 'Colonia',
  municipality: 'Juárez',
  state: 'Chihuahua',
  stateCode: '08',
  municipalityCode: '037',
  settlementCode: '0001',
  urban: true,
};

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

beforeEach(async () => {
  await database.sql`delete from postal_settlement`;
});

afterAll(async () => {
  await database.drop();
});

const load = (settlements: SettlementSource[], acceptFewer = false) =>
  replacePostalCatalogue(database.sql, { settlements, source: 'test', sha256: 'none', acceptFewer });

async function idOf(settlement: string): Promise<number | undefined> {
  const [row] = await database.sql<{ id: number }[]>`select id from postal_settlement where settlement = ${settlement}`;
  return row?.id;
}

describe('replacePostalCatalogue', () => {
  test('keeps the keys that grading compares and the time zone of the municipality', async () => {
    await load([first, border]);
    const rows = await database.sql`
      select settlement_key, municipality_key, city_key, state_key, time_zone from postal_settlement order by postal_code`;
    expect([...rows]).toEqual([
      {
        settlement_key: 'centro',
        municipality_key: 'juarez',
        city_key: null,
        state_key: 'chihuahua',
        time_zone: 'America/Ciudad_Juarez',
      },
      {
        settlement_key: 'providencia 1 seccion',
        municipality_key: 'guadalajara',
        city_key: 'guadalajara',
        state_key: 'jalisco',
        time_zone: 'America/Mexico_City',
      },
    ]);
  });

  test('the same catalogue again changes nothing, repeated rows included', async () => {
    expect(await load([first, first, second])).toEqual({ rows: 3, added: 3, changed: 0, removed: 0 });
    expect(await load([first, first, second])).toEqual({ rows: 3, added: 0, changed: 0, removed: 0 });
  });

  test('a row that is still there keeps its id, whatever joins, changes or leaves', async () => {
    await load([first, second, border]);
    const [kept, renamed] = [await idOf(first.settlement), await idOf(border.settlement)];

    const change = await load([
      { ...first, municipalityCode: '039', settlementCode: '0417' },
      { ...border, settlement: 'Zona Centro' },
      { ...first, settlement: 'Providencia 2a Secc' },
    ]);

    expect(change).toEqual({ rows: 3, added: 1, changed: 2, removed: 1 });
    expect(await idOf(first.settlement)).toBe(kept);
    expect(await idOf('Zona Centro')).toBe(renamed);
    expect(await idOf(second.settlement)).toBeUndefined();
    const [record] =
      await database.sql`select added, changed, removed from postal_catalogue_load order by id desc limit 1`;
    expect(record).toEqual({ added: 1, changed: 2, removed: 1 });
  });

  test('refuses a catalogue that shrank, unless told otherwise', async () => {
    await load([first, second, border]);
    await expect(load([first])).rejects.toMatchObject({ name: 'PostalCatalogueProblem' });
    expect(await idOf(second.settlement)).toBeDefined();
    expect(await load([first], true)).toMatchObject({ removed: 2 });
  });

  test('a source that breaks off changes nothing', async () => {
    await load([first, second]);
    function* breaking(): Generator<SettlementSource> {
      yield border;
      throw new Error('cut');
    }
    const broken = replacePostalCatalogue(database.sql, { settlements: breaking(), source: 'test', sha256: 'none' });
    await expect(broken).rejects.toThrow('cut');
    expect(await idOf(border.settlement)).toBeUndefined();
    expect(await idOf(first.settlement)).toBeDefined();
  });

  test('keeps signs that mean something to COPY', async () => {
    const odd = 'El "\\N" \\ de\tAbajo';
    await load([{ ...first, settlement: odd }]);
    expect(await idOf(odd)).toBeDefined();
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultMaxBalanceCents, rowReader } from '@cartera/domain/placement';
import type { ColumnLayout, PlacementRow } from '@cartera/domain/placement';
import { createIntake, spreadsheetCell, stageRows } from '../../src/intake/index.js';
import type { StagedRow } from '../../src/intake/index.js';
import { client, portfolio, strategy, strategyVersion } from '../../src/schema/index.js';
import { createTestDatabase } from '../../testing/index.js';
import type { TestDatabase } from '../../testing/index.js';

let database: TestDatabase;
const intakeId = randomUUID();

beforeAll(async () => {
  database = await createTestDatabase();
  const [clientId, strategyId, strategyVersionId, portfolioId] = Array.from({ length: 4 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  const { db } = database;
  await db.insert(client).values({
    id: clientId,
    code: 'prueba',
    name: 'Prueba',
    regulation: 'commercial',
    reportEmail: 'a@cliente.example',
    ownerEmail: 'b@despacho.example',
  });
  await db.insert(strategy).values({ id: strategyId, code: 'prueba', name: 'Prueba' });
  await db.insert(strategyVersion).values({ id: strategyVersionId, strategyId, version: 1, definition: { steps: [] } });
  await db.insert(portfolio).values({ id: portfolioId, clientId, name: 'P', product: 'P', strategyVersionId });
  await createIntake(db, {
    id: intakeId,
    portfolioId,
    fileName: 'x.csv',
    fileSha256: 'x',
    fileBytes: 1,
    createdBy: randomUUID(),
    createdAt: new Date(),
  });
}, 60_000);
afterAll(() => database.drop());

const layout: ColumnLayout = {
  headerRow: 1,
  columns: ['reference', 'fullName', 'balance', 'addressLine', 'guarantorName', 'product', 'settlement'],
};
const read = rowReader(
  layout,
  { today: '2026-11-22', maxBalanceCents: defaultMaxBalanceCents, splitAddress: (line) => ({ street: line }) },
  true,
);

/** Text as hostile as a file can hold; a file with a NUL is refused before this. */
const cell = fc
  .oneof(
    fc.constantFrom('', '\\', '\\N', '\\.', '"', '{}', 'NULL', 'a\tb', 'a\nb', "'", '\\"', '😀', '1.50'),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary-ascii' }),
  )
  .map((text) => text.replaceAll('\0', ''));

async function staged(rows: readonly StagedRow[]): Promise<Record<string, unknown>[]> {
  await stageRows(
    database,
    intakeId,
    (async function* () {
      await Promise.resolve();
      yield rows;
    })(),
  );
  return database.sql`select * from staging_row where intake_id = ${intakeId} order by row_number`;
}

const stored: [keyof PlacementRow, string][] = [
  ['reference', 'reference'],
  ['fullName', 'full_name'],
  ['addressLine', 'address_line'],
  ['street', 'street'],
  ['guarantorName', 'guarantor_name'],
  ['product', 'product'],
  ['settlement', 'settlement'],
  ['balanceCents', 'balance_cents'],
  ['problems', 'problems'],
];

describe('staging by COPY', () => {
  it('keeps every cell and every value exactly, whatever characters they hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 60 }),
        async (lines) => {
          const rows = lines.map((cells, index) => ({ rowNumber: index + 2, cells, row: read(cells) }));
          const kept = await staged(rows);
          expect(kept).toHaveLength(rows.length);
          rows.forEach(({ rowNumber, cells, row }, index) => {
            const found = kept[index] ?? {};
            expect(found).toMatchObject({ row_number: rowNumber, raw: cells });
            for (const [field, column] of stored) expect(found[column]).toEqual(row[field] ?? null);
            expect(found.exclusion).toBe(row.problems.some((p) => p.severity === 'reject') ? 'rejected' : null);
          });
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it('keeps the grading of every row, with what was repaired and why', async () => {
    await database.sql`
      insert into postal_settlement (postal_code, settlement, settlement_type, municipality, state, state_code, urban,
        settlement_key, municipality_key, state_key)
      values ('07000', 'Aragón "la" Villa', 'Colonia', 'Gustavo A. Madero', 'Ciudad de México', '09', true,
        'aragon la villa', 'gustavo a madero', 'ciudad de mexico')`;
    const place = { settlement: 'Aragón "la" Villa', municipality: 'Gustavo A. Madero', state: 'CDMX', exterior: '8' };
    const row = { ...read(['1', 'Ana Paz', '5']), ...place, street: 'Roma' };
    const rows = [{ postalCode: '07000' }, { postalCode: '7000' }, { postalCode: '7000', street: undefined }].map(
      (parts, index) => ({ rowNumber: index + 2, cells: ['x'], row: { ...row, ...parts } }),
    );
    const kept = await staged(rows);
    expect(kept.map(({ grade, verdict }) => [grade, verdict])).toEqual([
      ['exact', 'accepted'],
      ['corrected', 'accepted'],
      ['incomplete', 'addressReview'],
    ]);
    expect(kept[0]).toMatchObject({ corrections: [], candidates: [] });
    expect(kept[1]?.corrections).toEqual([{ part: 'postalCode', from: '7000', to: '07000', why: 'lostLeadingZero' }]);
    expect(new Set(kept.map((one) => one.postal_settlement_id)).size).toBe(1);
  });

  it('takes a problem whose value was cut inside a character', async () => {
    const problem = { code: 'phone.notPhone' as const, severity: 'warn' as const, column: 'phone' as const };
    const row = read(['1', 'Ana Paz', '5']);
    const values = ['\ud83d', 'x\udc00"\\ud83d', '😀\\'];
    const problems = values.map((value) => ({ ...problem, value }));
    const [kept] = await staged([{ rowNumber: 2, cells: ['x'], row: { ...row, problems } }]);
    expect((kept?.problems as { value: string }[]).map(({ value }) => value)).toEqual([
      '\ufffd',
      'x\ufffd"\\ud83d',
      '😀\\',
    ]);
  });

  it('says so when the database refuses the last rows, and leaves what was there', async () => {
    const row = { rowNumber: 2, cells: ['1', 'Ana Paz', '5'], row: read(['1', 'Ana Paz', '5']) };
    await staged([row]);
    await expect(staged([row, row])).rejects.toThrow();
    expect(await database.sql`select row_number from staging_row where intake_id = ${intakeId}`).toHaveLength(1);
  });

  it('leaves what was there when the reading breaks off', async () => {
    const row = { rowNumber: 2, cells: ['1', 'Ana Paz', '5'], row: read(['1', 'Ana Paz', '5']) };
    await staged([row]);
    const breaking = (async function* () {
      await Promise.resolve();
      yield [row, { ...row, rowNumber: 3 }];
      throw new Error('the file broke');
    })();
    await expect(stageRows(database, intakeId, breaking)).rejects.toThrow('the file broke');
    expect(await database.sql`select row_number from staging_row where intake_id = ${intakeId}`).toHaveLength(1);
  });

  it('keeps no row of an intake that does not exist', async () => {
    const nothing = (async function* () {
      await Promise.resolve();
      yield [];
    })();
    await expect(stageRows(database, randomUUID(), nothing)).rejects.toThrow('does not exist');
  });

  it('two workers that both read the file leave its rows once', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => ({
      rowNumber: i + 2,
      cells: ['x'],
      row: read([`R${i}`, 'Ana Paz', '5']),
    }));
    await Promise.all([staged(rows), staged(rows), staged(rows)]);
    expect(await database.sql`select row_number from staging_row where intake_id = ${intakeId}`).toHaveLength(300);
  });
});

describe('a cell of the row-error file', () => {
  it('never begins a formula, and is otherwise the cell', () => {
    fc.assert(
      fc.property(cell, fc.constantFrom('', '=', '+', '-', '@', '\t=', ' =', '＝', '\r'), (text, start) => {
        const written = spreadsheetCell(start + text);
        const shown = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
        expect(shown).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        expect([start + text, `'${start}${text}`]).toContain(shown);
      }),
    );
  });
});

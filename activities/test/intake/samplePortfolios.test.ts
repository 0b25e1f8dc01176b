import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { intakeSummary } from '@cartera/database/intake';
import type { IntakeSummary } from '@cartera/database/intake';
import { PlacementWorld, samplePortfolio } from './placementWorld.js';

/** What each sample must come to. The numbers were checked against the files row by row. */
const samples = [
  {
    name: 'bank.txt',
    // 1,200 accounts and a last row that was cut.
    rows: 1201,
    counts: { accepted: 999, addressReview: 138, rejected: 64, unchanged: 0 },
    rejections: {
      'reference.repeated': 20,
      'cell.missing': 17,
      'money.negative': 10,
      'money.absurd': 8,
      'text.formula': 8,
      'row.truncated': 1,
    },
    warnings: { 'rfc.checkDigit': 41, 'phone.none': 16, 'money.partsDoNotAdd': 11, 'phone.notPhone': 8 },
  },
  {
    name: 'shop.csv',
    rows: 500,
    counts: { accepted: 412, addressReview: 65, rejected: 23, unchanged: 0 },
    rejections: {
      'text.formula': 6,
      'money.absurd': 5,
      'cell.missing': 4,
      'money.negative': 4,
      'reference.repeated': 4,
    },
    warnings: { 'phone.none': 4, 'phone.notPhone': 2 },
  },
  {
    name: 'telecom.xlsx',
    rows: 300,
    counts: { accepted: 241, addressReview: 40, rejected: 19, unchanged: 0 },
    rejections: { 'cell.missing': 6, 'reference.repeated': 6, 'money.negative': 5, 'money.absurd': 2 },
    warnings: { 'phone.notPhone': 3, 'phone.none': 2 },
  },
];

function byCode(problems: IntakeSummary['problems'], severity: 'reject' | 'warn'): Record<string, number> {
  return Object.fromEntries(problems.filter((p) => p.severity === severity).map(({ code, rows }) => [code, rows]));
}

let world: PlacementWorld;
beforeAll(async () => {
  world = await PlacementWorld.create('lives', 'intake', 'mail');
}, 180_000);
afterAll(() => world.close(), 60_000);

describe('the sample portfolios', () => {
  for (const { name, rows, counts, rejections, warnings } of samples) {
    const path = samplePortfolio(name);
    const place = path === undefined ? it.skip : it;
    place(
      path === undefined
        ? `${name} SKIPPED: set CARTERA_SHARED to the folder with data/portfolios`
        : `places ${name} whole`,
      async () => {
        const { id } = await world.place(await readFile(path!), name);
        const preview = await world.until(id, 'preview', 'failed');
        const summary = await intakeSummary(world.database.db, id);
        expect(preview).toMatchObject({ failure: null, rowsRead: rows, rowsGraded: rows, counts });
        expect(byCode(summary.problems, 'reject')).toEqual(rejections);
        expect(byCode(summary.problems, 'warn')).toEqual(warnings);

        await world.accept(id);
        const received = counts.accepted + counts.addressReview;
        expect(await world.until(id, 'accepted')).toMatchObject({ lifecyclesStarted: received, counts });
        await world.expectWholeAccounts(id, received);
        await world.expectLifecycles(id, received);
      },
      300_000,
    );
  }

  const telecom = samplePortfolio('telecom.xlsx');
  (telecom === undefined ? it.skip : it)('ties the total row of a workbook with the rows above it', async () => {
    const [row] = await world.database.sql<{ reading: { totalRows: unknown } }[]>`
      select reading from intake where file_name = 'telecom.xlsx'`;
    expect(row?.reading.totalRows).toEqual([
      { row: 305, statedCents: '200001585424899', readCents: '200001585424899' },
    ]);
  });
});

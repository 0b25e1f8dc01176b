import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadDefaultPostalCatalogue } from '@cartera/activities/postalCatalogue';
import { gradeOne } from '@cartera/database/addressGrading';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { drawDemoCity } from '@cartera/infra/demoCity';
import { defects, generatePortfolio } from '@cartera/infra/demoPortfolio';
import type { InventedRow } from '@cartera/infra/demoPortfolio';
import { findPython } from '../../src/provision/index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const ownerUrl = new URL(process.env.CARTERA_DATABASE_OWNER_URL ?? '');
  ownerUrl.pathname = `/${database.name}`;
  await loadDefaultPostalCatalogue({ ownerUrl: ownerUrl.toString(), python: await findPython() });
}, 120_000);

afterAll(async () => {
  await database.drop();
});

async function gradeOf({ cells }: InventedRow): Promise<string> {
  const { grade } = await gradeOne(database.sql, {
    street: cells.Calle,
    exterior: cells['Número exterior'],
    interior: cells['Número interior'],
    settlement: cells.Colonia,
    postalCode: cells['Código postal'],
    municipality: cells.Municipio,
    state: cells.Estado,
  });
  return grade;
}

describe('an invented portfolio against the real postal catalogue', () => {
  test.each(['small', 'city'] as const)('every colonia of the %s city is one row of it', async (size) => {
    const { settlements } = drawDemoCity({ size, seed: 1 });
    const [{ known } = { known: 0 }] = await database.sql<{ known: number }[]>`
      select count(*)::integer as known
      from unnest(
        ${settlements.map(({ name }) => name)}::text[],
        ${settlements.map(({ postalCode }) => postalCode)}::text[],
        ${settlements.map(({ municipality }) => municipality)}::text[]
      ) as drawn (settlement, postal_code, municipality)
      join postal_settlement using (settlement, postal_code, municipality)`;
    expect(known).toBe(settlements.length);
  });

  test.each(['small', 'city'] as const)('is graded as it was planted, in the %s city', async (size) => {
    const rows = [...generatePortfolio({ seed: 3, rows: 1500, city: drawDemoCity({ size, seed: 1 }) })];
    const clean = rows.filter((row) => row.defect === undefined).slice(0, 60);
    for (const row of clean) expect(await gradeOf(row)).toBe('exact');
    const wrong: string[] = [];
    let judged = 0;
    for (const row of rows) {
      if (row.defect === undefined) continue;
      const { expected } = defects[row.defect] as { expected: { grade?: string } };
      if (expected.grade === undefined) continue;
      judged++;
      const grade = await gradeOf(row);
      if (grade !== expected.grade)
        wrong.push(`${row.defect}: ${row.cells.Colonia} ${row.cells['Código postal']}: ${grade}`);
    }
    expect(judged).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });
});

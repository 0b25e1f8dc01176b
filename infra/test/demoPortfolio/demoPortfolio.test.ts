import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PlacementRow } from '@cartera/domain/placement';
import { defaultMaxBalanceCents, missingColumns, proposeLayout, readRfc, rowReader } from '@cartera/domain/placement';
import { drawDemoCity, housesOf } from '@cartera/infra/demoCity';
import { defects, generatePortfolio, portfolioColumns, writePortfolio } from '@cartera/infra/demoPortfolio';
import type { DefectName, InventedRow, PortfolioManifest } from '@cartera/infra/demoPortfolio';

const city = drawDemoCity({ size: 'small', seed: 1 });
const plan = { seed: 5, rows: 4000, city };
const rows = [...generatePortfolio(plan)];
let folder: string;
let manifest: PortfolioManifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-portfolio-'));
  manifest = await writePortfolio(join(folder, 'utf8.csv'), plan);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Reads a row as placement does. */
function read(row: InventedRow): PlacementRow {
  const layout = { headerRow: 1, ...proposeLayout(portfolioColumns, []) };
  const rules = { today: '2026-11-22', maxBalanceCents: defaultMaxBalanceCents, splitAddress: () => ({}) };
  const cells = portfolioColumns.map((column) => row.cells[column]);
  return rowReader(layout, rules, false)(row.defect === 'truncatedRow' ? cells.slice(0, 6) : cells);
}

describe('an invented portfolio', () => {
  test('has headings that placement understands, every one', () => {
    const layout = proposeLayout(portfolioColumns, []);
    expect(layout.columns).not.toContain(null);
    expect(missingColumns(layout)).toEqual([]);
  });

  test('is clean where nothing was planted', () => {
    const clean = rows.filter((row) => row.defect === undefined);
    expect(clean.flatMap((row) => read(row).problems)).toEqual([]);
    expect(clean.every((row) => readRfc(row.cells.RFC).problem === undefined)).toBe(true);
  });

  test('has about a quarter of dirt, of every kind', () => {
    expect(manifest.planted.length / manifest.rows).toBeGreaterThan(0.22);
    expect(manifest.planted.length / manifest.rows).toBeLessThan(0.28);
    expect(new Set(manifest.planted.map(({ defect }) => defect))).toEqual(new Set(Object.keys(defects)));
  });

  test('has in every spoilt row the one problem that was planted', () => {
    const repetitions: DefectName[] = ['repeatedAccount'];
    for (const row of rows) {
      if (row.defect === undefined || repetitions.includes(row.defect)) continue;
      const { expected } = defects[row.defect] as { expected: { problem?: { code: string; severity: string } } };
      const found = read(row).problems.map(({ code, severity }) => ({ code, severity }));
      expect({ defect: row.defect, found }).toEqual({
        defect: row.defect,
        found: expected.problem === undefined ? [] : [expected.problem],
      });
    }
  });

  test('repeats an account that came before, whole', () => {
    const repeated = rows.filter((row) => row.defect === 'repeatedAccount');
    for (const row of repeated) {
      const first = rows.find((other) => other.cells['Número de crédito'] === row.cells['Número de crédito']);
      expect(first?.row).toBeLessThan(row.row);
      expect(first?.defect).toBeUndefined();
    }
    const others = rows.filter((row) => row.defect !== 'repeatedAccount' && row.defect !== 'scientificReference');
    expect(new Set(others.map((row) => row.cells['Número de crédito'])).size).toBe(others.length);
  });

  test('lives in houses of the city', () => {
    const houses = new Set([...housesOf(city)].map((house) => `${house.number}, ${house.settlement.name}`));
    for (const row of rows.filter(({ defect }) => defect === undefined)) {
      expect(houses).toContain(`${row.cells['Número exterior']}, ${row.cells.Colonia}`);
    }
  });

  test('can reach nobody: its e-mails and phones belong to no one', () => {
    for (const { cells, defect } of rows.filter((row) => row.defect === undefined)) {
      expect({ defect, phone: /^550\d{7}$/.test(cells.Teléfono) }).toEqual({ defect, phone: true });
      if (cells['Correo electrónico'] !== '') expect(cells['Correo electrónico']).toMatch(/@correo\.example$/);
    }
  });

  test('is the same file for the same seed, and another for another', async () => {
    const again = join(folder, 'again.csv');
    const other = join(folder, 'other.csv');
    await writePortfolio(again, plan);
    await writePortfolio(other, { ...plan, seed: 6 });
    const first = await readFile(join(folder, 'utf8.csv'));
    expect((await readFile(again)).equals(first)).toBe(true);
    expect((await readFile(other)).equals(first)).toBe(false);
  });

  test('can be written as a mainframe does: bare pipes, Latin-1, Windows line ends', async () => {
    const file = join(folder, 'latin1.txt');
    await writePortfolio(file, plan, 'latin1Pipe');
    const bytes = await readFile(file);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    const lines = bytes.toString('latin1').split('\r\n');
    expect(lines[0]?.split('|')).toEqual([...portfolioColumns]);
    expect(lines).toHaveLength(plan.rows + 2);
  });

  test('is written by the hundred thousand in seconds', async () => {
    const begun = Date.now();
    const { planted } = await writePortfolio(join(folder, 'large.csv'), { seed: 1, rows: 100_000, city });
    expect(planted.length).toBeGreaterThan(22_000);
    expect(Date.now() - begun).toBeLessThan(30_000);
  });

  test('refuses a folder that is not there', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(writePortfolio(join(folder, 'file', 'x.csv'), plan)).rejects.toThrow();
  });
});

import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { portfolioColumns } from './column.js';
import { defects } from './defect.js';
import type { DefectName, Expectation } from './defect.js';
import { generatePortfolio } from './portfolio.js';
import type { InventedRow, PortfolioPlan } from './portfolio.js';

/**
 * How the file is written: commas, quotes and UTF-8 as a spreadsheet saves it, or bare pipes, Latin-1 and Windows line ends as
 * a bank's mainframe does.
 */
export type PortfolioFormat = 'utf8Csv' | 'latin1Pipe';

/** One planted defect and what a reader must make of it. */
export interface PlantedDefect {
  /** Of the data, from 1. */
  readonly row: number;
  readonly defect: DefectName;
  readonly expected: Expectation;
}

/** What is known of a file that was written. */
export interface PortfolioManifest {
  readonly rows: number;
  readonly planted: readonly PlantedDefect[];
}

/** A cut row ends in the middle of the address. */
const cellsOfCutRow = 6;

function cellsOf({ cells, defect }: InventedRow, uncut: boolean): string[] {
  const all = portfolioColumns.map((column) => cells[column]);
  return defect === 'truncatedRow' && !uncut ? all.slice(0, cellsOfCutRow) : all;
}

function textOf(rows: readonly (readonly string[])[], format: PortfolioFormat): Buffer {
  return format === 'utf8Csv'
    ? Buffer.from(stringify(rows as string[][], { record_delimiter: '\n' }))
    : Buffer.from(rows.map((cells) => `${cells.join('|')}\r\n`).join(''), 'latin1');
}

/** Writes an invented portfolio to a file, a thousand rows at a time, and answers what was planted in it. */
export async function writePortfolio(
  file: string,
  plan: PortfolioPlan,
  format: PortfolioFormat = 'utf8Csv',
): Promise<PortfolioManifest> {
  const planted: PlantedDefect[] = [];
  const pieces = function* (): Generator<Buffer> {
    let piece: string[][] = [[...portfolioColumns]];
    for (const row of generatePortfolio(plan)) {
      const intact = row.defect === 'truncatedRow' && plan.uncut === true;
      if (row.defect !== undefined && !intact) {
        planted.push({ row: row.row, defect: row.defect, expected: defects[row.defect].expected });
      }
      piece.push(cellsOf(row, plan.uncut === true));
      if (piece.length === 1000) {
        yield textOf(piece, format);
        piece = [];
      }
    }
    yield textOf(piece, format);
  };
  await pipeline(Readable.from(pieces()), createWriteStream(file));
  return { rows: plan.rows, planted };
}

import { stepKinds } from '@cartera/domain/strategy';
import type { Strategy } from '@cartera/domain/strategy';
import { disarmed, kindWords, sheetColumns, sheetFields, writeSheet } from '@cartera/domain/strategySheet';
import type { SheetField } from '@cartera/domain/strategySheet';
import { writeWorkbook } from './workbook.js';

const yesNo = ['sí', 'no'];

/** Columns with few words: the spreadsheet offers them. */
const choices: readonly { field: SheetField; words: readonly string[] }[] = [
  { field: 'kind', words: stepKinds.map((kind) => kindWords[kind]) },
  { field: 'onBroken', words: yesNo },
  { field: 'when.rightPartyReached', words: yesNo },
];

/** A strategy as a workbook: the table, and beside it what each column means. */
export function strategyWorkbook(strategy: Strategy): Buffer {
  return writeWorkbook([
    {
      name: 'Estrategia',
      rows: writeSheet(strategy),
      choices: choices.map(({ field, words }) => ({ column: sheetFields.indexOf(field), words })),
    },
    {
      name: 'Guía',
      rows: [['Columna', 'Qué se escribe'], ...sheetFields.map((field) => guideRow(field))],
    },
  ]);
}

function guideRow(field: SheetField): string[] {
  const { heading, guide } = sheetColumns[field];
  return [heading, guide];
}

/** The table as CSV (UTF-8 with byte-order mark, so that Excel reads the accents), formulas disarmed. */
export function strategyCsv(strategy: Strategy): string {
  const quoted = (cell: string | number): string => {
    const text = disarmed(String(cell));
    return /[",;\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = writeSheet(strategy).map((cells) => `${cells.map(quoted).join(',')}\r\n`);
  return `\ufeff${lines.join('')}`;
}

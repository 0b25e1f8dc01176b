import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Strategy, StrategyStep } from '../../src/strategy/index.js';
import { disarmed, readSheet, rearmed, sheetProblemWords, writeSheet } from '../../src/strategySheet/index.js';
import type { SheetRow } from '../../src/strategySheet/index.js';
import { anyStrategy } from '../strategy/strategies.js';

const rowsOf = (strategy: Strategy): SheetRow[] =>
  writeSheet(strategy).map((cells, index) => ({
    rowNumber: index + 1,
    cells: cells.map((cell) => disarmed(String(cell))),
  }));

/** What a person could write where a text is free, and a spreadsheet would run. */
const anyText = fc
  .oneof(fc.string({ minLength: 1, maxLength: 20 }), fc.constantFrom('=1+1', "'=1", '-carta', '@x', "''=x", 'aviso'))
  .map((text) => text.trim())
  .filter((text) => text !== '');

/** Strategies that use every field there is. A call names no template, so nothing judges the text there. */
const anyWholeStrategy: fc.Arbitrary<Strategy> = fc
  .tuple(anyStrategy, fc.infiniteStream(fc.option(anyText, { nil: undefined })))
  .map(([strategy, texts]) => ({
    ...strategy,
    steps: strategy.steps.map((step): StrategyStep => {
      return step.kind === 'call' ? { ...step, template: texts.next().value as string | undefined } : step;
    }),
  }));

describe('the sheet of a strategy', () => {
  test('what is written is read back the same', () => {
    fc.assert(
      fc.property(anyWholeStrategy, (strategy) => {
        expect(readSheet(rowsOf(strategy))).toEqual({ valid: true, strategy });
      }),
      { numRuns: 300 },
    );
  });

  test('columns may come in any order, under a title and between blank rows', () => {
    fc.assert(
      fc.property(anyStrategy, fc.infiniteStream(fc.nat()), (strategy, order) => {
        const rows = rowsOf(strategy);
        const shuffled = rows[0]!.cells
          .map((_, index) => ({ index, rank: order.next().value as number }))
          .sort((a, b) => a.rank - b.rank);
        const moved = rows.map(({ rowNumber, cells }) => ({
          rowNumber: rowNumber * 2 + 3,
          cells: shuffled.map(({ index }) => cells[index]!),
        }));
        const title = { rowNumber: 1, cells: ['Estrategia de tarjeta'] };
        const blank = { rowNumber: 4, cells: ['', ' '] };
        expect(readSheet([title, blank, ...moved])).toEqual(readSheet(rows));
      }),
    );
  });

  test('no text that leaves can run as a formula, and the same text comes back', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(rearmed(disarmed(text))).toBe(text);
        expect(disarmed(text)).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
    expect(disarmed('=HYPERLINK("http://x")')).toBe('\'=HYPERLINK("http://x")');
  });
});

const heading = ['Clave', 'Tipo', 'Día', 'Intentos', 'Días por intento', 'Horarios', 'Plantilla', 'Si falla, ir a'];
const read = (...rows: string[][]) =>
  readSheet([heading, ...rows].map((cells, index) => ({ rowNumber: index + 1, cells })));
const cells = (verdict: ReturnType<typeof readSheet>): string[] =>
  verdict.valid ? [] : verdict.problems.map(({ column, row, code }) => `${column ?? ''}${row} ${code}`);
const ruling = ['fin', 'dictamen', '90'];

describe('a sheet with mistakes', () => {
  test('as a person writes it, it is taken', () => {
    const verdict = read(
      ['aviso', 'Carta', '1', '', '', '', 'firstNotice'],
      ['llamadas', 'LLAMADA', '5.0', '2', '3', '9:00-12:00; 17:00 a 21:00', '', 'fin'],
      ruling,
    );
    expect(verdict).toMatchObject({
      valid: true,
      strategy: {
        steps: [
          { key: 'aviso', attempts: 1 },
          {
            dayOffset: 5,
            timeBands: [
              { fromMinute: 540, untilMinute: 720 },
              { fromMinute: 1020, untilMinute: 1260 },
            ],
          },
          {},
        ],
      },
    });
  });

  test('a broken link is refused at its cell, in words', () => {
    const verdict = read(['llamadas', 'llamada', '5', '2', '3', '', '', 'visita'], ruling);
    expect(cells(verdict)).toEqual(['H2 strategy.onFailureUnknown']);
    expect(verdict.valid ? '' : sheetProblemWords(verdict.problems[0]!, 'es')).toBe(
      'Renglón 2, columna H «Si falla, ir a»: El paso al que salta no existe.',
    );
  });

  test('every mistake is told at once, with its cell', () => {
    const verdict = read(
      ['a vecinos', 'paloma', 'mañana', '-1', '2'],
      ['', 'llamada', '3', '1', '1', '9 a 12'],
      ['x', 'llamada', '3', '1', '1', '23:00-23:30', '', 'atrás'],
      ['x', 'carta', '4', '2', '1', '', '', ''],
      ruling,
    );
    expect(cells(verdict)).toEqual([
      'A2 cell.notKey',
      'B2 cell.notKind',
      'C2 cell.notWhole',
      'D2 cell.notWhole',
      'A3 cell.required',
      'F3 cell.notBands',
      'F4 strategy.bandOutsideHours',
      'H4 strategy.onFailureUnknown',
      'A5 strategy.keyRepeated',
      'D5 strategy.attemptsOutOfRange',
      'G5 strategy.templateMissing',
    ]);
  });

  test.each([
    ['nothing', [], ['1 sheet.headerMissing']],
    ['another file', [['Cuenta', 'Nombre', 'Saldo']], ['1 sheet.headerMissing']],
    ['no steps', [heading], ['A1 strategy.noSteps']],
    [
      'a column missing',
      [
        ['Clave', 'Tipo', 'Intentos'],
        ['a', 'carta', '1'],
      ],
      ['1 sheet.columnMissing'],
    ],
    ['a column of nobody', [[...heading, 'Color'], ruling], ['I1 sheet.columnUnknown']],
    ['a column twice', [[...heading, 'DIA'], ruling], ['I1 sheet.columnRepeated']],
    ['a value outside', [heading, [...ruling, '', '', '', '', '', 'x']], ['I2 sheet.cellBeyondColumns']],
    ['no end', [heading, ['a', 'llamada', '1', '1', '1']], ['B2 strategy.endsWithoutRuling']],
    [
      'two places for the broken',
      [
        [...heading, 'Si incumple, venir aquí'],
        ['a', 'llamada', '1', '1', '1', '', '', '', 'sí'],
        ['b', 'llamada', '1', '1', '1', '', '', '', 'SI'],
        ruling,
      ],
      ['I3 sheet.onBrokenRepeated'],
    ],
  ])('%s', (_name, rows, problems) => {
    const verdict = readSheet(rows.map((row, index) => ({ rowNumber: index + 1, cells: row })));
    expect(cells(verdict)).toEqual(problems);
    for (const problem of verdict.valid ? [] : verdict.problems)
      for (const language of ['es', 'en'] as const)
        expect(sheetProblemWords(problem, language)).toMatch(/^(Renglón|Row) \d+.*[.]$/);
  });
});

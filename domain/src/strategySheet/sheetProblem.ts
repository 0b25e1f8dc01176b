import type { Language } from '../problem/language.js';
import { strategyProblemWords } from '../problem/strategyProblemWords.js';
import type { StrategyProblemCode } from '../strategy/index.js';
import type { CellFault } from './cellCodec.js';

/** What is wrong with the table as a whole. */
export type SheetFault =
  | 'sheet.headerMissing'
  | 'sheet.columnMissing'
  | 'sheet.columnRepeated'
  | 'sheet.columnUnknown'
  | 'sheet.cellBeyondColumns'
  | 'sheet.onBrokenRepeated';

export type SheetProblemCode = CellFault | SheetFault | StrategyProblemCode;

/** One thing that its author must mend, and where. */
export interface SheetProblem {
  code: SheetProblemCode;
  /** 1-based, as the spreadsheet counts. */
  row: number;
  /** The spreadsheet's letter, where it is about one cell. */
  column?: string;
  heading?: string;
}

const ownWords: Readonly<Record<CellFault | SheetFault, Readonly<Record<Language, string>>>> = {
  'cell.required': { es: 'Falta el dato.', en: 'The value is missing.' },
  'cell.notWhole': { es: 'Debe ser un número entero, sin signo.', en: 'Must be a whole number without a sign.' },
  'cell.notKind': {
    es: 'Debe ser carta, llamada, visita, mensaje, oferta o dictamen.',
    en: 'Must be carta, llamada, visita, mensaje, oferta or dictamen.',
  },
  'cell.notBands': {
    es: 'Escriba los horarios como 09:00-12:00; 17:00-21:00.',
    en: 'Write the time bands as 09:00-12:00; 17:00-21:00.',
  },
  'cell.notYesNo': { es: 'Debe ser sí o no.', en: 'Must be sí or no.' },
  'cell.notMoney': { es: 'Escriba un importe en pesos, por ejemplo 1500.50.', en: 'Write pesos, such as 1500.50.' },
  'cell.notKey': {
    es: 'La clave empieza con letra o número y sólo lleva letras sin acento, números y guiones (hasta 64).',
    en: 'The key begins with a letter or digit and holds only plain letters, digits, hyphens and underscores (up to 64).',
  },
  'sheet.headerMissing': {
    es: 'No se encontró el renglón de encabezados de una estrategia.',
    en: 'The header row of a strategy was not found.',
  },
  'sheet.columnMissing': { es: 'Falta esta columna.', en: 'This column is missing.' },
  'sheet.columnRepeated': { es: 'El encabezado está repetido.', en: 'The heading is repeated.' },
  'sheet.columnUnknown': {
    es: 'Ese encabezado no es de una estrategia; si sobra, quítelo.',
    en: 'That heading is not of a strategy; remove it if it is not needed.',
  },
  'sheet.cellBeyondColumns': {
    es: 'Hay un dato fuera de las columnas con encabezado.',
    en: 'There is a value outside the columns with a heading.',
  },
  'sheet.onBrokenRepeated': {
    es: 'Sólo un paso puede recibir a las cuentas que incumplen.',
    en: 'Only one step can take the accounts that break a promise.',
  },
};

/** The problem as a sentence that names its cell. */
export function sheetProblemWords({ code, row, column, heading }: SheetProblem, language: Language): string {
  const words = { ...strategyProblemWords, ...ownWords }[code][language];
  const [rowWord, columnWord] = language === 'es' ? ['Renglón', 'columna'] : ['Row', 'column'];
  const named = heading === undefined ? '' : ` «${heading}»`;
  return `${rowWord} ${row}${column === undefined ? named : `, ${columnWord} ${column}${named}`}: ${words}`;
}

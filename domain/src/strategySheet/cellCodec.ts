import type { StrategyStep, TimeBand } from '../strategy/index.js';
import { stepKinds } from '../strategy/index.js';
import { plainHeading } from '../placement/heading.js';

/** What is wrong with the text of one cell. */
export const cellFaults = [
  'cell.required',
  'cell.notWhole',
  'cell.notKind',
  'cell.notBands',
  'cell.notYesNo',
  'cell.notMoney',
  'cell.notKey',
] as const;

export type CellFault = (typeof cellFaults)[number];

export type CellReading<Value> = { value: Value } | { fault: CellFault };

/** How a value is written in a cell, and read from what a person left there. `read` is given trimmed text that is not empty. */
export interface CellCodec<Value> {
  write: (value: Value) => string | number;
  read: (text: string) => CellReading<Value>;
}

export const textCell: CellCodec<string> = { write: (text) => text, read: (text) => ({ value: text }) };

const keyForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** A step's key: links and letters remember it, so it has a form that no spreadsheet changes. */
export const keyCell: CellCodec<string> = {
  write: (key) => key,
  read: (text) => (keyForm.test(text) ? { value: text } : { fault: 'cell.notKey' }),
};

/** Spreadsheets may write 3 as `3.0`. */
export const wholeCell: CellCodec<number> = {
  write: (count) => count,
  read: (text) =>
    /^\d{1,9}([.,]0+)?$/.test(text)
      ? { value: Math.trunc(Number(text.replace(',', '.'))) }
      : { fault: 'cell.notWhole' },
};

export const yesNoCell: CellCodec<boolean> = {
  write: (yes) => (yes ? 'sí' : 'no'),
  read: (text) => {
    const word = plainHeading(text);
    if (['si', 's', 'verdadero', 'yes'].includes(word)) return { value: true };
    return ['no', 'n', 'falso'].includes(word) ? { value: false } : { fault: 'cell.notYesNo' };
  },
};

/** Cents as decimal digits, written as pesos: `1500.50`. */
export const pesosCell: CellCodec<string> = {
  write: (cents) => {
    const digits = cents.padStart(3, '0');
    return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  },
  read: (text) => {
    const plain = text.replace(/^\$\s*/, '').replace(/,(?=\d{3}(\D|$))/g, '');
    const [, whole, fraction = ''] = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
    if (whole === undefined) return { fault: 'cell.notMoney' };
    return { value: (BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))).toString() };
  },
};

/** What a step's kind is called on the sheet. */
export const kindWords: Record<StrategyStep['kind'], string> = {
  letter: 'carta',
  call: 'llamada',
  visit: 'visita',
  message: 'mensaje',
  offer: 'oferta',
  ruling: 'dictamen',
};

export const kindCell: CellCodec<StrategyStep['kind']> = {
  write: (kind) => kindWords[kind],
  read: (text) => {
    const word = plainHeading(text);
    const kind = stepKinds.find((one) => kindWords[one] === word || one === word);
    return kind === undefined ? { fault: 'cell.notKind' } : { value: kind };
  },
};

const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function minuteOf(hour: string | undefined, minute: string | undefined): number | undefined {
  const [hours, minutes] = [Number(hour), Number(minute)];
  const sum = hours * 60 + minutes;
  return minutes < 60 && sum <= 1440 ? sum : undefined;
}

function readBand(text: string): TimeBand | undefined {
  const [, ...parts] = /^(\d{1,2}):(\d{2})(?::00)?\s*(?:-|–|a)\s*(\d{1,2}):(\d{2})(?::00)?$/.exec(text.trim()) ?? [];
  const fromMinute = minuteOf(parts[0], parts[1]);
  const untilMinute = minuteOf(parts[2], parts[3]);
  return parts.length === 0 || fromMinute === undefined || untilMinute === undefined
    ? undefined
    : { fromMinute, untilMinute };
}

/** Time bands as `09:00-12:00; 17:00-21:00`. */
export const bandsCell: CellCodec<readonly TimeBand[]> = {
  write: (bands) =>
    bands.map(({ fromMinute, untilMinute }) => `${clockText(fromMinute)}-${clockText(untilMinute)}`).join('; '),
  read: (text) => {
    const bands = text
      .split(/[;\n]/)
      .filter((part) => part.trim() !== '')
      .map(readBand);
    return bands.some((band) => band === undefined)
      ? { fault: 'cell.notBands' }
      : { value: bands.filter((band) => band !== undefined) };
  },
};

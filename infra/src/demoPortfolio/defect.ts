import type { AddressGrade } from '@cartera/domain/address';
import type { RowProblemCode, RowProblemSeverity } from '@cartera/domain/placement';
import type { Random } from '../demoCity/index.js';
import type { PortfolioCells } from './column.js';

/** What a reader of the file must find. */
export interface Expectation {
  readonly grade?: AddressGrade;
  readonly problem?: { readonly code: RowProblemCode; readonly severity: RowProblemSeverity };
}

/** What planting may need beside the row itself. */
export interface Neighbourhood {
  readonly random: Random;
  /** Credit number of an earlier row that is whole. */
  readonly earlierReference: string;
}

interface Defect {
  /** How often it is planted, against the others. */
  readonly weight: number;
  readonly expected: Expectation;
  /** Spoils the row; false when this row cannot have the defect. */
  readonly plant: (cells: PortfolioCells, neighbourhood: Neighbourhood) => boolean;
}

function warn(code: RowProblemCode): Expectation {
  return { grade: 'exact', problem: { code, severity: 'warn' } };
}

function reject(code: RowProblemCode): Expectation {
  return { problem: { code, severity: 'reject' } };
}

/** A defect that only replaces cells. */
function replace(
  weight: number,
  expected: Expectation,
  cells: Partial<PortfolioCells> | ((random: Random) => Partial<PortfolioCells>),
): Defect {
  return {
    weight,
    expected,
    plant: (row, { random }) => {
      Object.assign(row, typeof cells === 'function' ? cells(random) : cells);
      return true;
    },
  };
}

/** Exchanges two neighbouring letters inside a long word: the commonest slip of the fingers. */
function misspell(text: string, random: Random): string | undefined {
  const places = [...text.matchAll(/(?<=\p{L})(\p{Ll})(?!\1)(\p{Ll})(?=\p{L})/gu)];
  if (text.length < 10 || places.length === 0) return undefined;
  const { index } = random.pick(places);
  return text.slice(0, index) + text.charAt(index + 1) + text.charAt(index) + text.slice(index + 2);
}

/** What creditors' files really suffer from; none of it is malice but the formula. */
export const defects = {
  lostLeadingZero: {
    weight: 30,
    expected: { grade: 'corrected' },
    plant: (cells) => {
      if (!cells['Código postal'].startsWith('0')) return false;
      cells['Código postal'] = cells['Código postal'].slice(1);
      return true;
    },
  },
  misspeltSettlement: {
    weight: 25,
    expected: { grade: 'corrected' },
    plant: (cells, { random }) => {
      const wrong = misspell(cells.Colonia, random);
      if (wrong === undefined) return false;
      cells.Colonia = wrong;
      return true;
    },
  },
  missingMunicipality: replace(15, { grade: 'corrected' }, { Municipio: '' }),
  missingState: replace(6, { grade: 'corrected' }, { Estado: '' }),
  stateContradiction: replace(12, { grade: 'contradictory' }, (random) => ({
    Estado: random.pick(['Jalisco', 'Nuevo León', 'Yucatán', 'Sonora']),
  })),
  unknownSettlement: replace(10, { grade: 'doubtful' }, (random) => ({
    Colonia: random.pick(['Ampliación Quintanares', 'Lomas de Xochiquetza', 'Villas del Zurriago']),
  })),
  noStreet: replace(10, { grade: 'incomplete' }, { Calle: '', 'Número exterior': '' }),
  noPlace: replace(6, { grade: 'incomplete' }, { Colonia: '', 'Código postal': '' }),
  withoutNumber: replace(12, { grade: 'exact' }, { 'Número exterior': 'S/N' }),
  blockAndLot: replace(12, { grade: 'exact' }, (random) => ({
    'Número exterior': `Mz ${1 + random.integer(40)} Lt ${1 + random.integer(60)}`,
  })),
  repeatedAccount: {
    weight: 10,
    expected: reject('reference.repeated'),
    plant: (cells, { earlierReference }) => {
      if (earlierReference === '') return false;
      cells['Número de crédito'] = earlierReference;
      return true;
    },
  },
  scientificReference: {
    weight: 4,
    expected: reject('reference.scientific'),
    plant: (cells) => {
      cells['Número de crédito'] =
        `${cells['Número de crédito'].replace(/\D/g, '').replace(/^(.)(.{4}).*$/, '$1.$2')}E+11`;
      return true;
    },
  },
  wrongRfc: replace(12, warn('rfc.notRfc'), (random) => ({
    RFC: random.pick(['SIN RFC', 'PENDIENTE', 'XXXX990231AB1', 'GOMJ8001']),
  })),
  rfcCheckDigit: {
    weight: 8,
    expected: warn('rfc.checkDigit'),
    plant: (cells) => {
      cells.RFC = cells.RFC.slice(0, -1) + (cells.RFC.endsWith('7') ? '8' : '7');
      return true;
    },
  },
  wrongPhone: replace(15, warn('phone.notPhone'), (random) => ({
    Teléfono: random.pick(['5512345', '123456789012', '55-TELEFONO', '1111111111']),
  })),
  noPhone: replace(8, warn('phone.none'), { Teléfono: 'NO TIENE' }),
  wrongEmail: replace(6, warn('email.notEmail'), { 'Correo electrónico': 'correo(arroba)ejemplo' }),
  negativeAmount: {
    weight: 6,
    expected: reject('money.negative'),
    plant: (cells) => {
      cells['Saldo total'] = `-${cells['Saldo total']}`;
      return true;
    },
  },
  absurdAmount: replace(5, reject('money.absurd'), { 'Saldo total': '999999999999.99' }),
  partsDoNotAdd: {
    weight: 6,
    expected: warn('money.partsDoNotAdd'),
    plant: (cells) => {
      cells.Capital = `1${cells.Capital}`;
      return true;
    },
  },
  formulaName: {
    weight: 5,
    expected: reject('text.formula'),
    plant: (cells) => {
      cells['Nombre del cliente'] = `=HYPERLINK("http://sitio.example","${cells['Nombre del cliente']}")`;
      return true;
    },
  },
  missingName: replace(5, reject('cell.missing'), { 'Nombre del cliente': '  ' }),
  impossibleDate: replace(6, warn('date.impossible'), { 'Fecha de apertura': '31/02/2021' }),
  shortYear: replace(4, warn('date.twoDigitYear'), { 'Fecha de apertura': '14/08/19' }),
  /** Written to the file with its tail cut off. */
  truncatedRow: replace(2, reject('row.truncated'), {}),
} as const satisfies Record<string, Defect>;

export type DefectName = keyof typeof defects;

const wheel = (Object.keys(defects) as DefectName[]).flatMap((name) =>
  Array.from({ length: defects[name].weight }, () => name),
);

/** Plants one defect by chance; another is tried when the row cannot have it. */
export function plantDefect(cells: PortfolioCells, neighbourhood: Neighbourhood): DefectName {
  for (;;) {
    const name = neighbourhood.random.pick(wheel);
    if (defects[name].plant(cells, neighbourhood)) return name;
  }
}

import { columnLabels } from './column.js';
import type { Column } from './column.js';

/**
 * What can be wrong with one row. Codes are stable: they are stored with the row, counted in the preview and shown to
 * the client. The texts say what was found and what to do about it.
 */
const problemTexts = {
  'row.truncated': [
    'El renglón está cortado: tiene menos celdas que el encabezado.',
    'Vuelva a exportar el renglón completo.',
  ],
  'row.extraCells': [
    'El renglón tiene más celdas que el encabezado.',
    'Quite el separador que aparece dentro de un dato o escriba ese dato entre comillas.',
  ],
  'cell.missing': ['Falta el dato.', 'Escriba el dato; sin él la cuenta no puede recibirse.'],
  'cell.tooLong': ['El dato es demasiado largo para esta columna.', 'Revise que no se hayan juntado varias celdas.'],
  'text.formula': ['La celda contiene una fórmula de hoja de cálculo.', 'Escriba el dato como texto, sin fórmula.'],
  'text.garbled': [
    'Los acentos llegaron dañados (por ejemplo «Ã³» en lugar de «ó»).',
    'Guarde el archivo de nuevo en UTF-8 desde el sistema de origen.',
  ],
  'name.notName': ['No parece un nombre.', 'Escriba el nombre completo del titular.'],
  'reference.scientific': [
    'La hoja de cálculo convirtió el número de cuenta y perdió dígitos.',
    'Dé formato de texto a la columna y escriba el número completo.',
  ],
  'reference.repeated': [
    'La cuenta está repetida en el archivo; se tomó el primer renglón válido.',
    'Deje un solo renglón por cuenta.',
  ],
  'reference.live': [
    'La cuenta ya está en gestión con otros datos.',
    'Retire primero la cuenta en gestión o confirme sus datos actuales.',
  ],
  'money.notMoney': ['No es un importe.', 'Escriba el importe con números, por ejemplo 1234.56.'],
  'money.ambiguous': [
    'El importe puede leerse de dos maneras (miles o decimales).',
    'Escriba el importe con dos decimales y punto, por ejemplo 1234.00.',
  ],
  'money.tooManyDecimals': [
    'El importe tiene fracciones de centavo.',
    'Redondee el importe a centavos en el sistema de origen.',
  ],
  'money.decimalComma': [
    'El importe usa coma decimal o punto de miles; se leyó así.',
    'Confirme el importe y, si puede, escríbalo con punto decimal.',
  ],
  'money.negative': [
    'El importe es negativo.',
    'Un saldo a favor no se gestiona: retire la cuenta o corrija el signo.',
  ],
  'money.zero': ['El saldo es cero.', 'Retire la cuenta: no hay nada que cobrar.'],
  'money.absurd': [
    'El importe excede lo que una cuenta puede deber.',
    'Revise si faltó el punto decimal o si es un dato de relleno.',
  ],
  'money.partsDoNotAdd': [
    'Capital e intereses no suman el saldo total.',
    'Confirme el desglose; se usará el saldo total.',
  ],
  'days.notDays': ['No es un número de días.', 'Escriba los días de atraso con números enteros.'],
  'date.notDate': ['No es una fecha.', 'Escriba la fecha como 17/09/2021 o 20210917.'],
  'date.impossible': ['La fecha no existe en el calendario.', 'Revise día y mes; el día va primero: 17/09/2021.'],
  'date.twoDigitYear': ['El año tiene sólo dos dígitos.', 'Escriba el año con cuatro dígitos.'],
  'date.future': ['La fecha está en el futuro.', 'Revise el año de la fecha.'],
  'date.tooOld': ['La fecha es demasiado antigua.', 'Revise el año de la fecha.'],
  'rfc.notRfc': ['El RFC no tiene la forma de un RFC.', 'Escriba 12 caracteres (moral) o 13 (física), sin espacios.'],
  'rfc.checkDigit': [
    'El dígito verificador del RFC no coincide.',
    'Confirme el RFC contra la constancia de situación fiscal.',
  ],
  'rfc.generic': ['El RFC es el genérico y no identifica a la persona.', 'Escriba el RFC propio del titular.'],
  'curp.notCurp': ['La CURP no tiene la forma de una CURP.', 'Escriba los 18 caracteres, sin espacios.'],
  'curp.checkDigit': ['El dígito verificador de la CURP no coincide.', 'Confirme la CURP en el documento oficial.'],
  'phone.none': ['El titular no tiene teléfono.', 'Si consigue uno, envíelo en una actualización.'],
  'phone.notPhone': ['No es un teléfono mexicano de 10 dígitos.', 'Escriba 10 dígitos, por ejemplo 3312345678.'],
  'phone.several': ['La celda tiene varios teléfonos; se tomó el primero.', 'Ponga cada teléfono en su columna.'],
  'email.notEmail': ['No es un correo electrónico.', 'Escríbalo como nombre@dominio.mx.'],
} as const satisfies Record<string, readonly [problem: string, suggestion: string]>;

export type RowProblemCode = keyof typeof problemTexts;

export const rowProblemCodes = Object.keys(problemTexts) as RowProblemCode[];

/** `reject` keeps the row from becoming an account; `warn` lets it in and says what was left out or doubted. */
export type RowProblemSeverity = 'reject' | 'warn';

export interface RowProblem {
  code: RowProblemCode;
  /** The column it was found in; absent when it concerns the whole row. */
  column?: Column;
  severity: RowProblemSeverity;
  /** What makes it concrete: the other row's number, or the cell as received. */
  value?: string;
}

/** The words of a code (es-MX), without the column it was found in. */
export function rowProblemTexts(code: RowProblemCode): readonly [problem: string, suggestion: string] {
  return problemTexts[code];
}

/** A problem in the client's words (es-MX): what was found, and what to do. */
export function describeRowProblem(problem: RowProblem): { problem: string; suggestion: string } {
  const [text, suggestion] = rowProblemTexts(problem.code);
  const where = problem.column === undefined ? '' : `${columnLabels[problem.column]}: `;
  const row = problem.code === 'reference.repeated' && problem.value ? ` (renglón ${problem.value})` : '';
  return { problem: `${where}${text}${row}`, suggestion };
}

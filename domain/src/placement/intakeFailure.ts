/**
 * Why a file as a whole cannot be read, in the client's words (es-MX): what was found, and what to do. Codes are stable.
 */
const failureTexts = {
  'intake.emptyFile': ['El archivo está vacío.', 'Envíe el archivo con su encabezado y al menos una cuenta.'],
  'intake.noRows': ['El archivo tiene encabezado pero ninguna cuenta.', 'Envíe el archivo con al menos una cuenta.'],
  'intake.tooLarge': ['El archivo pesa más de lo permitido.', 'Divida la cartera en archivos de menos de 200 MB.'],
  'intake.tooManyRows': [
    'El archivo tiene demasiados renglones.',
    'Divida la cartera en archivos de hasta un millón de cuentas.',
  ],
  'intake.tooManyColumns': [
    'El archivo tiene demasiadas columnas.',
    'Revise el separador y quite las columnas que no se usan.',
  ],
  'intake.cellTooLong': [
    'Una celda del archivo no termina.',
    'Busque unas comillas que se abren y no se cierran en el renglón indicado.',
  ],
  'intake.unsafeArchive': [
    'El libro de Excel se expande a un tamaño desproporcionado y no se abrió.',
    'Copie las cuentas a un libro nuevo o guárdelas como CSV.',
  ],
  'intake.brokenWorkbook': [
    'El libro de Excel está dañado y no puede abrirse.',
    'Ábralo en Excel, guárdelo de nuevo y envíelo otra vez.',
  ],
  'intake.protectedWorkbook': ['El libro de Excel tiene contraseña.', 'Quite la contraseña y envíelo otra vez.'],
  'intake.legacyFormat': ['El archivo tiene un formato que no se recibe.', 'Guárdelo como .xlsx o como CSV.'],
  'intake.notText': ['El archivo no es texto ni un libro de Excel.', 'Envíe un CSV o un .xlsx.'],
  'intake.mixedEncoding': [
    'El archivo mezcla dos codificaciones de texto y los acentos no pueden leerse con certeza.',
    'Guárdelo completo en UTF-8 y envíelo otra vez.',
  ],
  'intake.headerNotFound': [
    'No se encontró el renglón de encabezados.',
    'Indique en qué renglón están los títulos y qué es cada columna.',
  ],
  'intake.columnsMissing': [
    'Faltan columnas indispensables.',
    'Indique qué columna corresponde a cada dato o agregue las que faltan.',
  ],
} as const satisfies Record<string, readonly [problem: string, suggestion: string]>;

export type IntakeFailureCode = keyof typeof failureTexts;

export const intakeFailureCodes = Object.keys(failureTexts) as IntakeFailureCode[];

export interface IntakeFailure {
  code: IntakeFailureCode;
  /** The row it was found at, 1-based, where there is one. */
  row?: number;
  /** The columns that are missing. */
  columns?: readonly string[];
}

/** A person can mend these with a layout; the others need another file. */
export function isMendable(code: IntakeFailureCode): boolean {
  return code === 'intake.headerNotFound' || code === 'intake.columnsMissing';
}

/** A failure in the client's words (es-MX). */
export function describeIntakeFailure(failure: IntakeFailure): { problem: string; suggestion: string } {
  const [problem, suggestion] = failureTexts[failure.code];
  return { problem: failure.row === undefined ? problem : `${problem} (renglón ${failure.row})`, suggestion };
}

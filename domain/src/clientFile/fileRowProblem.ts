import { rowProblemTexts } from '../placement/index.js';
import type { RowProblemCode, RowProblemSeverity } from '../placement/index.js';
import { fileColumnLabels } from './fileColumn.js';
import type { FileColumn } from './fileColumn.js';

/**
 * What can be wrong with one row of a client's file beside what can be wrong with any row of any file. Codes are stable:
 * they are stored with the row, counted in the preview and shown to the client.
 */
const ownTexts = {
  'reference.missing': ['Falta el número de cuenta.', 'Escriba el número con el que la cuenta fue asignada.'],
  'reference.contradiction': [
    'El número de cuenta y la referencia de pago son de cuentas distintas.',
    'Confirme a qué cuenta corresponde el movimiento.',
  ],
  'reference.respelled': [
    'El número de cuenta llegó con otros ceros o separadores; se encontró la cuenta.',
    'Si puede, dé formato de texto a la columna.',
  ],
  'row.repeated': ['El renglón repite otro del mismo archivo.', 'Deje un solo renglón por cuenta.'],
  'movement.unknown': [
    'No se reconoce el tipo de movimiento.',
    'Escriba «Pago» o «Reverso», o deje la celda vacía si es un pago.',
  ],
  'payment.negative': [
    'El importe es negativo y no dice qué pago reversa.',
    'Escriba el folio del pago que se reversa o corrija el signo.',
  ],
  'payment.zero': ['El importe es cero.', 'Quite el renglón: no hay nada que aplicar.'],
  'payment.folioReused': [
    'El folio ya se usó para un pago con otro importe u otra fecha.',
    'Confirme el folio; cada pago lleva el suyo.',
  ],
  'reversal.folioMissing': ['El reverso no dice qué pago deshace.', 'Escriba el folio del pago que se reversa.'],
  'reversal.amountDiffers': [
    'El importe del reverso no es el del pago.',
    'Reverse el pago completo; lo que sí quedó pagado va como un pago nuevo.',
  ],
  'valueDate.future': [
    'La fecha valor está en el futuro.',
    'Revise el día y el año; un pago se recibe cuando ya ocurrió.',
  ],
  'valueDate.beforePlacement': [
    'El pago es anterior a la asignación de la cuenta.',
    'Confirme que el saldo asignado no lo descontaba ya.',
  ],
  'balance.negative': [
    'El saldo es negativo.',
    'Un saldo a favor no se gestiona: retire la cuenta o corrija el signo.',
  ],
  'balance.zero': ['El saldo es cero: la cuenta se dará por liquidada.', 'Confirme que el titular ya no debe nada.'],
  'balance.older': [
    'Ya se recibió un saldo con fecha de corte posterior.',
    'Envíe el saldo más reciente de la cuenta.',
  ],
  'asOf.future': ['La fecha de corte está en el futuro.', 'Revise el día y el año de la fecha de corte.'],
  'answer.unknown': ['No se reconoce la respuesta.', 'Escriba «Procede» o «No procede».'],
  'answer.balanceMissing': [
    'La aclaración procede y no trae saldo corregido: la cuenta se retirará.',
    'Escriba el saldo corregido si la cuenta debe seguir en gestión.',
  ],
  'dispute.none': [
    'La cuenta no tiene una aclaración abierta.',
    'Revise el número de cuenta o si la respuesta ya se había enviado.',
  ],
} as const satisfies Record<string, readonly [problem: string, suggestion: string]>;

type OwnCode = keyof typeof ownTexts;

/** Codes of domain/placement that a row of any file may have. */
export type FileRowProblemCode =
  | OwnCode
  | Extract<
      RowProblemCode,
      | `row.${string}`
      | `cell.${string}`
      | `text.${string}`
      | `money.${string}`
      | `date.${string}`
      | 'reference.scientific'
    >;

export interface FileRowProblem {
  code: FileRowProblemCode;
  /** The column it was found in; absent when it concerns the whole row. */
  column?: FileColumn;
  /** `reject` keeps the row from having an effect; `warn` lets it and says what was doubted. */
  severity: RowProblemSeverity;
  /** What makes it concrete: the other row's number, or the cell as received. */
  value?: string;
}

function textsOf(code: FileRowProblemCode): readonly [problem: string, suggestion: string] {
  return Object.hasOwn(ownTexts, code) ? ownTexts[code as OwnCode] : rowProblemTexts(code as RowProblemCode);
}

/** A problem in the client's words (es-MX): what was found, and what to do. */
export function describeFileRowProblem({ code, column, value }: FileRowProblem): {
  problem: string;
  suggestion: string;
} {
  const [text, suggestion] = textsOf(code);
  const where = column === undefined ? '' : `${fileColumnLabels[column]}: `;
  const row = code === 'row.repeated' && value !== undefined ? ` (renglón ${value})` : '';
  return { problem: `${where}${text}${row}`, suggestion };
}

import type { HeadingSynonyms } from '../placement/index.js';
import type { ClientFileKind } from './clientFileKind.js';

/** What a column of a client's file can mean; each is a column of `client_file_row`. */
export const fileColumns = [
  'reference',
  'paymentReference',
  'movement',
  'folio',
  'reversesFolio',
  'amount',
  'valueDate',
  'balance',
  'asOf',
  'answer',
  'reason',
] as const;

export type FileColumn = (typeof fileColumns)[number];

/** What each column is called on screen and in the row-error file (es-MX). */
export const fileColumnLabels: Record<FileColumn, string> = {
  reference: 'Número de cuenta',
  paymentReference: 'Referencia de pago',
  movement: 'Tipo de movimiento',
  folio: 'Folio del pago',
  reversesFolio: 'Folio del pago que se reversa',
  amount: 'Importe',
  valueDate: 'Fecha valor',
  balance: 'Saldo',
  asOf: 'Fecha de corte',
  answer: 'Respuesta',
  reason: 'Motivo',
};

const accountHeadings = [
  'num credito',
  'numero credito',
  'numero de credito',
  'no credito',
  'no de credito',
  'credito',
  'id credito',
  'num cuenta',
  'numero cuenta',
  'numero de cuenta',
  'no cuenta',
  'no de cuenta',
  'cuenta',
  'id cuenta',
  'contrato',
  'num contrato',
  'numero de contrato',
  'no contrato',
  'no de contrato',
  'num cliente',
  'numero de cliente',
  'no cliente',
  'id cliente',
  'suscriptor',
] as const;

/** "Referencia" is the account's number where nothing better is. */
const vagueAccountHeadings = [...accountHeadings, 'num referencia', 'numero de referencia', 'referencia'] as const;

/** The headings that creditors use in each kind of file. */
export const fileHeadings: Record<ClientFileKind, HeadingSynonyms<FileColumn>> = {
  payments: {
    reference: accountHeadings,
    paymentReference: [
      'referencia de pago',
      'referencia pago',
      'ref pago',
      'referencia bancaria',
      'referencia numerica',
      'referencia',
      'ref',
    ],
    movement: ['tipo movimiento', 'tipo de movimiento', 'movimiento', 'tipo', 'tipo pago', 'tipo de pago', 'estatus'],
    folio: [
      'folio pago',
      'folio del pago',
      'folio de pago',
      'folio',
      'clave de rastreo',
      'clave rastreo',
      'id pago',
      'num operacion',
      'numero de operacion',
      'no operacion',
      'autorizacion',
      'num autorizacion',
      'transaccion',
      'id transaccion',
    ],
    reversesFolio: [
      'folio reversado',
      'folio que reversa',
      'folio reverso',
      'folio cancelado',
      'folio devuelto',
      'folio original',
      'reversa a',
      'pago reversado',
    ],
    amount: [
      'importe pagado',
      'monto pagado',
      'importe pago',
      'monto pago',
      'importe del pago',
      'monto del pago',
      'importe de pago',
      'monto de pago',
      'pago',
      'abono',
      'importe',
      'monto',
    ],
    valueDate: [
      'fecha valor',
      'fec valor',
      'fecha de pago',
      'fecha pago',
      'fec pago',
      'fecha del pago',
      'fecha aplicacion',
      'fecha de aplicacion',
      'fecha abono',
      'fecha movimiento',
      'fecha operacion',
      'fecha',
    ],
  },
  balances: {
    reference: vagueAccountHeadings,
    balance: [
      'saldo actualizado',
      'nuevo saldo',
      'saldo nuevo',
      'saldo al corte',
      'saldo total',
      'adeudo total',
      'total a pagar',
      'saldo actual',
      'saldo',
      'adeudo',
      'saldo insoluto',
      'saldo vencido',
    ],
    asOf: ['fecha corte', 'fecha de corte', 'fecha saldo', 'fecha de saldo', 'fecha del saldo', 'corte', 'fecha'],
  },
  withdrawals: {
    reference: vagueAccountHeadings,
    reason: [
      'motivo retiro',
      'motivo de retiro',
      'motivo del retiro',
      'motivo',
      'causa',
      'causa de retiro',
      'razon',
      'observaciones',
      'comentarios',
    ],
  },
  disputeAnswers: {
    reference: vagueAccountHeadings,
    answer: ['respuesta', 'resolucion', 'dictamen', 'resultado', 'procede', 'procedencia', 'estatus'],
    balance: ['saldo corregido', 'saldo ajustado', 'nuevo saldo', 'saldo correcto', 'saldo actualizado', 'saldo'],
    reason: ['explicacion', 'motivo', 'fundamento', 'observaciones', 'comentarios', 'detalle'],
  },
};

/** The columns that a kind of file can have. */
export function columnsOf(kind: ClientFileKind): readonly FileColumn[] {
  return fileColumns.filter((column) => fileHeadings[kind][column] !== undefined);
}

/** A file without one of each group says too little to be acted on. */
export const requiredFileColumns: Record<ClientFileKind, readonly (readonly FileColumn[])[]> = {
  payments: [['reference', 'paymentReference'], ['amount'], ['valueDate']],
  balances: [['reference'], ['balance']],
  withdrawals: [['reference']],
  disputeAnswers: [['reference'], ['answer']],
};

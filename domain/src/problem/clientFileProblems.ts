import type { ProblemEntry } from './problemEntry.js';
import { notFound } from './recordProblems.js';

/** Files about accounts that were placed before, and the rows of them that wait for a person. */
export const clientFileProblems = {
  'clientFile.notFound': notFound('El archivo del cliente', 'The client file'),
  'fileRow.notFound': notFound('El renglón', 'The row'),
  'clientFile.notInPreview': {
    status: 409,
    es: {
      title: 'El archivo no está en espera de una decisión.',
      action: 'Actualice la pantalla y revise en qué paso está.',
    },
    en: {
      title: 'The file is not waiting for a decision.',
      action: 'Refresh the screen and check which step it is in.',
    },
  },
  'clientFile.notReadable': {
    status: 409,
    es: {
      title: 'El archivo todavía no puede leerse.',
      action: 'Indique qué es cada columna o descártelo y envíe otro.',
    },
    en: { title: 'The file cannot be read yet.', action: 'Say what each column is, or discard it and send another.' },
  },
  'clientFile.notRunning': {
    status: 409,
    es: { title: 'El archivo ya terminó de procesarse.', action: 'Actualice la pantalla para ver cómo quedó.' },
    en: { title: 'The file has already been processed.', action: 'Refresh the screen to see how it ended.' },
  },
  'clientFile.periodMissing': {
    status: 422,
    es: {
      title: 'Falta el periodo que cubre el archivo de pagos.',
      action: 'Indique desde y hasta qué fecha valor trae todos los pagos.',
    },
    en: {
      title: 'The period that the payment file covers is missing.',
      action: 'Say from and until which value date it holds every payment.',
    },
  },
  'clientFile.periodReversed': {
    status: 422,
    es: { title: 'El periodo termina antes de empezar.', action: 'Revise las dos fechas del periodo.' },
    en: { title: 'The period ends before it begins.', action: 'Check the two dates of the period.' },
  },
  'clientFile.periodNotOver': {
    status: 422,
    es: {
      title: 'El periodo incluye un día que no ha terminado.',
      action: 'Indique como último día ayer o uno anterior: hoy todavía pueden entrar pagos.',
    },
    en: {
      title: 'The period includes a day that is not over.',
      action: 'Give yesterday or an earlier day as the last: payments may still come in today.',
    },
  },
  'fileRow.notWaiting': {
    status: 409,
    es: { title: 'El renglón ya no espera una decisión.', action: 'Actualice la lista de renglones sin cuenta.' },
    en: { title: 'The row no longer waits for a decision.', action: 'Refresh the list of rows without an account.' },
  },
  'payment.alreadyReceived': {
    status: 409,
    es: {
      title: 'Ese movimiento ya se recibió para la cuenta.',
      action: 'Revise los movimientos de la cuenta; si es el mismo, descarte el renglón.',
    },
    en: {
      title: 'That movement has already been received for the account.',
      action: 'Check the movements of the account; if it is the same, dismiss the row.',
    },
  },
  'reversal.amountDiffers': {
    status: 422,
    es: {
      title: 'El importe del reverso no es el del pago.',
      action: 'Pida al cliente el reverso completo o descarte el renglón.',
    },
    en: {
      title: 'The amount of the reversal is not that of the payment.',
      action: 'Ask the client for the whole reversal, or dismiss the row.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;

import type { ProblemEntry } from './problemEntry.js';
import { notFound } from './recordProblems.js';

/** What stops a printed visit form or its capture. */
export const visitFormProblems = {
  'visitForm.notFound': notFound('El formato de visita', 'The visit form'),
  'visitFormBatch.notFound': notFound('El lote de formatos', 'The batch of visit forms'),
  'visitFormBatch.notPrinted': {
    status: 409,
    es: { title: 'Los formatos todavía no están listos.', action: 'Espere unos segundos y vuelva a pedirlos.' },
    en: { title: 'The forms are not ready yet.', action: 'Wait a few seconds and ask again.' },
  },
  'visitForm.notAVisit': {
    status: 409,
    es: {
      title: 'Alguna de las tareas no es una visita abierta.',
      action: 'Actualice el escritorio y elija otra vez.',
    },
    en: { title: 'Some of the tasks are not open visits.', action: 'Refresh the desk and choose again.' },
  },
  'visitForm.noVisitLeft': {
    status: 409,
    es: {
      title: 'Ninguna de las visitas se puede hacer ya.',
      action: 'Actualice el escritorio: las tareas se cerraron o el domicilio dejó de estar autorizado.',
    },
    en: {
      title: 'None of the visits can be made any more.',
      action: 'Refresh the desk: the tasks were closed or the address is no longer authorised.',
    },
  },
  'visitForm.alreadyCaptured': {
    status: 409,
    es: {
      title: 'Ese formato ya se capturó.',
      action: 'Busque la gestión en el expediente; un formato se captura una sola vez.',
    },
    en: {
      title: 'That form has already been captured.',
      action: 'Look for the attempt in the case file; a form is captured once.',
    },
  },
  'visitForm.scanMissing': {
    status: 409,
    es: {
      title: 'Falta la imagen del formato.',
      action: 'Envíe primero el escaneo y capture con la huella que devuelve.',
    },
    en: {
      title: 'The image of the form is missing.',
      action: 'Send the scan first and capture with the hash that it answers.',
    },
  },
  'visitForm.scanTooLarge': {
    status: 413,
    es: { title: 'El escaneo pasa de 20 MB.', action: 'Escanee en menor resolución.' },
    en: { title: 'The scan is over 20 MB.', action: 'Scan at a lower resolution.' },
  },
  'visitForm.scanUnreadable': {
    status: 415,
    es: { title: 'El escaneo no es PDF, JPEG ni PNG.', action: 'Guárdelo en uno de esos formatos.' },
    en: { title: 'The scan is no PDF, JPEG or PNG.', action: 'Save it in one of those formats.' },
  },
} as const satisfies Record<string, ProblemEntry>;

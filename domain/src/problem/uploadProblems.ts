import type { ProblemEntry } from './problemEntry.js';
import { notFound } from './recordProblems.js';

/** What stops a photo or a paper of a visit on its way from a phone. */
export const uploadProblems = {
  'upload.notFound': notFound('El envío', 'The upload'),
  'upload.incomplete': {
    status: 409,
    es: { title: 'El archivo todavía no llega completo.', action: 'La aplicación continúa el envío donde se quedó.' },
    en: { title: 'The file has not arrived completely.', action: 'The app goes on sending from where it stopped.' },
  },
  'upload.corrupt': {
    status: 422,
    es: {
      title: 'El archivo llegó distinto de como salió del teléfono.',
      action: 'La aplicación lo envía otra vez desde el principio.',
    },
    en: {
      title: 'The file arrived other than it left the phone.',
      action: 'The app sends it again from the beginning.',
    },
  },
  'upload.notAnImage': {
    status: 415,
    es: {
      title: 'El archivo no es una foto ni un PDF.',
      action: 'Tome la foto otra vez o adjunte el documento en PDF.',
    },
    en: { title: 'The file is neither a photo nor a PDF.', action: 'Take the photo again or attach the paper as PDF.' },
  },
} as const satisfies Record<string, ProblemEntry>;

import type { ProblemEntry } from './problemEntry.js';
import { notFound } from './recordProblems.js';

/** What stops a video call. */
export const videoRoomProblems = {
  'videoRoom.notFound': notFound('La sala de video', 'The video room'),
  'videoRoom.ended': {
    status: 409,
    es: { title: 'Esa videollamada ya terminó.', action: 'Abra otra sala sobre el mismo caso.' },
    en: { title: 'That video call is over.', action: 'Open another room about the same case.' },
  },
  'videoRoom.noServer': {
    status: 409,
    es: {
      title: 'Esta instalación no tiene servidor de video.',
      action: 'Llame por teléfono, y pida a quien administra que configure el servidor de video.',
    },
    en: {
      title: 'This installation has no video server.',
      action: 'Call by telephone, and ask your administrator to set up the video server.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;

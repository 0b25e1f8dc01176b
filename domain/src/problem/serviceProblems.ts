import type { ProblemEntry } from './problemEntry.js';

/** Our own fault: the sender may repeat the same request, with the same ids, without doing anything twice. */
export const serviceProblems = {
  'service.unexpected': {
    status: 500,
    es: {
      title: 'Algo falló de nuestro lado.',
      action: 'Vuelva a intentar; si se repite, avise a soporte con el identificador de esta respuesta.',
    },
    en: {
      title: 'Something failed on our side.',
      action: 'Try again; if it happens again, tell support the identifier in this answer.',
    },
  },
  'service.lifecyclesUnavailable': {
    status: 503,
    es: {
      title: 'El motor de procesos no responde.',
      action: 'Vuelva a enviar lo mismo en unos segundos: no se hará dos veces.',
    },
    en: {
      title: 'The process engine does not answer.',
      action: 'Send the same again in a few seconds: it will not be done twice.',
    },
  },
  'service.databaseUnavailable': {
    status: 503,
    es: {
      title: 'La base de datos no responde.',
      action: 'Vuelva a enviar lo mismo en unos segundos: no se hará dos veces.',
    },
    en: {
      title: 'The database does not answer.',
      action: 'Send the same again in a few seconds: it will not be done twice.',
    },
  },
  'service.overloaded': {
    status: 503,
    es: { title: 'Hay demasiada carga en este momento.', action: 'Vuelva a intentar en unos segundos.' },
    en: { title: 'There is too much load at this moment.', action: 'Try again in a few seconds.' },
  },
} as const satisfies Record<string, ProblemEntry>;

import type { ProblemEntry } from './problemEntry.js';

/** Work on the desks, the feed and what stands beside them. */
export const deskProblems = {
  'task.notYours': {
    status: 409,
    es: {
      title: 'La tarea no es suya.',
      action: 'Tómela primero, o pida a un supervisor que la entregue.',
    },
    en: { title: 'The task is not yours.', action: 'Take it first, or ask a supervisor to hand it over.' },
  },
  'task.holderUnfit': {
    status: 422,
    es: {
      title: 'Esa persona no puede trabajar en esta tarea.',
      action: 'Elija a alguien activo, de ese escritorio y con ese cliente a su alcance.',
    },
    en: {
      title: 'That person cannot work on this task.',
      action: 'Choose somebody who is active, works on that desk and can see that client.',
    },
  },
  'clientReport.notFailed': {
    status: 409,
    es: {
      title: 'El reporte no está detenido.',
      action: 'Actualice la lista: sólo se reintenta un reporte que falló.',
    },
    en: { title: 'The report has not been stopped.', action: 'Refresh the list: only a failed report is tried again.' },
  },
  'clientReport.ended': {
    status: 409,
    es: {
      title: 'El reporte ya terminó y no puede reintentarse.',
      action: 'Sus cuentas volverán a reportarse en el siguiente periodo.',
    },
    en: {
      title: 'The report has ended and cannot be tried again.',
      action: 'Its accounts will be reported again in the next period.',
    },
  },
  'events.tooMany': {
    status: 429,
    es: {
      title: 'Tiene demasiadas pantallas siguiendo cambios.',
      action: 'Cierre las que no use y vuelva a abrir ésta.',
    },
    en: {
      title: 'Too many of your screens are following changes.',
      action: 'Close those you do not use and reopen this.',
    },
  },
  'map.notInstalled': {
    status: 404,
    es: { title: 'Todavía no hay un mapa instalado.', action: 'Instálelo con npm run map -- <archivo.osm.pbf>.' },
    en: { title: 'No map has been installed yet.', action: 'Install one with npm run map -- <file.osm.pbf>.' },
  },
  'map.rangeInvalid': {
    status: 416,
    es: { title: 'El mapa no tiene esa parte.', action: 'Pida un intervalo dentro del archivo.' },
    en: { title: 'The map has no such part.', action: 'Ask for a range within the file.' },
  },
} as const satisfies Record<string, ProblemEntry>;

import type { ProblemEntry } from './problemEntry.js';

/** The request itself is wrong, before anybody looks at a record. */
export const requestProblems = {
  'request.invalid': {
    status: 400,
    es: { title: 'Hay datos que corregir.', action: 'Revise los campos señalados y vuelva a enviar.' },
    en: { title: 'Some data needs correcting.', action: 'Check the fields listed and send again.' },
  },
  'request.malformed': {
    status: 400,
    es: { title: 'La petición no se puede leer.', action: 'Envíe un cuerpo bien formado, en UTF-8.' },
    en: { title: 'The request cannot be read.', action: 'Send a well-formed body, in UTF-8.' },
  },
  'request.cursorInvalid': {
    status: 400,
    es: { title: 'La página pedida no existe.', action: 'Vuelva a la primera página de la lista.' },
    en: { title: 'The page asked for does not exist.', action: 'Go back to the first page of the list.' },
  },
  'request.tooLarge': {
    status: 413,
    es: { title: 'El contenido enviado es demasiado grande.', action: 'Envíe menos datos en cada petición.' },
    en: { title: 'The content sent is too large.', action: 'Send less data in each request.' },
  },
  'request.uriTooLong': {
    status: 414,
    es: { title: 'La dirección pedida es demasiado larga.', action: 'Use menos filtros a la vez.' },
    en: { title: 'The address asked for is too long.', action: 'Use fewer filters at once.' },
  },
  'request.mediaTypeUnsupported': {
    status: 415,
    es: {
      title: 'Ese tipo de contenido no se admite aquí.',
      action: 'Use el tipo de contenido que indica la documentación de la API.',
    },
    en: {
      title: 'That kind of content is not accepted here.',
      action: 'Use the content type that the API documentation names.',
    },
  },
  'request.timedOut': {
    status: 408,
    es: { title: 'La petición tardó demasiado en llegar.', action: 'Revise su conexión y vuelva a intentar.' },
    en: { title: 'The request took too long to arrive.', action: 'Check your connection and try again.' },
  },
  'request.refused': {
    status: 400,
    es: { title: 'La petición no se aceptó.', action: 'Revise la documentación de la API y vuelva a enviar.' },
    en: { title: 'The request was not accepted.', action: 'Check the API documentation and send again.' },
  },
  'route.notFound': {
    status: 404,
    es: { title: 'Esa dirección no existe.', action: 'Revise la dirección en la documentación de la API.' },
    en: { title: 'That address does not exist.', action: 'Check the address in the API documentation.' },
  },
  'route.methodNotAllowed': {
    status: 405,
    es: {
      title: 'Esa dirección no admite el método usado.',
      action: 'Use uno de los métodos que indica la cabecera Allow.',
    },
    en: {
      title: 'That address does not accept the method used.',
      action: 'Use one of the methods in the Allow header.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;

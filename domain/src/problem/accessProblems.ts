import type { ProblemEntry } from './problemEntry.js';

/** Who asks, and whether they may. */
export const accessProblems = {
  'session.required': {
    status: 401,
    es: { title: 'Necesita iniciar sesión.', action: 'Inicie sesión y repita la operación.' },
    en: { title: 'You need to sign in.', action: 'Sign in and repeat the operation.' },
  },
  // One answer for an unknown user, a wrong password and a locked account: three would tell a stranger which users exist.
  'session.refused': {
    status: 401,
    es: {
      title: 'El usuario o la contraseña no son correctos.',
      action: 'Revise ambos. Tras varios intentos fallidos el acceso se detiene unos minutos.',
    },
    en: {
      title: 'The user name or the password is wrong.',
      action: 'Check both. After several failures, access stops for some minutes.',
    },
  },
  'session.crossSite': {
    status: 403,
    es: {
      title: 'La petición viene de otro sitio.',
      action: 'Opere desde Cartera; si usa la API con cookie, envíe la cabecera x-cartera: 1.',
    },
    en: {
      title: 'The request comes from another site.',
      action: 'Work from Cartera; if you use the API with a cookie, send the header x-cartera: 1.',
    },
  },
  'permission.denied': {
    status: 403,
    es: {
      title: 'Su usuario no tiene permiso para esta operación.',
      action: 'Pida a un administrador el permiso o que la haga otra persona.',
    },
    en: {
      title: 'Your user may not do this.',
      action: 'Ask an administrator for permission, or have someone else do it.',
    },
  },
  'rate.exceeded': {
    status: 429,
    es: {
      title: 'Demasiadas peticiones en poco tiempo.',
      action: 'Espere lo que indica la cabecera Retry-After y vuelva a intentar.',
    },
    en: {
      title: 'Too many requests in a short time.',
      action: 'Wait as long as the Retry-After header says and try again.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;

import type { ProblemEntry } from './problemEntry.js';
import { notFound } from './recordProblems.js';

/** People, their sessions and their phones. */
export const peopleProblems = {
  'person.notFound': notFound('El usuario', 'The user'),
  'session.notFound': notFound('La sesión', 'The session'),
  'device.notFound': notFound('El dispositivo', 'The device'),
  // Said of names that nobody has too, so it tells a stranger nothing.
  'session.locked': {
    status: 429,
    es: {
      title: 'El acceso de este usuario está detenido tras varios intentos fallidos.',
      action: 'Espere lo que indica la cabecera Retry-After, o pida a un administrador una contraseña nueva.',
    },
    en: {
      title: 'Sign-in of this user is stopped after several failed attempts.',
      action: 'Wait as long as the Retry-After header says, or ask an administrator for a new password.',
    },
  },
  'session.passwordChangeRequired': {
    status: 403,
    es: {
      title: 'Su contraseña es temporal.',
      action: 'Elija una contraseña propia y repita la operación.',
    },
    en: { title: 'Your password is temporary.', action: 'Choose a password of your own and repeat the operation.' },
  },
  'session.deviceMismatch': {
    status: 401,
    es: {
      title: 'Este acceso pertenece a otro dispositivo.',
      action: 'Envíe la cabecera x-cartera-device del dispositivo registrado, o inicie sesión de nuevo.',
    },
    en: {
      title: 'This sign-in belongs to another device.',
      action: 'Send the x-cartera-device header of the registered device, or sign in again.',
    },
  },
  'password.wrong': {
    status: 422,
    es: { title: 'La contraseña actual no es correcta.', action: 'Escríbala de nuevo.' },
    en: { title: 'The current password is wrong.', action: 'Type it again.' },
  },
  'device.revoked': {
    status: 409,
    es: {
      title: 'Este dispositivo fue dado de baja.',
      action: 'Reinstale la aplicación y regístrelo como uno nuevo.',
    },
    en: { title: 'This device was given up.', action: 'Install the app again and register it as a new one.' },
  },
  'device.needsPassword': {
    status: 403,
    es: {
      title: 'Un dispositivo no puede registrar otro, ni renovarse solo.',
      action: 'Inicie sesión con usuario y contraseña.',
    },
    en: {
      title: 'A device can register neither another one nor itself again.',
      action: 'Sign in with user name and password.',
    },
  },
  'person.usernameTaken': {
    status: 409,
    es: { title: 'Ya existe ese nombre de usuario.', action: 'Use otro nombre de usuario.' },
    en: { title: 'That user name already exists.', action: 'Use another user name.' },
  },
  'person.lastKeeper': {
    status: 409,
    es: {
      title: 'Es el último administrador de todo.',
      action: 'Nombre antes a otro administrador sin límite de clientes.',
    },
    en: {
      title: 'This is the last administrator of everything.',
      action: 'First make another administrator without a limit of clients.',
    },
  },
  'person.scopeTooWide': {
    status: 422,
    es: {
      title: 'No puede dar más alcance del que usted tiene.',
      action: 'Elija sólo clientes que usted ve.',
    },
    en: { title: 'You cannot give more reach than you have.', action: 'Choose only clients that you can see.' },
  },
} as const satisfies Record<string, ProblemEntry>;

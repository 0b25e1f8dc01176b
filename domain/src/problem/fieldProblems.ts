import type { ProblemEntry } from './problemEntry.js';
import { notFound } from './recordProblems.js';

/** What stops a shift, its positions or an alert. */
export const fieldProblems = {
  'shift.notFound': notFound('La jornada', 'The shift'),
  'alert.notFound': notFound('La alerta', 'The alert'),
  'shift.deviceRequired': {
    status: 409,
    es: {
      title: 'La jornada se lleva desde un teléfono registrado.',
      action: 'Registre este teléfono con su contraseña e inicie la jornada desde la aplicación.',
    },
    en: {
      title: 'A shift is worked from a registered phone.',
      action: 'Register this phone with your password and start the shift from the app.',
    },
  },
  'shift.otherDevice': {
    status: 409,
    es: {
      title: 'La jornada se inició en otro teléfono.',
      action: 'Continúe en ese teléfono, o termine la jornada e inicie otra aquí.',
    },
    en: {
      title: 'The shift was started on another phone.',
      action: 'Go on with that phone, or end the shift and start another here.',
    },
  },
  'shift.noUnit': {
    status: 409,
    es: {
      title: 'Usted no cobra en ninguna unidad.',
      action: 'Pida a su supervisor que lo dé de alta como gestor de una unidad.',
    },
    en: { title: 'You collect in no unit.', action: 'Ask your supervisor to make you a collector of a unit.' },
  },
  'shift.alreadyOpen': {
    status: 409,
    es: {
      title: 'Ya hay una jornada abierta.',
      action: 'Continúe esa jornada, o termínela antes de iniciar otra.',
    },
    en: { title: 'There is an open shift already.', action: 'Go on with it, or end it before starting another.' },
  },
  'shift.ended': {
    status: 409,
    es: { title: 'La jornada ya terminó.', action: 'Inicie otra jornada para seguir trabajando.' },
    en: { title: 'The shift has ended.', action: 'Start another shift to go on working.' },
  },
  'shift.notOnDuty': {
    status: 409,
    es: { title: 'La jornada no está en curso.', action: 'Reanúdela y vuelva a intentar.' },
    en: { title: 'The shift is not under way.', action: 'Resume it and try again.' },
  },
  'shift.notPaused': {
    status: 409,
    es: { title: 'La jornada no está en pausa.', action: 'Actualice la jornada para ver cómo va.' },
    en: { title: 'The shift is not paused.', action: 'Refresh the shift to see where it stands.' },
  },
  'positions.tooMany': {
    status: 413,
    es: {
      title: 'Son demasiadas posiciones en un envío.',
      action: 'Envíelas en partes de hasta 1,000; ninguna se guardó.',
    },
    en: {
      title: 'These are too many positions at once.',
      action: 'Send them in parts of up to 1,000; none was stored.',
    },
  },
  'alert.notYours': {
    status: 403,
    es: { title: 'La alerta es de otra persona.', action: 'Sólo el gestor de la alerta la explica.' },
    en: { title: 'The alert is of somebody else.', action: 'Only the collector of an alert explains it.' },
  },
  'alert.explainedOtherwise': {
    status: 409,
    es: {
      title: 'La alerta ya tiene otra explicación.',
      action: 'Lea la que está registrada; si falta algo, dígaselo a su supervisor.',
    },
    en: {
      title: 'The alert already has another explanation.',
      action: 'Read the one that is recorded; if something is missing, tell your supervisor.',
    },
  },
  'alert.alreadyClosed': {
    status: 409,
    es: { title: 'La alerta ya se cerró.', action: 'Actualice la lista de alertas.' },
    en: { title: 'The alert has been closed already.', action: 'Refresh the list of alerts.' },
  },
} as const satisfies Record<string, ProblemEntry>;

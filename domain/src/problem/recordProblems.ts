import type { ProblemEntry } from './problemEntry.js';

/** The problem that a record does not exist for its reader; the words begin with its article. */
export function notFound(es: string, en: string): ProblemEntry {
  return {
    status: 404,
    es: { title: `${es} no existe o no está a su alcance.`, action: 'Revise el identificador o vuelva a la lista.' },
    en: {
      title: `${en} does not exist or is out of your reach.`,
      action: 'Check the identifier or go back to the list.',
    },
  };
}

/** A record is missing, or what is asked of it does not fit what it is. */
export const recordProblems = {
  'client.notFound': notFound('El cliente', 'The client'),
  'portfolio.notFound': notFound('La cartera', 'The portfolio'),
  'strategy.notFound': notFound('La estrategia', 'The strategy'),
  'strategyVersion.notFound': notFound('La versión de estrategia', 'The strategy version'),
  'intake.notFound': notFound('La recepción', 'The intake'),
  'account.notFound': notFound('La cuenta', 'The account'),
  'task.notFound': notFound('La tarea', 'The task'),
  'document.notFound': notFound('El documento', 'The document'),
  'clientReport.notFound': notFound('El reporte al cliente', 'The client report'),
  'client.codeTaken': {
    status: 409,
    es: { title: 'Ya existe un cliente con ese código.', action: 'Use otro código o abra el cliente existente.' },
    en: { title: 'A client with that code already exists.', action: 'Use another code or open the existing client.' },
  },
  'strategy.codeTaken': {
    status: 409,
    es: {
      title: 'Ya existe una estrategia con ese código.',
      action: 'Use otro código o cree una versión de la existente.',
    },
    en: {
      title: 'A strategy with that code already exists.',
      action: 'Use another code or create a version of the existing one.',
    },
  },
  'strategy.invalid': {
    status: 422,
    es: { title: 'La estrategia no se puede seguir.', action: 'Corrija los pasos señalados.' },
    en: { title: 'The strategy cannot be followed.', action: 'Correct the steps listed.' },
  },
  'record.idReused': {
    status: 422,
    es: {
      title: 'Ese identificador ya se usó con otros datos.',
      action: 'Genere un identificador nuevo si quiere registrar algo distinto.',
    },
    en: {
      title: 'That identifier was already used with other data.',
      action: 'Make a new identifier if you want to record something else.',
    },
  },
  'task.closed': {
    status: 409,
    es: { title: 'La tarea ya está cerrada.', action: 'Tome otra tarea de su escritorio.' },
    en: { title: 'The task is already closed.', action: 'Take another task from your desk.' },
  },
  'task.claimedByAnother': {
    status: 409,
    es: { title: 'Otra persona ya tomó la tarea.', action: 'Tome otra tarea de su escritorio.' },
    en: { title: 'Somebody else has already taken the task.', action: 'Take another task from your desk.' },
  },
} as const satisfies Record<string, ProblemEntry>;

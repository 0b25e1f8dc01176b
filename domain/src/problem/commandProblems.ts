import type { ProblemEntry } from './problemEntry.js';

/** An operation was understood and refused by the rules, or by what has happened meanwhile. */
export const commandProblems = {
  'command.idReused': {
    status: 422,
    es: {
      title: 'Ese identificador de operación ya se usó con otros datos.',
      action: 'Genere un identificador nuevo para una operación distinta.',
    },
    en: {
      title: 'That operation identifier was already used with other data.',
      action: 'Make a new identifier for a different operation.',
    },
  },
  'command.refused': {
    status: 409,
    es: {
      title: 'La operación no procede en este momento.',
      action: 'Actualice el expediente y revise las operaciones disponibles.',
    },
    en: {
      title: 'The operation cannot be done at this moment.',
      action: 'Refresh the case file and check the operations available.',
    },
  },
  'account.closed': {
    status: 409,
    es: { title: 'La cuenta ya está cerrada.', action: 'El expediente sólo puede consultarse.' },
    en: { title: 'The account is already closed.', action: 'The case file can only be read.' },
  },
  'account.notStarted': {
    status: 409,
    es: {
      title: 'La gestión de la cuenta todavía no empieza.',
      action: 'Espere a que termine la recepción de la cartera y vuelva a intentar.',
    },
    en: {
      title: 'Work on the account has not started yet.',
      action: 'Wait until the portfolio has been received and try again.',
    },
  },
  'intake.fileMissing': {
    status: 400,
    es: { title: 'Falta el archivo de la cartera.', action: 'Envíe primero el campo id y después el archivo.' },
    en: { title: 'The portfolio file is missing.', action: 'Send the id field first and the file after it.' },
  },
  'intake.fileTooLarge': {
    status: 413,
    es: { title: 'El archivo pasa de 200 MB.', action: 'Divida la cartera en varios archivos.' },
    en: { title: 'The file is over 200 MB.', action: 'Split the portfolio into several files.' },
  },
  'intake.notRunning': {
    status: 409,
    es: { title: 'La recepción ya terminó.', action: 'Actualice la pantalla para ver cómo quedó.' },
    en: { title: 'The intake has already ended.', action: 'Refresh the screen to see how it ended.' },
  },
} as const satisfies Record<string, ProblemEntry>;

/** Words for a code without an entry of its own, by the concept it begins with: rules may add codes faster than texts. */
export const familyProblems = {
  account: {
    status: 409,
    es: {
      title: 'La etapa de la cuenta no admite la operación.',
      action: 'Actualice el expediente y revise las operaciones disponibles.',
    },
    en: {
      title: 'The stage of the account does not allow the operation.',
      action: 'Refresh the case file and check the operations available.',
    },
  },
  contact: {
    status: 422,
    es: {
      title: 'Las reglas de contacto no permiten registrar esta gestión.',
      action: 'Revise la hora, el medio, quién atendió y el resultado.',
    },
    en: {
      title: 'The contact rules do not allow this attempt to be recorded.',
      action: 'Check the hour, the medium, who answered and the result.',
    },
  },
  address: {
    status: 422,
    es: {
      title: 'El domicilio no queda bien con esa corrección.',
      action: 'Elija un candidato del catálogo o complete calle, colonia y código postal.',
    },
    en: {
      title: 'The address is not right with that correction.',
      action: 'Choose a candidate from the catalogue or complete street, settlement and postal code.',
    },
  },
  ruling: {
    status: 409,
    es: {
      title: 'El dictamen no admite esa decisión.',
      action: 'Revise las pruebas y quién lo propuso antes de decidir.',
    },
    en: {
      title: 'The ruling does not allow that decision.',
      action: 'Check its proof and who proposed it before deciding.',
    },
  },
  hold: {
    status: 422,
    es: { title: 'La cuenta no puede detenerse así.', action: 'Revise el motivo y la fecha de revisión.' },
    en: { title: 'The account cannot be held like that.', action: 'Check the reason and the review date.' },
  },
  task: {
    status: 409,
    es: { title: 'La tarea no admite esa operación.', action: 'Actualice su escritorio y vuelva a intentar.' },
    en: { title: 'The task does not allow that operation.', action: 'Refresh your desk and try again.' },
  },
  intake: {
    status: 409,
    es: {
      title: 'La recepción no admite esa operación en este momento.',
      action: 'Actualice la pantalla y revise en qué paso está.',
    },
    en: {
      title: 'The intake does not allow that operation at this moment.',
      action: 'Refresh the screen and check which step it is in.',
    },
  },
  layout: {
    status: 422,
    es: {
      title: 'Esa correspondencia de columnas no sirve para el archivo.',
      action: 'Asigne cada columna obligatoria una sola vez.',
    },
    en: {
      title: 'That column layout does not fit the file.',
      action: 'Assign each mandatory column exactly once.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;

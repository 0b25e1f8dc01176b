import type { ProblemEntry } from './problemEntry.js';

/** One command for many accounts, and the looks ahead that it may start from. */
export const batchProblems = {
  'batch.notFound': {
    status: 404,
    es: {
      title: 'El proceso por lote no existe o no está a su alcance.',
      action: 'Revise el identificador o vuelva a la lista.',
    },
    en: { title: 'The batch does not exist or is out of your reach.', action: 'Check the id or go back to the list.' },
  },
  'batch.empty': {
    status: 422,
    es: { title: 'Ninguna cuenta abierta cumple con lo pedido.', action: 'Cambie los filtros y vuelva a intentar.' },
    en: { title: 'No open account fits what was asked.', action: 'Change the filters and try again.' },
  },
  'batch.notNow': {
    status: 409,
    es: {
      title: 'El proceso por lote no admite esa operación en el estado en que está.',
      action: 'Actualice la pantalla para ver en qué va.',
    },
    en: {
      title: 'The batch does not allow that operation in its present state.',
      action: 'Refresh the screen to see how far it is.',
    },
  },
  'batch.samePerson': {
    status: 409,
    es: {
      title: 'Quien preparó el proceso por lote no puede autorizarlo.',
      action: 'Pida la autorización a otra persona.',
    },
    en: { title: 'The author of a batch cannot approve it.', action: 'Ask somebody else to approve it.' },
  },
  'dryRun.notFound': {
    status: 404,
    es: {
      title: 'La simulación no existe o no está a su alcance.',
      action: 'Revise el identificador o vuelva a la lista.',
    },
    en: {
      title: 'The dry run does not exist or is out of your reach.',
      action: 'Check the id or go back to the list.',
    },
  },
  'dryRun.notFinished': {
    status: 409,
    es: { title: 'La simulación todavía no termina.', action: 'Espere a que termine y vuelva a intentar.' },
    en: { title: 'The dry run has not finished yet.', action: 'Wait until it has finished and try again.' },
  },
  'dryRun.otherVersion': {
    status: 422,
    es: {
      title: 'La simulación se hizo con otra estrategia.',
      action: 'Simule la versión a la que quiere cambiar las cuentas.',
    },
    en: {
      title: 'The dry run tried another strategy.',
      action: 'Run it with the version that you want to move the accounts to.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;

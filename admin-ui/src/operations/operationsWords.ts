import { words } from '../words/index.js';

export const operationsWords = words(
  {
    operations: {
      title: 'Cuentas atoradas',
      help: 'Abiertas, sin nada previsto y sin tarea',
      account: 'Cuenta',
      stage: 'Etapa',
      why: 'Por qué',
      since: 'Desde',
      next: 'Qué esperaba',
      reasons: {
        neverBegan: 'Su vida no empezó',
        timerPassed: 'Lo previsto no ocurrió',
        taskMissing: 'Espera a una persona sin tarea',
      },
      emptyTitle: 'Ninguna cuenta está atorada',
      emptyHelp: 'Todas las abiertas tienen algo previsto o una tarea en un escritorio.',
    },
  },
  {
    operations: {
      title: 'Stuck accounts',
      help: 'Open, with nothing planned and no task',
      account: 'Account',
      stage: 'Stage',
      why: 'Why',
      since: 'Since',
      next: 'What it waited for',
      reasons: {
        neverBegan: 'Its life never began',
        timerPassed: 'What was planned did not happen',
        taskMissing: 'It waits for a person without a task',
      },
      emptyTitle: 'No account is stuck',
      emptyHelp: 'Every open one has something planned or a task on a desk.',
    },
  },
);

import { words } from '../words/index.js';

export const reportWords = words(
  {
    report: {
      title: 'Reportes al cliente',
      period: 'Periodo',
      rulings: 'Dictámenes',
      sent: 'Enviado',
      acknowledged: 'Acuse',
      retry: 'Enviar de nuevo',
      states: {
        composing: 'En preparación',
        sending: 'Enviándose',
        sent: 'Enviado, sin acuse',
        acknowledged: 'Con acuse',
        failed: 'No salió',
      },
      emptyTitle: 'Ningún reporte con estos filtros',
      emptyHelp: 'Los dictámenes aprobados salen en el reporte de su cliente al cierre del periodo.',
    },
  },
  {
    report: {
      title: 'Client reports',
      period: 'Period',
      rulings: 'Rulings',
      sent: 'Sent',
      acknowledged: 'Acknowledged',
      retry: 'Send again',
      states: {
        composing: 'Being composed',
        sending: 'Being sent',
        sent: 'Sent, not acknowledged',
        acknowledged: 'Acknowledged',
        failed: 'Did not leave',
      },
      emptyTitle: 'No report with these filters',
      emptyHelp: 'Approved rulings leave in their client’s report when the period closes.',
    },
  },
);

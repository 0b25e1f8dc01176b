import { words } from '../words/index.js';

export const promiseWords = words(
  {
    promise: {
      title: 'Promesas de pago',
      today: 'Vencen hoy',
      madeBy: 'La tomó',
      madeOn: 'Hecha el',
      emptyTitle: 'Ninguna promesa con estos filtros',
      emptyHelp: 'Las promesas llegan de las gestiones y se juzgan con los pagos que informa el cliente.',
    },
  },
  {
    promise: {
      title: 'Promises of payment',
      today: 'Due today',
      madeBy: 'Taken by',
      madeOn: 'Made on',
      emptyTitle: 'No promise with these filters',
      emptyHelp: 'Promises come from contacts and are judged on the payments that the client tells of.',
    },
  },
);

import Schedule from '@mui/icons-material/ScheduleOutlined';
import { lazy } from 'react';
import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';
import type { Screen } from '../screen/index.js';
import { words } from '../words/index.js';

interface PromiseFilter {
  state?: Schemas['Promise']['state'][];
  /** Days, `2026-11-22`. */
  dueFrom?: string;
  dueUntil?: string;
}

const promiseSource: RecordSource<Schemas['Promise']> = {
  list: ({ limit, after, filter }) =>
    ask(api.GET('/api/v1/promises', { params: { query: { limit, after, ...(filter as PromiseFilter) } } })),
};

export const promiseScreen: Screen = {
  name: 'promises',
  permission: 'account.read',
  menu: { group: 'cases', icon: Schedule },
  source: promiseSource,
  list: lazy(() => import('./PromiseList.js')),
  topics: ['account'],
  words: words(
    {
      resources: { promises: { name: 'Promesa |||| Promesas' } },
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
      resources: { promises: { name: 'Promise |||| Promises' } },
      promise: {
        title: 'Promises of payment',
        today: 'Due today',
        madeBy: 'Taken by',
        madeOn: 'Made on',
        emptyTitle: 'No promise with these filters',
        emptyHelp: 'Promises come from contacts and are judged on the payments that the client tells of.',
      },
    },
  ),
};

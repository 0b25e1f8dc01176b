import Schedule from '@mui/icons-material/ScheduleOutlined';
import { lazy } from 'react';
import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';

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
  names: { es: 'Promesa |||| Promesas', en: 'Promise |||| Promises' },
  permission: 'account.read',
  menu: { group: 'cases', icon: Schedule },
  source: promiseSource,
  list: lazy(() => import('./PromiseList.js')),
  topics: ['account'],
  words: wordsLater(() => import('./promiseWords.js').then(({ promiseWords }) => promiseWords)),
};

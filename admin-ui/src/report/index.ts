import Outbox from '@mui/icons-material/OutboxOutlined';
import { lazy } from 'react';
import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';

type Report = Schemas['ClientReport'];

const reportSource: RecordSource<Report> = {
  list: ({ limit, after, filter }) =>
    ask(
      api.GET('/api/v1/reports', { params: { query: { limit, after, ...(filter as { state?: Report['state'] }) } } }),
    ),
};

export const reportScreen: Screen = {
  name: 'reports',
  names: { es: 'Reporte |||| Reportes al cliente', en: 'Report |||| Client reports' },
  permission: 'report.read',
  menu: { group: 'returns', icon: Outbox },
  source: reportSource,
  list: lazy(() => import('./ReportList.js')),
  topics: ['clientReport'],
  words: wordsLater(() => import('./reportWords.js').then(({ reportWords }) => reportWords)),
};

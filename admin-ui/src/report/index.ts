import Outbox from '@mui/icons-material/OutboxOutlined';
import { lazy } from 'react';
import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';
import type { Screen } from '../screen/index.js';
import { words } from '../words/index.js';

type Report = Schemas['ClientReport'];

const reportSource: RecordSource<Report> = {
  list: ({ limit, after, filter }) =>
    ask(
      api.GET('/api/v1/reports', { params: { query: { limit, after, ...(filter as { state?: Report['state'] }) } } }),
    ),
};

export const reportScreen: Screen = {
  name: 'reports',
  permission: 'report.read',
  menu: { group: 'returns', icon: Outbox },
  source: reportSource,
  list: lazy(() => import('./ReportList.js')),
  topics: ['clientReport'],
  words: words(
    {
      resources: { reports: { name: 'Reporte |||| Reportes al cliente' } },
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
      resources: { reports: { name: 'Report |||| Client reports' } },
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
  ),
};

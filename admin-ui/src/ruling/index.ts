import Gavel from '@mui/icons-material/GavelOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { words } from '../words/index.js';
import { rulingSource } from './rulingSource.js';

export const rulingScreen: Screen = {
  name: 'rulings',
  permission: 'report.read',
  menu: { group: 'returns', icon: Gavel },
  source: rulingSource,
  list: lazy(() => import('./RulingList.js')),
  topics: ['ruling'],
  words: words(
    {
      resources: { rulings: { name: 'Dictamen |||| Dictámenes' } },
      ruling: {
        title: 'Dictámenes',
        proof: 'Pruebas',
        proven: 'Probado',
        lacking: 'Faltan %{count}',
        paper: 'Ver el dictamen',
        emptyTitle: 'Ningún dictamen con estos filtros',
        emptyHelp: 'Las cuentas los proponen solas cuando sus pruebas bastan.',
      },
    },
    {
      resources: { rulings: { name: 'Ruling |||| Rulings' } },
      ruling: {
        title: 'Rulings',
        proof: 'Proof',
        proven: 'Proven',
        lacking: '%{count} missing',
        paper: 'See the ruling',
        emptyTitle: 'No ruling with these filters',
        emptyHelp: 'Accounts propose them by themselves when their proof is enough.',
      },
    },
  ),
};

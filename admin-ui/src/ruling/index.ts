import Gavel from '@mui/icons-material/GavelOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { rulingSource } from './rulingSource.js';

export const rulingScreen: Screen = {
  name: 'rulings',
  names: { es: 'Dictamen |||| Dictámenes', en: 'Ruling |||| Rulings' },
  permission: 'report.read',
  menu: { group: 'returns', icon: Gavel },
  source: rulingSource,
  list: lazy(() => import('./RulingList.js')),
  topics: ['ruling'],
  words: wordsLater(() => import('./rulingWords.js').then(({ rulingWords }) => rulingWords)),
};

import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { strategySource } from './strategySource.js';

export const strategyScreen: Screen = {
  name: 'strategies',
  names: { es: 'Estrategia |||| Estrategias', en: 'Strategy |||| Strategies' },
  permission: 'strategy.read',
  writePermission: 'strategy.manage',
  menu: { group: 'setup', icon: AccountTree },
  source: strategySource,
  list: lazy(() => import('./StrategyList.js')),
  show: lazy(() => import('./StrategyShow.js')),
  representation: 'name',
  words: wordsLater(() => import('./strategyWords.js').then(({ strategyWords }) => strategyWords)),
};

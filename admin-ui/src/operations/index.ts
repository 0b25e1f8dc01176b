import Report from '@mui/icons-material/ReportProblemOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { stuckAccountSource } from './stuckAccountSource.js';

export const operationsScreen: Screen = {
  name: 'stuckAccounts',
  names: { es: 'Cuenta atorada |||| Cuentas atoradas', en: 'Stuck account |||| Stuck accounts' },
  permission: 'operations.read',
  menu: { group: 'control', icon: Report },
  source: stuckAccountSource,
  list: lazy(() => import('./StuckAccounts.js')),
  topics: ['account', 'task'],
  words: wordsLater(() => import('./operationsWords.js').then(({ operationsWords }) => operationsWords)),
};

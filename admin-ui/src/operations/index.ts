import Report from '@mui/icons-material/ReportProblemOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { operationsWords } from './operationsWords.js';
import { stuckAccountSource } from './stuckAccountSource.js';

export const operationsScreen: Screen = {
  name: 'stuckAccounts',
  permission: 'operations.read',
  menu: { group: 'control', icon: Report },
  source: stuckAccountSource,
  list: lazy(() => import('./StuckAccounts.js')),
  topics: ['account', 'task'],
  words: operationsWords,
};

import CallSplit from '@mui/icons-material/CallSplitOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { splitSource } from './splitSource.js';

export const splitScreen: Screen = {
  name: 'strategySplits',
  names: { es: 'Reparto |||| Repartos', en: 'Split |||| Splits' },
  permission: 'strategy.read',
  writePermission: 'strategy.manage',
  menu: { group: 'setup', icon: CallSplit },
  source: splitSource,
  list: lazy(() => import('./SplitList.js')),
  show: lazy(() => import('./SplitShow.js')),
  words: wordsLater(() => import('./splitWords.js').then(({ splitWords }) => splitWords)),
};

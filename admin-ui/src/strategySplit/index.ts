import CallSplit from '@mui/icons-material/CallSplitOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { splitSource } from './splitSource.js';
import { splitWords } from './splitWords.js';

export const splitScreen: Screen = {
  name: 'strategySplits',
  permission: 'strategy.read',
  writePermission: 'strategy.manage',
  menu: { group: 'setup', icon: CallSplit },
  source: splitSource,
  list: lazy(() => import('./SplitList.js')),
  show: lazy(() => import('./SplitShow.js')),
  words: splitWords,
};

import Science from '@mui/icons-material/ScienceOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { dryRunAccountSource, dryRunSource } from './dryRunSource.js';
import { dryRunWords } from './dryRunWords.js';

const noWords = { es: {}, en: {} };

export const dryRunScreens: readonly Screen[] = [
  {
    name: 'dryRuns',
    permission: 'strategy.read',
    menu: { group: 'setup', icon: Science },
    source: dryRunSource,
    list: lazy(() => import('./DryRunList.js')),
    show: lazy(() => import('./DryRunShow.js')),
    topics: ['dryRun'],
    words: dryRunWords,
  },
  { name: 'dryRunAccounts', permission: 'strategy.read', source: dryRunAccountSource, words: noWords },
];

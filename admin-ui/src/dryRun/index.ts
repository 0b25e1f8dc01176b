import Science from '@mui/icons-material/ScienceOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { dryRunAccountSource, dryRunSource } from './dryRunSource.js';

export const dryRunScreens: readonly Screen[] = [
  {
    name: 'dryRuns',
    names: { es: 'Simulación |||| Simulaciones', en: 'Dry run |||| Dry runs' },
    permission: 'strategy.read',
    menu: { group: 'setup', icon: Science },
    source: dryRunSource,
    list: lazy(() => import('./DryRunList.js')),
    show: lazy(() => import('./DryRunShow.js')),
    topics: ['dryRun'],
    words: wordsLater(() => import('./dryRunWords.js').then(({ dryRunWords }) => dryRunWords)),
  },
  { name: 'dryRunAccounts', permission: 'strategy.read', source: dryRunAccountSource },
];

import AccountBalance from '@mui/icons-material/AccountBalanceOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { clientSource } from './clientSource.js';
import { clientWords } from './clientWords.js';

export const clientScreen: Screen = {
  name: 'clients',
  permission: 'portfolio.read',
  writePermission: 'client.manage',
  menu: { group: 'setup', icon: AccountBalance },
  source: clientSource,
  list: lazy(() => import('./ClientList.js')),
  show: lazy(() => import('./ClientShow.js')),
  topics: ['client'],
  representation: 'name',
  words: clientWords,
};

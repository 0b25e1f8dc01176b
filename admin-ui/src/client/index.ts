import AccountBalance from '@mui/icons-material/AccountBalanceOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { clientSource } from './clientSource.js';

export const clientScreen: Screen = {
  name: 'clients',
  names: { es: 'Cliente |||| Clientes', en: 'Client |||| Clients' },
  permission: 'portfolio.read',
  writePermission: 'client.manage',
  menu: { group: 'setup', icon: AccountBalance },
  source: clientSource,
  list: lazy(() => import('./ClientList.js')),
  show: lazy(() => import('./ClientShow.js')),
  topics: ['client'],
  representation: 'name',
  words: wordsLater(() => import('./clientWords.js').then(({ clientWords }) => clientWords)),
};

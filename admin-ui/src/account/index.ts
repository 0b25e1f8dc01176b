import Folder from '@mui/icons-material/FolderOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { accountSource } from './accountSource.js';

export const accountScreen: Screen = {
  name: 'accounts',
  names: { es: 'Cuenta |||| Cuentas', en: 'Account |||| Accounts' },
  permission: 'account.read',
  menu: { group: 'cases', icon: Folder },
  source: accountSource,
  list: lazy(() => import('./AccountList.js')),
  show: lazy(() => import('../caseFile/CaseFileScreen.js')),
  topics: ['account'],
  representation: 'reference',
  words: wordsLater(
    () => import('./accountWords.js').then(({ accountWords }) => accountWords),
    () => import('../caseFile/caseWords.js').then(({ caseWords }) => caseWords),
    () => import('../caseFile/timelineWords.js').then(({ timelineWords }) => timelineWords),
    () => import('../command/commandWords.js').then(({ commandWords }) => commandWords),
    () => import('../contact/contactWords.js').then(({ contactWords }) => contactWords),
  ),
};

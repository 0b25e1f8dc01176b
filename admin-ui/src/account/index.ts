import Folder from '@mui/icons-material/FolderOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { caseWords } from '../caseFile/caseWords.js';
import { timelineWords } from '../caseFile/timelineWords.js';
import { commandWords } from '../command/commandWords.js';
import { contactWords } from '../contact/contactWords.js';
import { joinWords } from '../words/index.js';
import { accountSource } from './accountSource.js';
import { accountWords } from './accountWords.js';

export const accountScreen: Screen = {
  name: 'accounts',
  permission: 'account.read',
  menu: { group: 'cases', icon: Folder },
  source: accountSource,
  list: lazy(() => import('./AccountList.js')),
  show: lazy(() => import('../caseFile/CaseFileScreen.js')),
  topics: ['account'],
  representation: 'reference',
  words: joinWords([accountWords, caseWords, timelineWords, commandWords, contactWords]),
};

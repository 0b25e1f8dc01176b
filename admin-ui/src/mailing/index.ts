import AssignmentReturn from '@mui/icons-material/AssignmentReturnOutlined';
import LocalPostOffice from '@mui/icons-material/LocalPostOfficeOutlined';
import Approval from '@mui/icons-material/ApprovalOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { frankingSource, mailingRunSource } from './mailingSource.js';
import { mailingWords } from './mailingWords.js';

const noWords = { es: {}, en: {} };

export const mailingScreens: readonly Screen[] = [
  {
    name: 'mailingRuns',
    permission: 'mailing.read',
    writePermission: 'mailing.manage',
    menu: { group: 'post', icon: LocalPostOffice },
    source: mailingRunSource,
    list: lazy(() => import('./MailingRunList.js')),
    show: lazy(() => import('./MailingRunShow.js')),
    topics: ['mailingRun'],
    words: mailingWords,
  },
  {
    name: 'letterReturns',
    permission: 'mailing.manage',
    menu: { group: 'post', icon: AssignmentReturn },
    list: lazy(() => import('./ReturnScan.js')),
    words: noWords,
  },
  {
    name: 'franking',
    permission: 'mailing.read',
    writePermission: 'mailing.manage',
    menu: { group: 'post', icon: Approval },
    source: frankingSource,
    list: lazy(() => import('./FrankingList.js')),
    words: noWords,
  },
];

import AssignmentReturn from '@mui/icons-material/AssignmentReturnOutlined';
import LocalPostOffice from '@mui/icons-material/LocalPostOfficeOutlined';
import Approval from '@mui/icons-material/ApprovalOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { frankingSource, mailingRunSource } from './mailingSource.js';

export const mailingScreens: readonly Screen[] = [
  {
    name: 'mailingRuns',
    names: { es: 'Corrida |||| Corridas de cartas', en: 'Run |||| Letter runs' },
    permission: 'mailing.read',
    writePermission: 'mailing.manage',
    menu: { group: 'post', icon: LocalPostOffice },
    source: mailingRunSource,
    list: lazy(() => import('./MailingRunList.js')),
    show: lazy(() => import('./MailingRunShow.js')),
    topics: ['mailingRun'],
    words: wordsLater(() => import('./mailingWords.js').then(({ mailingWords }) => mailingWords)),
  },
  {
    name: 'letterReturns',
    names: { es: 'Devolución |||| Cartas devueltas', en: 'Return |||| Returned letters' },
    permission: 'mailing.manage',
    menu: { group: 'post', icon: AssignmentReturn },
    list: lazy(() => import('./ReturnScan.js')),
  },
  {
    name: 'franking',
    names: {
      es: 'Registro de franqueo |||| Registros de franqueo',
      en: 'Franking registration |||| Franking registrations',
    },
    permission: 'mailing.read',
    writePermission: 'mailing.manage',
    menu: { group: 'post', icon: Approval },
    source: frankingSource,
    list: lazy(() => import('./FrankingList.js')),
  },
];

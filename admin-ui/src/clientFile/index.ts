import HelpCenter from '@mui/icons-material/HelpCenterOutlined';
import PaymentsOutlined from '@mui/icons-material/PaymentsOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { clientFileRowSource, clientFileSource, unresolvedRowSource } from './clientFileSource.js';
import { clientFileWords } from './clientFileWords.js';

const noWords = { es: {}, en: {} };

export const clientFileScreens: readonly Screen[] = [
  {
    name: 'clientFiles',
    permission: 'clientFile.read',
    writePermission: 'clientFile.place',
    menu: { group: 'placement', icon: PaymentsOutlined },
    source: clientFileSource,
    list: lazy(() => import('./ClientFileList.js')),
    show: lazy(() => import('./ClientFileShow.js')),
    topics: ['clientFile'],
    words: clientFileWords,
  },
  {
    name: 'unresolvedRows',
    permission: 'clientFile.read',
    menu: { group: 'placement', icon: HelpCenter },
    source: unresolvedRowSource,
    list: lazy(() => import('./UnresolvedRows.js')),
    topics: ['clientFile'],
    words: noWords,
  },
  { name: 'clientFileRows', permission: 'clientFile.read', source: clientFileRowSource, words: noWords },
];

import HelpCenter from '@mui/icons-material/HelpCenterOutlined';
import PaymentsOutlined from '@mui/icons-material/PaymentsOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { clientFileRowSource, clientFileSource, unresolvedRowSource } from './clientFileSource.js';

export const clientFileScreens: readonly Screen[] = [
  {
    name: 'clientFiles',
    names: { es: 'Archivo del cliente |||| Archivos de clientes', en: 'Client file |||| Client files' },
    permission: 'clientFile.read',
    writePermission: 'clientFile.place',
    menu: { group: 'placement', icon: PaymentsOutlined },
    source: clientFileSource,
    list: lazy(() => import('./ClientFileList.js')),
    show: lazy(() => import('./ClientFileShow.js')),
    topics: ['clientFile'],
    words: wordsLater(() => import('./clientFileWords.js').then(({ clientFileWords }) => clientFileWords)),
  },
  {
    name: 'unresolvedRows',
    names: { es: 'Renglón sin cuenta |||| Renglones sin cuenta', en: 'Row without account |||| Rows without account' },
    permission: 'clientFile.read',
    menu: { group: 'placement', icon: HelpCenter },
    source: unresolvedRowSource,
    list: lazy(() => import('./UnresolvedRows.js')),
    topics: ['clientFile'],
  },
  { name: 'clientFileRows', permission: 'clientFile.read', source: clientFileRowSource },
];

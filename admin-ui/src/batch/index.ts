import PlaylistPlay from '@mui/icons-material/PlaylistPlayOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { batchRowSource, batchSource } from './batchSource.js';

export const batchScreens: readonly Screen[] = [
  {
    name: 'batches',
    names: { es: 'Proceso por lote |||| Procesos por lote', en: 'Batch |||| Batches' },
    permission: 'batch.read',
    writePermission: 'batch.run',
    menu: { group: 'control', icon: PlaylistPlay },
    source: batchSource,
    list: lazy(() => import('./BatchList.js')),
    show: lazy(() => import('./BatchShow.js')),
    topics: ['batch'],
    words: wordsLater(() => import('./batchWords.js').then(({ batchWords }) => batchWords)),
  },
  { name: 'batchRows', permission: 'batch.read', source: batchRowSource, topics: ['batch'] },
];

import PlaylistPlay from '@mui/icons-material/PlaylistPlayOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { batchRowSource, batchSource } from './batchSource.js';
import { batchWords } from './batchWords.js';

const noWords = { es: {}, en: {} };

export const batchScreens: readonly Screen[] = [
  {
    name: 'batches',
    permission: 'batch.read',
    writePermission: 'batch.run',
    menu: { group: 'control', icon: PlaylistPlay },
    source: batchSource,
    list: lazy(() => import('./BatchList.js')),
    show: lazy(() => import('./BatchShow.js')),
    topics: ['batch'],
    words: batchWords,
  },
  { name: 'batchRows', permission: 'batch.read', source: batchRowSource, topics: ['batch'], words: noWords },
];

import Map from '@mui/icons-material/MapOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';

export const liveMapScreen: Screen = {
  name: 'liveMap',
  names: { es: 'Mapa en vivo |||| Mapa en vivo', en: 'Live map |||| Live map' },
  permission: 'map.read',
  menu: { group: 'field', icon: Map },
  list: lazy(() => import('./LiveMap.js')),
  topics: ['account', 'unit', 'shift', 'alert'],
  words: wordsLater(
    () => import('../map/mapWords.js').then(({ mapWords }) => mapWords),
    () => import('../alert/alertWords.js').then(({ alertWords }) => alertWords),
    () => import('./liveMapWords.js').then(({ liveMapWords }) => liveMapWords),
  ),
};

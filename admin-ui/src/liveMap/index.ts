import Map from '@mui/icons-material/MapOutlined';
import { lazy } from 'react';
import { alertWords } from '../alert/alertWords.js';
import { joinWords } from '../words/index.js';
import type { Screen } from '../screen/index.js';
import { mapWords } from '../map/mapWords.js';
import { liveMapWords } from './liveMapWords.js';

export const liveMapScreen: Screen = {
  name: 'liveMap',
  permission: 'map.read',
  menu: { group: 'field', icon: Map },
  list: lazy(() => import('./LiveMap.js')),
  topics: ['account', 'unit', 'shift', 'alert'],
  words: joinWords([mapWords, alertWords, liveMapWords]),
};

import Timeline from '@mui/icons-material/TimelineOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { shiftSource } from './shiftSource.js';

export const shiftScreen: Screen = {
  name: 'shifts',
  names: { es: 'Jornada |||| Jornadas', en: 'Shift |||| Shifts' },
  permission: 'shift.read',
  menu: { group: 'field', icon: Timeline },
  source: shiftSource,
  list: lazy(() => import('./ShiftList.js')),
  show: lazy(() => import('./ShiftReplay.js')),
  topics: ['shift', 'alert'],
  representation: 'collectorName',
  words: wordsLater(
    () => import('../map/mapWords.js').then(({ mapWords }) => mapWords),
    () => import('../alert/alertWords.js').then(({ alertWords }) => alertWords),
    () => import('../contact/contactWords.js').then(({ contactWords }) => contactWords),
    () => import('./shiftWords.js').then(({ shiftWords }) => shiftWords),
  ),
};

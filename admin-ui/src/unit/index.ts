import Hub from '@mui/icons-material/HubOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';

export const unitScreen: Screen = {
  name: 'units',
  names: { es: 'Estructura |||| Estructuras', en: 'Structure |||| Structures' },
  permission: 'unit.read',
  writePermission: 'unit.manage',
  menu: { group: 'field', icon: Hub },
  list: lazy(() => import('./UnitStructure.js')),
  topics: ['unit'],
  words: wordsLater(() => import('./unitWords.js').then(({ unitWords }) => unitWords)),
};

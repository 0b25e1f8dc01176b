import Hub from '@mui/icons-material/HubOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { unitWords } from './unitWords.js';

export const unitScreen: Screen = {
  name: 'units',
  permission: 'unit.read',
  writePermission: 'unit.manage',
  menu: { group: 'field', icon: Hub },
  list: lazy(() => import('./UnitStructure.js')),
  topics: ['unit'],
  words: unitWords,
};

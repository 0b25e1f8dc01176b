import People from '@mui/icons-material/PeopleAltOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { personSource } from './personSource.js';

export const personScreen: Screen = {
  name: 'people',
  names: { es: 'Usuario |||| Usuarios', en: 'User |||| Users' },
  permission: 'person.manage',
  menu: { group: 'setup', icon: People },
  source: personSource,
  list: lazy(() => import('./PersonList.js')),
  show: lazy(() => import('./PersonShow.js')),
  topics: ['person'],
  representation: 'fullName',
  words: wordsLater(() => import('./personWords.js').then(({ personWords }) => personWords)),
};

import People from '@mui/icons-material/PeopleAltOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { personSource } from './personSource.js';
import { personWords } from './personWords.js';

export const personScreen: Screen = {
  name: 'people',
  permission: 'person.manage',
  menu: { group: 'setup', icon: People },
  source: personSource,
  list: lazy(() => import('./PersonList.js')),
  show: lazy(() => import('./PersonShow.js')),
  topics: ['person'],
  representation: 'fullName',
  words: personWords,
};

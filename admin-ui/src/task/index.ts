import Inbox from '@mui/icons-material/InboxOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { taskSource } from './taskSource.js';
import { taskWords } from './taskWords.js';

export const taskScreen: Screen = {
  name: 'tasks',
  names: { es: 'Tarea |||| Mi escritorio', en: 'Task |||| My desk' },
  permission: 'task.read',
  menu: { group: 'work', icon: Inbox },
  source: taskSource,
  list: lazy(() => import('./TaskList.js')),
  topics: ['task'],
  words: taskWords,
};

export * from './taskPlace.js';
export * from './taskSource.js';

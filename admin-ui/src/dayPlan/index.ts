import Route from '@mui/icons-material/RouteOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';

export const dayPlanScreen: Screen = {
  name: 'dayPlans',
  names: { es: 'Plan del día |||| Plan del día', en: 'Plan of the day |||| Plan of the day' },
  permission: 'route.read',
  writePermission: 'route.plan',
  menu: { group: 'field', icon: Route },
  list: lazy(() => import('./DayPlan.js')),
  topics: ['dayPlan', 'route'],
  words: wordsLater(() => import('./dayPlanWords.js').then(({ dayPlanWords }) => dayPlanWords)),
};

import Route from '@mui/icons-material/RouteOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { dayPlanWords } from './dayPlanWords.js';

export const dayPlanScreen: Screen = {
  name: 'dayPlans',
  permission: 'route.read',
  writePermission: 'route.plan',
  menu: { group: 'field', icon: Route },
  list: lazy(() => import('./DayPlan.js')),
  topics: ['dayPlan', 'route'],
  words: dayPlanWords,
};

import Insights from '@mui/icons-material/InsightsOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { indicatorWords } from './indicatorWords.js';

export const indicatorScreen: Screen = {
  name: 'indicators',
  permission: 'indicator.read',
  menu: { group: 'control', icon: Insights },
  list: lazy(() => import('./IndicatorBoard.js')),
  words: indicatorWords,
};

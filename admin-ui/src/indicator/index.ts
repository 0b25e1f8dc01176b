import Insights from '@mui/icons-material/InsightsOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';

export const indicatorScreen: Screen = {
  name: 'indicators',
  names: { es: 'Indicador |||| Indicadores', en: 'Indicator |||| Indicators' },
  permission: 'indicator.read',
  menu: { group: 'control', icon: Insights },
  list: lazy(() => import('./IndicatorBoard.js')),
  words: wordsLater(() => import('./indicatorWords.js').then(({ indicatorWords }) => indicatorWords)),
};

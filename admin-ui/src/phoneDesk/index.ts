import Call from '@mui/icons-material/CallOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';

export const phoneScreen: Screen = {
  name: 'phone',
  names: { es: 'Llamada |||| Mesa telefónica', en: 'Call |||| Phone desk' },
  permission: 'contact.record',
  menu: { group: 'work', icon: Call },
  pages: [
    { path: 'phone', page: lazy(() => import('./PhoneDesk.js')) },
    { path: 'phone/:taskId/:accountId', page: lazy(() => import('./PhoneCall.js')) },
  ],
  words: wordsLater(() => import('./phoneWords.js').then(({ phoneWords }) => phoneWords)),
};

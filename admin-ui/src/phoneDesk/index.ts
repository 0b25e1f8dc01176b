import Call from '@mui/icons-material/CallOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { phoneWords } from './phoneWords.js';

export const phoneScreen: Screen = {
  name: 'phone',
  permission: 'contact.record',
  menu: { group: 'work', icon: Call },
  pages: [
    { path: 'phone', page: lazy(() => import('./PhoneDesk.js')) },
    { path: 'phone/:taskId/:accountId', page: lazy(() => import('./PhoneCall.js')) },
  ],
  words: phoneWords,
};

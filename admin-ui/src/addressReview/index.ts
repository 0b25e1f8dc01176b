import EditLocation from '@mui/icons-material/EditLocationAltOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';

export const addressReviewScreen: Screen = {
  name: 'address-review',
  names: { es: 'Domicilio |||| Revisión de domicilios', en: 'Address |||| Address review' },
  permission: 'address.correct',
  menu: { group: 'work', icon: EditLocation },
  pages: [
    { path: 'address-review', page: lazy(() => import('./AddressDesk.js')) },
    { path: 'address-review/:taskId/:accountId', page: lazy(() => import('./AddressCard.js')) },
  ],
  words: wordsLater(() => import('./addressWords.js').then(({ addressWords }) => addressWords)),
};

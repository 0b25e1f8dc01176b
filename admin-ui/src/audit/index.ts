import FactCheck from '@mui/icons-material/FactCheckOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';

export const auditScreen: Screen = {
  name: 'audit',
  names: { es: 'Auditoría |||| Auditoría', en: 'Audit |||| Audit' },
  permission: 'audit.verify',
  menu: { group: 'control', icon: FactCheck },
  list: lazy(() => import('./CaseFileAudit.js')),
  words: wordsLater(() => import('./auditWords.js').then(({ auditWords }) => auditWords)),
};

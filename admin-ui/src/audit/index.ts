import FactCheck from '@mui/icons-material/FactCheckOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { auditWords } from './auditWords.js';

export const auditScreen: Screen = {
  name: 'audit',
  permission: 'audit.verify',
  menu: { group: 'control', icon: FactCheck },
  list: lazy(() => import('./CaseFileAudit.js')),
  words: auditWords,
};

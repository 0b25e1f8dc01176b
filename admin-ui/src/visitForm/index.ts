import DocumentScanner from '@mui/icons-material/DocumentScannerOutlined';
import Print from '@mui/icons-material/PrintOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { openVisitSource } from './visitFormSource.js';
import { visitFormWords } from './visitFormWords.js';

const noWords = { es: {}, en: {} };

export const visitFormScreens: readonly Screen[] = [
  {
    name: 'visitForms',
    permission: 'visitForm.print',
    menu: { group: 'post', icon: Print },
    source: openVisitSource,
    list: lazy(() => import('./VisitFormPrint.js')),
    show: lazy(() => import('./VisitFormBatchShow.js')),
    topics: ['task'],
    words: visitFormWords,
  },
  {
    name: 'visitFormCapture',
    permission: 'visitForm.print',
    menu: { group: 'post', icon: DocumentScanner },
    list: lazy(() => import('./VisitFormCapture.js')),
    words: noWords,
  },
];

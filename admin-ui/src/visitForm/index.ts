import DocumentScanner from '@mui/icons-material/DocumentScannerOutlined';
import Print from '@mui/icons-material/PrintOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { openVisitSource } from './visitFormSource.js';

export const visitFormScreens: readonly Screen[] = [
  {
    name: 'visitForms',
    names: { es: 'Formato de visita |||| Formatos de visita', en: 'Visit form |||| Visit forms' },
    permission: 'visitForm.print',
    menu: { group: 'post', icon: Print },
    source: openVisitSource,
    list: lazy(() => import('./VisitFormPrint.js')),
    show: lazy(() => import('./VisitFormBatchShow.js')),
    topics: ['task'],
    words: wordsLater(() => import('./visitFormWords.js').then(({ visitFormWords }) => visitFormWords)),
  },
  {
    name: 'visitFormCapture',
    names: { es: 'Captura de papel |||| Captura de papeles', en: 'Paper capture |||| Paper capture' },
    permission: 'visitForm.print',
    menu: { group: 'post', icon: DocumentScanner },
    list: lazy(() => import('./VisitFormCapture.js')),
  },
];

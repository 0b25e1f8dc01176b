import Upload from '@mui/icons-material/UploadFileOutlined';
import { lazy } from 'react';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';
import { intakeSource } from './intakeSource.js';

export const intakeScreen: Screen = {
  name: 'intakes',
  names: { es: 'Recepción |||| Recepciones', en: 'Intake |||| Intakes' },
  permission: 'intake.read',
  writePermission: 'intake.place',
  menu: { group: 'placement', icon: Upload },
  source: intakeSource,
  list: lazy(() => import('./IntakeList.js')),
  show: lazy(() => import('./IntakeShow.js')),
  create: lazy(() => import('./IntakeCreate.js')),
  topics: ['intake'],
  representation: 'fileName',
  words: wordsLater(() => import('./intakeWords.js').then(({ intakeWords }) => intakeWords)),
};

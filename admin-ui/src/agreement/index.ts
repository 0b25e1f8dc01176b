import Handshake from '@mui/icons-material/HandshakeOutlined';
import { lazy } from 'react';
import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';
import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';

type Agreement = Schemas['Agreement'];

const agreementSource: RecordSource<Agreement> = {
  list: ({ limit, after, filter }) =>
    ask(
      api.GET('/api/v1/agreements', {
        params: { query: { limit, after, ...(filter as { state?: Agreement['state']; kind?: Agreement['kind'] }) } },
      }),
    ),
};

export const agreementScreen: Screen = {
  name: 'agreements',
  names: { es: 'Convenio |||| Convenios', en: 'Agreement |||| Agreements' },
  permission: 'account.read',
  menu: { group: 'cases', icon: Handshake },
  source: agreementSource,
  list: lazy(() => import('./AgreementList.js')),
  topics: ['account'],
  words: wordsLater(() => import('./agreementWords.js').then(({ agreementWords }) => agreementWords)),
};

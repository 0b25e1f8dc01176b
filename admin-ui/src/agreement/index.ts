import Handshake from '@mui/icons-material/HandshakeOutlined';
import { lazy } from 'react';
import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';
import type { Screen } from '../screen/index.js';
import { words } from '../words/index.js';

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
  permission: 'account.read',
  menu: { group: 'cases', icon: Handshake },
  source: agreementSource,
  list: lazy(() => import('./AgreementList.js')),
  topics: ['account'],
  words: words(
    {
      resources: { agreements: { name: 'Convenio |||| Convenios' } },
      agreements: {
        title: 'Convenios',
        proposed: 'Propuesto',
        emptyTitle: 'Ningún convenio con estos filtros',
        emptyHelp: 'Los convenios se proponen desde el expediente o una llamada; aquí los aprueba otra persona.',
      },
    },
    {
      resources: { agreements: { name: 'Agreement |||| Agreements' } },
      agreements: {
        title: 'Agreements',
        proposed: 'Proposed',
        emptyTitle: 'No agreement with these filters',
        emptyHelp: 'Agreements are proposed from a case file or a call; somebody else approves them here.',
      },
    },
  ),
};

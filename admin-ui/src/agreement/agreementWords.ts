import { words } from '../words/index.js';

export const agreementWords = words(
  {
    agreements: {
      title: 'Convenios',
      proposed: 'Propuesto',
      emptyTitle: 'Ningún convenio con estos filtros',
      emptyHelp: 'Los convenios se proponen desde el expediente o una llamada; aquí los aprueba otra persona.',
    },
  },
  {
    agreements: {
      title: 'Agreements',
      proposed: 'Proposed',
      emptyTitle: 'No agreement with these filters',
      emptyHelp: 'Agreements are proposed from a case file or a call; somebody else approves them here.',
    },
  },
);

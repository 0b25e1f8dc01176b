import { words } from '../words/index.js';

export const rulingWords = words(
  {
    ruling: {
      title: 'Dictámenes',
      proof: 'Pruebas',
      proven: 'Probado',
      lacking: 'Faltan %{count}',
      paper: 'Ver el dictamen',
      emptyTitle: 'Ningún dictamen con estos filtros',
      emptyHelp: 'Las cuentas los proponen solas cuando sus pruebas bastan.',
    },
  },
  {
    ruling: {
      title: 'Rulings',
      proof: 'Proof',
      proven: 'Proven',
      lacking: '%{count} missing',
      paper: 'See the ruling',
      emptyTitle: 'No ruling with these filters',
      emptyHelp: 'Accounts propose them by themselves when their proof is enough.',
    },
  },
);

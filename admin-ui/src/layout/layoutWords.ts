import { words } from '../words/index.js';

export const layoutWords = words(
  {
    menu: {
      work: 'Mi trabajo',
      cases: 'Cuentas',
      field: 'Campo',
      post: 'Correspondencia',
      placement: 'Recepción',
      returns: 'Dictámenes y reportes',
      control: 'Control',
      setup: 'Configuración',
      main: 'Menú principal',
    },
    layout: {
      account: 'Mi cuenta',
      failed: 'Esta pantalla falló',
      failedHelp:
        'Lo guardado está a salvo. Vuelva a cargar la página; si se repite, dígaselo a quien administra Cartera.',
      reload: 'Volver a cargar',
      language: 'English',
      english: 'Cambiar a inglés',
    },
  },
  {
    menu: {
      work: 'My work',
      cases: 'Accounts',
      field: 'Field',
      post: 'Post',
      placement: 'Intake',
      returns: 'Rulings and reports',
      control: 'Control',
      setup: 'Set-up',
      main: 'Main menu',
    },
    layout: {
      account: 'My account',
      failed: 'This screen failed',
      failedHelp: 'What was saved is safe. Reload the page; if it happens again, tell whoever runs Cartera.',
      reload: 'Reload',
      language: 'Español',
      english: 'Change to Spanish',
    },
  },
);

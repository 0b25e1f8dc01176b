import { words } from '../words/index.js';

export const auditWords = words(
  {
    audit: {
      title: 'Verificación de expedientes',
      help: 'Se vuelve a calcular la huella de cada movimiento: dice si alguno se alteró, se quitó o se insertó.',
      client: 'Cliente',
      verify: 'Verificar',
      whole: '%{accounts} expedientes con %{entries} movimientos: ninguno alterado.',
      broken: '%{broken} de %{accounts} expedientes tienen alguna falla (%{entries} movimientos revisados).',
      faults: 'Primera falla de cada expediente',
      account: 'Cuenta',
      entry: 'Movimiento',
      fault: 'Falla',
      kinds: { altered: 'Alterado', unlinked: 'Desligado del anterior', cutShort: 'Incompleto' },
    },
  },
  {
    audit: {
      title: 'Case file verification',
      help: 'The hash of every entry is reckoned again: it tells whether any was altered, removed or inserted.',
      client: 'Client',
      verify: 'Verify',
      whole: '%{accounts} case files with %{entries} entries: none altered.',
      broken: '%{broken} of %{accounts} case files have a fault (%{entries} entries looked at).',
      faults: 'First fault of each case file',
      account: 'Account',
      entry: 'Entry',
      fault: 'Fault',
      kinds: { altered: 'Altered', unlinked: 'Not linked to the one before', cutShort: 'Cut short' },
    },
  },
);

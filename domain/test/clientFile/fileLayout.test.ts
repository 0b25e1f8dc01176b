import { describe, expect, test } from '@jest/globals';
import {
  clientFileKinds,
  columnsOf,
  fileHeadings,
  findFileHeader,
  missingFileColumns,
  otherKind,
  proposeFileLayout,
  requiredFileColumns,
} from '../../src/clientFile/index.js';
import { plainHeading } from '../../src/placement/index.js';

describe('the headings of a client file', () => {
  test.each(clientFileKinds)(
    '%s: every heading is written as it is compared, and every required column has some',
    (kind) => {
      for (const headings of Object.values(fileHeadings[kind]))
        for (const heading of headings) expect(plainHeading(heading)).toBe(heading);
      for (const column of requiredFileColumns[kind].flat()) expect(columnsOf(kind)).toContain(column);
    },
  );

  test('"Referencia" is the payment\'s where the account has a column of its own', () => {
    const both = proposeFileLayout('payments', ['Cuenta', 'Referencia', 'Importe', 'Fecha']);
    expect(both.columns).toEqual(['reference', 'paymentReference', 'amount', 'valueDate']);
    const alone = proposeFileLayout('payments', ['Referencia', 'Importe', 'Fecha']);
    expect(missingFileColumns('payments', alone)).toEqual([]);
  });

  test('names one column of each missing group', () => {
    expect(missingFileColumns('payments', { columns: [null, null] })).toEqual(['reference', 'amount', 'valueDate']);
  });

  test('finds the header under title rows, even of one column', () => {
    expect(findFileHeader('withdrawals', [['Banco Ribera'], ['Noviembre'], ['Cuenta'], ['1']])).toBe(3);
    expect(findFileHeader('withdrawals', [['Banco Ribera'], ['1']])).toBeUndefined();
  });
});

describe('a file sent as another kind', () => {
  const payments = ['Número de crédito', 'Importe', 'Fecha de pago', 'Folio'];
  const balances = ['Cuenta', 'Saldo actualizado', 'Fecha de corte'];

  test.each([
    ['withdrawals', payments, 'payments'],
    ['withdrawals', balances, 'balances'],
    ['payments', payments, undefined],
    ['balances', balances, undefined],
    ['withdrawals', ['Cuenta', 'Motivo'], undefined],
    ['withdrawals', ['Cuenta'], undefined],
    ['disputeAnswers', ['Cuenta', 'Respuesta', 'Saldo corregido'], undefined],
    ['payments', ['Cuenta', 'Respuesta', 'Explicación'], 'disputeAnswers'],
  ] as const)('%s with %j seems to be %s', (kind, header, other) => {
    expect(otherKind(kind, header)).toBe(other);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  findHeaderRow,
  headerSignature,
  isTotalRow,
  layoutProblem,
  missingColumns,
  proposeLayout,
} from '../../src/placement/index.js';

const bank =
  'NUM_CREDITO|NOMBRE_CTE|RFC|CALLE_NUM|NUM_INT|COLONIA|CP|MUNICIPIO|ESTADO|TEL_CASA|CORREO|PRODUCTO|CAPITAL|INT_ORD|INT_MOR|SALDO_TOTAL|DIAS_MORA|FEC_APERTURA|NOMBRE_AVAL'.split(
    '|',
  );

describe('proposeLayout', () => {
  it("understands a bank's header whole", () => {
    expect(proposeLayout(bank, []).columns).toEqual([
      'reference',
      'fullName',
      'rfc',
      'addressLine',
      'interior',
      'settlement',
      'postalCode',
      'municipality',
      'state',
      'phone',
      'email',
      'product',
      'principal',
      'ordinaryInterest',
      'defaultInterest',
      'balance',
      'daysPastDue',
      'openedOn',
      'guarantorName',
    ]);
  });

  it("understands a shop's and a telephone company's", () => {
    const shop = [
      'Cuenta',
      'Cliente',
      'Domicilio',
      'Colonia',
      'C.P.',
      'Ciudad',
      'Estado',
      'Teléfono',
      'Adeudo',
      'Días de atraso',
      'Fecha de compra',
    ];
    expect(proposeLayout(shop, []).columns).toEqual([
      'reference',
      'fullName',
      'addressLine',
      'settlement',
      'postalCode',
      'municipality',
      'state',
      'phone',
      'balance',
      'daysPastDue',
      'openedOn',
    ]);
    const telecom = ['Contrato', 'Titular', 'Dirección completa', 'CP', 'Contacto', 'Saldo', 'Mora (días)', 'Alta'];
    expect(proposeLayout(telecom, []).columns).toEqual([
      'reference',
      'fullName',
      'addressLine',
      'postalCode',
      'phone',
      'balance',
      'daysPastDue',
      'openedOn',
    ]);
  });

  it('lets the surer heading win and the values decide a vague one', () => {
    expect(proposeLayout(['Saldo', 'Saldo total', 'Municipio', 'Ciudad'], []).columns).toEqual([
      null,
      'balance',
      'municipality',
      null,
    ]);
    expect(proposeLayout(['Contacto'], [['a@b.mx'], ['c@d.mx']]).columns).toEqual(['email']);
    expect(proposeLayout(['Celular'], []).columns).toEqual(['phone']);
    expect(proposeLayout(['Tel. casa', 'Celular'], []).columns).toEqual(['phone', 'phone2']);
  });

  it('reads a street as a line unless the number has a column of its own', () => {
    expect(proposeLayout(['Calle'], []).columns).toEqual(['addressLine']);
    expect(proposeLayout(['Calle', 'Num. Ext.'], []).columns).toEqual(['street', 'exterior']);
  });

  it('never claims a column twice, whatever the header', () => {
    const heading = fc.oneof(
      fc.constantFrom(...bank, 'Cuenta', 'Cliente', 'Saldo', 'Contacto', 'Celular'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 40 }), (header) => {
        const { columns } = proposeLayout(header, []);
        expect(layoutProblem({ headerRow: 1, columns }, header.length)).toBeUndefined();
      }),
    );
  });
});

describe('the header and the total row', () => {
  it('is found under title rows and not in them', () => {
    const rows = [
      ['Telefonía del Valle'],
      ['Asignación de cartera'],
      [],
      ['Contrato', 'Titular', 'Saldo'],
      ['T1', 'Ana', '5'],
    ];
    expect(findHeaderRow(rows)).toBe(4);
    expect(
      findHeaderRow([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toBeUndefined();
  });

  it('has one signature however it is cased or accented', () => {
    expect(headerSignature(['Teléfono', ' C.P. '])).toBe(headerSignature(['TELEFONO', 'c p']));
  });

  it('says which required column a layout lacks', () => {
    expect(missingColumns(proposeLayout(['Cuenta', 'Adeudo'], []))).toEqual(['fullName', 'addressLine']);
  });

  it('tells a total from an account', () => {
    const { columns } = proposeLayout(['Contrato', 'Titular', 'Saldo'], []);
    expect(isTotalRow(['TOTAL', '', '900.00'], columns)).toBe(true);
    expect(isTotalRow(['', '', '900.00'], columns)).toBe(true);
    expect(isTotalRow(['', 'Suma total:', '900.00'], columns)).toBe(true);
    expect(isTotalRow(['T1', 'Total Jiménez', '900.00'], columns)).toBe(false);
    expect(isTotalRow(['T1', '', '900.00'], columns)).toBe(false);
    expect(isTotalRow(['', '', ''], columns)).toBe(false);
  });
});

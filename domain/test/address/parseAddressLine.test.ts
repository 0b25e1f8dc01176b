import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatAddressLine, parseAddressLine } from '../../src/address/index.js';
import type { AddressParts } from '../../src/address/index.js';

const digits = (text: string): string => text.replace(/\D/g, '').split('').sort().join('');

describe('parseAddressLine', () => {
  test.each<[string, AddressParts]>([
    ['Calle Nápoles #808 Int. 29', { street: 'Calle Nápoles', exterior: '808', interior: 'Int. 29' }],
    ['VENECIA Mz 4 Lt 12', { street: 'VENECIA', exterior: 'Mz 4 Lt 12' }],
    ['Andador 3, manzana 4, lote 12-B', { street: 'Andador 3', exterior: 'Mz 4 Lt 12-B' }],
    ['SM 219 Mza. 4 Lte. 12', { street: 'SM 219', exterior: 'Mz 4 Lt 12' }],
    ['Km 5.5 carretera a Chapala', { street: 'carretera a Chapala', exterior: 'Km 5.5' }],
    ['Morelos s/n', { street: 'Morelos', exterior: 'S/N' }],
    ['MORELOS SIN NUMERO', { street: 'MORELOS', exterior: 'S/N' }],
    ['Reforma 222 Depto 7-C', { street: 'Reforma', exterior: '222', interior: 'Depto 7-C' }],
    ['Hidalgo 12 Edif. B Depto 3', { street: 'Hidalgo', exterior: '12', interior: 'Edif. B Depto 3' }],
    [
      'Insurgentes Sur 1602 Torre A Piso 3',
      { street: 'Insurgentes Sur', exterior: '1602', interior: 'Torre A Piso 3' },
    ],
    ['Casa Blanca 12', { street: 'Casa Blanca', exterior: '12' }],
    ['Andador 3', { street: 'Andador 3' }],
    ['Calle 5 12-A', { street: 'Calle 5', exterior: '12-A' }],
    ['Norte 45 1020', { street: 'Norte 45', exterior: '1020' }],
    ['Calle 60 #491 x 55 y 57', { street: 'Calle 60 x 55 y 57', exterior: '491' }],
    ['C. 5 de Mayo núm. 33 entre Roma y Milán', { street: 'C. 5 de Mayo entre Roma y Milán', exterior: '33' }],
    ['16 DE SEPTIEMBRE 2791', { street: '16 DE SEPTIEMBRE', exterior: '2791' }],
    ['Av. Juárez 100 4', { street: 'Av. Juárez', exterior: '100', interior: 'Int. 4' }],
    ['Independencia #1106 bis', { street: 'Independencia', exterior: '1106 bis' }],
    ['# Int. 5', { interior: 'Int. 5' }],
    ['', {}],
    [' ,, ', {}],
    [
      ', Lomas de Apizaquito, Apizaco, Tlaxcala',
      { settlement: 'Lomas de Apizaquito', municipality: 'Apizaco', state: 'Tlaxcala' },
    ],
    ['CALLE ENTRE RÍOS 173', { street: 'CALLE ENTRE RÍOS', exterior: '173' }],
    [
      'Francisco I. Madero 2953 Int. 27, Los Aguacates, Cuernavaca, Morelos',
      {
        street: 'Francisco I. Madero',
        exterior: '2953',
        interior: 'Int. 27',
        settlement: 'Los Aguacates',
        municipality: 'Cuernavaca',
        state: 'Morelos',
      },
    ],
    [
      'Calle Morelos 123 Col. Centro C.P. 44100 Guadalajara, Jalisco',
      {
        street: 'Calle Morelos',
        exterior: '123',
        settlement: 'Col. Centro',
        postalCode: '44100',
        municipality: 'Guadalajara',
        state: 'Jalisco',
      },
    ],
    [
      'Calle Roma No. 12, Int 3, Col. Juárez, 06600 Cuauhtémoc, CDMX',
      {
        street: 'Calle Roma',
        exterior: '12',
        interior: 'Int 3',
        settlement: 'Col. Juárez',
        postalCode: '06600',
        municipality: 'Cuauhtémoc',
        state: 'CDMX',
      },
    ],
  ])('%j', (line, parts) => {
    expect(parseAddressLine(line)).toEqual(parts);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      'Calle',
      'Morelos',
      '16 de Septiembre',
      '#808',
      '808',
      '12-A',
      'Int. 29',
      'Depto 7-C',
      'Mz 4',
      'Lt 12',
      'S/N',
      'Km 5.5',
      'entre Roma y Milán',
      'x 55 y 57',
      'Col. Centro',
      'C.P. 44100',
      '06600',
      'Jalisco',
      'CDMX',
      ',',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );

  test('never throws and loses no digit that was written', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const line = pieces.join(' ');
        expect(digits(Object.values(parseAddressLine(line)).join(' '))).toBe(digits(line));
      }),
      { numRuns: 2000 },
    );
  });

  const name = fc.constantFrom('Los Aguacates', 'Roma Norte', 'Providencia 1a Secc', 'Jardines del Valle');
  const address = fc.record(
    {
      street: fc.constantFrom('Calle Nápoles', '16 de Septiembre', 'Andador 3', 'Calle 60', 'Francisco I. Madero'),
      exterior: fc.oneof(
        fc.integer({ min: 1, max: 99999 }).map(String),
        fc.constantFrom('S/N', 'Mz 4 Lt 12', 'Km 5.5', '12-A'),
      ),
      interior: fc.constantFrom('Int. 29', 'Depto 7-C', 'Edif. B Depto 3'),
      settlement: name,
      postalCode: fc.integer({ min: 1000, max: 99999 }).map((code) => String(code).padStart(5, '0')),
      municipality: fc.constantFrom('Cuernavaca', 'Benito Juárez', 'Guadalajara'),
      state: fc.constantFrom('Morelos', 'Nuevo León', 'CDMX'),
    },
    { requiredKeys: ['street', 'exterior', 'settlement', 'municipality', 'state'] },
  );

  test('reads back its own formatting', () => {
    fc.assert(
      fc.property(address, (parts) => {
        expect(parseAddressLine(formatAddressLine(parts))).toEqual(parts);
      }),
    );
  });
});

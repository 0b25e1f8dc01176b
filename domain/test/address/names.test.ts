import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mexicanStates, placeKey, plainText, readPostalCode, readState } from '../../src/address/index.js';
import { editDistance, withinTypingError } from '../../src/address/typingError.js';

describe('plainText', () => {
  test.each([
    ['  Peña Blanca (2ª Secc.)  ', 'pena blanca 2 secc'],
    ['Güémez', 'guemez'],
    ['O´Farril', 'o farril'],
    ['Straße Œuvre', 'strasse oeuvre'],
  ])('%s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test('is made of a-z, 0-9 and single blanks, and folding it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = plainText(text);
        expect(plain).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });
});

describe('placeKey', () => {
  test.each([
    ['Col. Del Valle', 'del valle'],
    ['Fracc. Las Américas', 'las americas'],
    ['Villas II', 'villas 2'],
    ['Primera Sección', '1 seccion'],
    ['1ra. Secc', '1 seccion'],
    ['Cd. Juárez', 'ciudad juarez'],
    ['Sta. Ma. la Ribera', 'santa maria la ribera'],
    ['Colonia', 'colonia'],
  ])('%s is %s', (name, key) => {
    expect(placeKey(name)).toBe(key);
  });

  test.each(['', '  ', 'N/A', 'S/D', 'Sin dato', '-', '0'])('%j names no place', (name) => {
    expect(placeKey(name)).toBeUndefined();
  });
});

describe('readState', () => {
  test('knows every name and alias, shouted or not', () => {
    for (const { code, name, aliases } of mexicanStates)
      for (const written of [name, ...aliases]) {
        expect(readState(written)).toEqual({ kind: 'known', code });
        expect(readState(plainText(written).toUpperCase())).toEqual({ kind: 'known', code });
      }
  });

  test.each([
    ['Jalsico', { kind: 'misspelt', code: '14' }],
    ['Atlántida', { kind: 'unknown' }],
    ['N/D', { kind: 'missing' }],
  ])('%s', (written, reading) => {
    expect(readState(written)).toEqual(reading);
  });
});

describe('readPostalCode', () => {
  test.each([
    ['44630', { kind: 'complete', postalCode: '44630' }],
    ['C.P. 44630', { kind: 'complete', postalCode: '44630' }],
    ['1109', { kind: 'lostLeadingZero', postalCode: '01109' }],
    ['1109.0', { kind: 'lostLeadingZero', postalCode: '01109' }],
    ['00000', { kind: 'missing' }],
    ['', { kind: 'missing' }],
    ['12', { kind: 'malformed' }],
    ['446300', { kind: 'malformed' }],
    ['44630-1', { kind: 'malformed' }],
  ])('%j', (written, reading) => {
    expect(readPostalCode(written)).toEqual(reading);
  });
});

describe('withinTypingError', () => {
  test.each([
    ['lomas dle country', 'lomas del country', true],
    ['loma bnita', 'loma bonita', true],
    ['prad osur', 'prado sur', true],
    ['roma', 'loma', false],
    ['sector a', 'sector b', false],
    ['providencia 1 seccion', 'providencia 2 seccion', false],
    ['las palmas', 'las lomas', false],
    ['lomas del norte', 'lomas del sur', false],
  ])('%s for %s: %s', (written, official, expected) => {
    expect(withinTypingError(written, official)).toBe(expected);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 10 });
  test('the distance is symmetric, zero for the same text, and never above its limit by more than one', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 6 }), (left, right, limit) => {
        const distance = editDistance(left, right, limit);
        expect(distance).toBe(editDistance(right, left, limit));
        expect(distance === 0).toBe(left === right);
        expect(distance).toBeLessThanOrEqual(limit + 1);
      }),
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isKeeper, passwordFaultsOf, passwordLength, scopeContains, signInLockMs } from '../../src/people/index.js';

const owner = { username: 'maria.lopez', fullName: 'María López Peña' };

describe('a password', () => {
  test.each([
    ['correct horse battery staple', []],
    ['otra nueva tarde en Colima', []],
    ['corta', ['password.tooShort', 'password.tooUniform']],
    ['aaaaaaaaaaaaaaaa', ['password.tooUniform']],
    ['123123123123123', ['password.tooUniform']],
    ['Maria.Lopez.2026', ['password.namesItsOwner']],
    ['MARÍA LÓPEZ 1!', ['password.namesItsOwner']],
    ['maria come veinte tamales verdes', []],
  ] as const)('%s: %j', (password, faults) => {
    expect(passwordFaultsOf(password, owner)).toEqual(faults);
  });

  test('that has not changed is no new one', () => {
    const password = 'correct horse battery staple';
    expect(passwordFaultsOf(password, owner, password)).toEqual(['password.unchanged']);
  });

  test('is never accepted outside its lengths, and its faults depend on nothing else', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 260, unit: 'grapheme' }), (password) => {
        const faults = passwordFaultsOf(password, owner);
        const length = [...password.normalize('NFKC')].length;
        expect(faults.includes('password.tooShort')).toBe(length < passwordLength.least);
        expect(faults.includes('password.tooLong')).toBe(length > passwordLength.most);
        expect(passwordFaultsOf(password, owner)).toEqual(faults);
      }),
    );
  });
});

describe('the lock of a user name', () => {
  test('allows four mistypings, never shortens, and ends within the hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (failures) => {
        const lock = signInLockMs(failures);
        expect(lock === 0).toBe(failures < 5);
        expect(signInLockMs(failures + 1)).toBeGreaterThanOrEqual(lock);
        expect(lock).toBeLessThanOrEqual(3_600_000);
        expect(Number.isSafeInteger(lock)).toBe(true);
      }),
    );
  });

  test('leaves a patient guesser less than thirty-five tries a day', () => {
    const day = 86_400_000;
    let tries = 0;
    for (let now = 0; now < day; now += signInLockMs(tries)) tries += 1;
    expect(tries).toBeLessThan(35);
  });
});

describe('reach', () => {
  const scope = fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), { nil: null });

  test('nobody gives more than they have: what is within what I have is no wider than it', () => {
    fc.assert(
      fc.property(scope, scope, scope, (outer, middle, inner) => {
        expect(scopeContains(null, inner)).toBe(true);
        expect(scopeContains(inner, inner)).toBe(true);
        if (scopeContains(outer, middle) && scopeContains(middle, inner))
          expect(scopeContains(outer, inner)).toBe(true);
        if (outer !== null && inner === null) expect(scopeContains(outer, inner)).toBe(false);
      }),
    );
  });

  test('only an administrator of everything keeps the installation', () => {
    expect(isKeeper({ role: 'administrator', clientScope: null })).toBe(true);
    expect(isKeeper({ role: 'administrator', clientScope: [] })).toBe(false);
    expect(isKeeper({ role: 'supervisor', clientScope: null })).toBe(false);
  });
});

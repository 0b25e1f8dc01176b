import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ruleAt, ruleFields, ruleOf, ruleText, withRule } from '../../src/client/ruleField.js';

const valueOf = {
  whole: fc.integer({ min: 0, max: 9_999 }),
  minute: fc.integer({ min: 0, max: 1_439 }),
  flag: fc.boolean(),
  text: fc.stringMatching(/^[a-zñ]{1,20}$/),
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
  payments: fc.array(
    fc.record({ label: fc.stringMatching(/^[a-z]{1,9}$/), value: fc.stringMatching(/^[a-z0-9]{1,9}$/) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  ),
};

describe('rules of a client as they are typed', () => {
  test('what is shown is read back as it was', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...ruleFields)
          .chain((field) => fc.tuple(fc.constant(field), valueOf[field.kind] as fc.Arbitrary<unknown>)),
        ([{ path, kind }, value]) => {
          const rules = withRule({ report: { layout: { delimiter: ';' } } }, path, value);
          expect(ruleOf(kind, ruleText(kind, ruleAt(rules, path)))).toEqual(value);
          // What the form does not show is kept, and taking a rule out leaves no empty part behind.
          expect(ruleAt(rules, 'report.layout.delimiter')).toBe(';');
          expect(withRule(rules, path, undefined)).toEqual({ report: { layout: { delimiter: ';' } } });
        },
      ),
    );
  });

  test('what cannot be read is told apart from what is empty', () => {
    expect(ruleOf('whole', 'tres')).toBeNull();
    expect(ruleOf('payments', 'sin dos puntos')).toBeNull();
    expect(ruleOf('whole', ' ')).toBeUndefined();
  });
});

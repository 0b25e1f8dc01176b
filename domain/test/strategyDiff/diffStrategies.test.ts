import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffStrategies, diffWords } from '../../src/strategyDiff/index.js';
import type { Strategy, StrategyStep } from '../../src/strategy/index.js';
import { anyStrategy } from '../strategy/strategies.js';

const step = (key: string, change: Partial<StrategyStep> = {}): StrategyStep => ({
  key,
  kind: 'call',
  dayOffset: 1,
  attempts: 1,
  spacingDays: 0,
  windowDays: 1,
  timeBands: [],
  ...change,
});
const of = (...steps: StrategyStep[]): Strategy => ({ steps });

describe('diffStrategies', () => {
  test('a strategy does not differ from itself', () => {
    fc.assert(fc.property(anyStrategy, (strategy) => expect(diffStrategies(strategy, strategy)).toEqual([])));
  });

  test('both ways it tells of the same steps, what one adds the other removes', () => {
    fc.assert(
      fc.property(anyStrategy, anyStrategy, (one, other) => {
        const keys = (from: Strategy, to: Strategy, kind: string): string[] =>
          diffStrategies(from, to).flatMap((difference) => (difference.kind === kind ? [difference.key] : []));
        expect(keys(one, other, 'added').sort()).toEqual(keys(other, one, 'removed').sort());
        expect(keys(one, other, 'changed').sort()).toEqual(keys(other, one, 'changed').sort());
      }),
    );
  });

  test('one step carried to another place is one move, not a change of all between', () => {
    const before = of(step('a'), step('b'), step('c'), step('d'));
    const after = of(step('b'), step('c'), step('d'), step('a'));
    expect(diffStrategies(before, after)).toEqual([{ kind: 'moved', key: 'a', from: 1, to: 4 }]);
  });

  test('fields are told in the words of the sheet', () => {
    const before = of(step('a', { attempts: 2 }), step('fin'));
    const band = { fromMinute: 540, untilMinute: 720 };
    const after = of(step('a', { attempts: 3, timeBands: [band] }), step('x'), step('fin'));
    const differences = diffStrategies(before, after);
    expect(differences).toEqual([
      {
        kind: 'changed',
        key: 'a',
        position: 1,
        fields: [
          { field: 'attempts', before: '2', after: '3' },
          { field: 'timeBands', before: '', after: '09:00-12:00' },
        ],
      },
      { kind: 'added', key: 'x', position: 2 },
    ]);
    expect(differences.map((difference) => diffWords(difference, 'es'))).toEqual([
      'Cambia el paso «a»: Intentos: 2 → 3; Horarios: nada → 09:00-12:00.',
      'Se agrega el paso «x» en el lugar 2.',
    ]);
  });
});

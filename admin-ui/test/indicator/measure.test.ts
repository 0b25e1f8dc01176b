import { describe, expect, test } from '@jest/globals';
import { indicatorCsv, measureText } from '../../src/indicator/measure.js';
import type { IndicatorLine } from '../../src/indicator/indicatorSource.js';

describe('figures', () => {
  test('a quotient of nothing is a dash; amounts are pesos, quotients per cent', () => {
    expect(measureText('contactRate', null)).toBe('—');
    expect(measureText('contactRate', 0.1234)).toBe('12.3 %');
    expect(measureText('paidCents', 123_456)).toBe('$1,234.56');
  });

  test('an exported name is never a formula', () => {
    const csv = indicatorCsv([{ agentName: '=HYPERLINK("x")', attempts: 2 } as IndicatorLine], (name) => name);
    expect(csv).toBe('\uFEFF"agentName","attempts"\r\n"\'=HYPERLINK(""x"")","2"\r\n');
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agencyOf, exampleAgency, longDate, money, renderPdf, shortMoment } from '@cartera/activities/document';

describe('wording', () => {
  test('money shows every cent, however many', () => {
    expect(money(6_178_133n, 'MXN')).toBe('$61,781.33 MXN');
    expect(money(5n, 'USD')).toBe('$0.05 USD');
    expect(money(-150n, 'MXN')).toBe('−$1.50 MXN');
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), (cents) => {
        expect(BigInt(money(cents, 'MXN').replace(/\D/g, ''))).toBe(cents);
      }),
    );
  });

  test('dates are those of Mexico City', () => {
    expect(longDate(new Date('2026-11-23T05:59:00Z'))).toBe('22 de noviembre de 2026');
    expect(shortMoment(new Date('2026-11-23T06:05:00Z'))).toBe('23/11/2026, 00:05');
  });
});

describe('agency', () => {
  test('is read from its settings', () => {
    expect(agencyOf(JSON.stringify(exampleAgency))).toEqual(exampleAgency);
  });

  test('an incomplete one names what is missing', () => {
    expect(() => agencyOf('{"name":"Despacho","phone":" "}')).toThrow(/address, phone, email, hours, responsible/);
  });
});

describe('renderPdf', () => {
  const page = { title: 'Prueba', author: 'Despacho', at: new Date('2026-11-22T18:00:00Z') };

  test('equal facts give equal bytes', async () => {
    const draw = () => renderPdf({ ...page, content: ['Ñandú, pingüino y 1/2'] });
    expect((await draw()).equals(await draw())).toBe(true);
  });

  test('no text makes it read a file', async () => {
    await expect(renderPdf({ ...page, content: [{ image: '/etc/hostname' }] })).rejects.toThrow();
  });
});

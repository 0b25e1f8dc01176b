import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excelDate, readCurp, readDate, readEmail, readPhone, readRfc } from '../../src/placement/index.js';

const today = '2026-11-22';

describe('readDate', () => {
  it('reads one day the same in every form clients use', () => {
    const days = fc.date({ min: new Date('1960-01-01'), max: new Date('2026-11-22'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
        for (const text of [
          iso,
          `${year}${month}${day}`,
          `${day}/${month}/${year}`,
          `${iso}T00:00:00.000Z`,
          String(serial),
        ])
          expect(readDate(text, today)).toEqual({ value: iso });
      }),
    );
  });

  it.each([
    ['31/02/2024', 'impossible'],
    ['20241301', 'impossible'],
    ['09/17/2021', 'impossible'],
    ['17/09/21', 'twoDigitYear'],
    ['23/11/2026', 'future'],
    ['01/01/1900', 'tooOld'],
    ['ayer', 'notDate'],
  ])('%s is %s', (text, problem) => {
    expect(readDate(text, today)).toEqual({ problem });
  });

  it('knows no day before the spreadsheet calendar became true', () => {
    expect(excelDate(60)).toBeUndefined();
    expect(excelDate(61)).toBe('1900-03-01');
  });
});

describe('tax and population ids', () => {
  it('warns of a wrong check digit and keeps the RFC', () => {
    expect(readRfc('gode-561231-gr8')).toEqual({ value: 'GODE561231GR8' });
    expect(readRfc('GODE561231GR7')).toEqual({ value: 'GODE561231GR7', problem: 'checkDigit' });
    expect(readRfc('SAT970701NN3')).toEqual({ value: 'SAT970701NN3' });
    expect(readRfc('XAXX010101000').problem).toBe('generic');
    expect(readRfc('MEMR750515').problem).toBe('notRfc');
    expect(readRfc('MEMR751315484').problem).toBe('notRfc');
  });

  it('warns of a wrong check digit of a CURP and drops what is none', () => {
    expect(readCurp('HEGG560427MVZRRL04')).toEqual({ value: 'HEGG560427MVZRRL04' });
    expect(readCurp('HEGG560427MVZRRL05')).toEqual({ value: 'HEGG560427MVZRRL05', problem: 'checkDigit' });
    expect(readCurp('HEGG560427').problem).toBe('notCurp');
  });
});

describe('phones and e-mails', () => {
  it('finds the ten digits behind every prefix and punctuation', () => {
    const national = fc.stringMatching(/^[2-9]\d{9}$/).filter((digits) => new Set(digits).size > 1);
    fc.assert(
      fc.property(
        national,
        fc.constantFrom('', '+52', '52', '+52 1 ', '044', '045', '01', '0052'),
        (digits, prefix) => {
          const spaced = `${digits.slice(0, 2)} ${digits.slice(2, 6)}-${digits.slice(6)}`;
          expect(readPhone(prefix + digits)).toEqual({ value: `+52${digits}` });
          expect(readPhone(`${prefix}(${digits.slice(0, 2)}) ${spaced.slice(3)}`)).toEqual({ value: `+52${digits}` });
        },
      ),
    );
  });

  it.each([
    ['NO TIENE', 'none'],
    ['12345', 'notPhone'],
    ['55-CINCO', 'notPhone'],
    ['3333333333', 'notPhone'],
    ['0000000000', 'none'],
  ])('%s: %s', (text, problem) => {
    expect(readPhone(text)).toEqual({ problem });
  });

  it('takes the first of several and says so', () => {
    expect(readPhone('3312345678 / 5587654321')).toEqual({ value: '+523312345678', problem: 'several' });
  });

  it('lowers an e-mail and refuses what no server would take', () => {
    expect(readEmail(' Ana.Paz@Correo.Example ')).toEqual({ value: 'ana.paz@correo.example' });
    for (const text of ['ana', 'ana@', 'a b@c.mx', 'ana@correo', 'a@b..mx', 'x@y.mx\nbcc: z@y.mx'])
      expect(readEmail(text)).toEqual({ problem: 'notEmail' });
  });

  it('no text of any kind makes a reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const read of [readPhone, readEmail, readRfc, readCurp, (value: string) => readDate(value, today)])
          expect(Object.keys(read(text)).every((key) => ['value', 'problem'].includes(key))).toBe(true);
      }),
    );
  });
});

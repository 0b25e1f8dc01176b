import { localeInUse } from '../words/index.js';

const formats = new Map<string, Intl.NumberFormat>();

/** An amount of whole cents with its currency: `$12,345.60`, or `USD 12,345.60` when it is not pesos. */
export function moneyText(cents: number, currency = 'MXN'): string {
  const locale = localeInUse();
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (format === undefined) {
    // Pesos are `$` in both languages: an account must not read MX$1,234.50 here and $1,234.50 there.
    const currencyDisplay = currency === 'MXN' ? 'narrowSymbol' : 'symbol';
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
    formats.set(key, format);
  }
  return format.format(cents / 100);
}

/** The cents of an amount as a person types it (`1,234.5`, `$ 1 234.50`), or undefined when it is none. */
export function centsOf(typed: string): number | undefined {
  const plain = typed.replace(/[\s$,]/g, '');
  if (!/^\d{1,12}(\.\d{0,2})?$/.test(plain)) return undefined;
  const [whole = '0', fraction = ''] = plain.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

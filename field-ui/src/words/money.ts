/** Cents in decimal digits as people read them: `$61,781.33`. */
export function moneyWords(cents: string, currency = 'MXN'): string {
  return new Intl.NumberFormat('es-MX', { style: 'currency', currency }).format(Number(cents) / 100);
}

/**
 * What somebody typed as an amount, in cents. Undefined when it is none: more than two decimals would be a guess.
 *
 * @param typed pesos, with or without separators of thousands
 */
export function readCents(typed: string): bigint | undefined {
  const plain = typed.replace(/[\s$,]/g, '');
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return undefined;
  const [pesos = '0', cents = ''] = plain.split('.');
  return BigInt(pesos) * 100n + BigInt(cents.padEnd(2, '0'));
}

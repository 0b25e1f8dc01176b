/** What a client's postal-code cell says, before the catalogue is asked. */
export type PostalCodeReading =
  | { kind: 'missing' }
  | { kind: 'complete'; postalCode: string }
  /** Four digits: a spreadsheet took the leading zero. `postalCode` has it back. */
  | { kind: 'lostLeadingZero'; postalCode: string }
  | { kind: 'malformed' };

/**
 * Reads a postal code: "44630", "C.P. 44630", "44630.0" (a number cell exported as text), "7000" (lost its zero).
 * Whether the code exists is the catalogue's business.
 */
export function readPostalCode(text: string | undefined | null): PostalCodeReading {
  const trimmed = (text ?? '').trim().replace(/[.,]0+$/, '');
  if (!/[\p{L}\p{N}]/u.test(trimmed) || /^0+$/.test(trimmed)) return { kind: 'missing' };
  const digits = /^(?:c\.?\s*p\.?|c[oó]digo postal)?[\s:.#]*(\d{4,5})$/i.exec(trimmed)?.[1];
  if (digits === undefined) return { kind: 'malformed' };
  return digits.length === 5
    ? { kind: 'complete', postalCode: digits }
    : { kind: 'lostLeadingZero', postalCode: `0${digits}` };
}

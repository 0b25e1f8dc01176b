const businessZone = 'America/Mexico_City';
const longFormat = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone: businessZone });
const shortFormat = new Intl.DateTimeFormat('es-MX', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: businessZone,
});
// The one locale whose dates are ISO dates.
const dateFormat = new Intl.DateTimeFormat('en-CA', { timeZone: businessZone });
const momentFormats = new Map<string, Intl.DateTimeFormat>();
const wholeFormat = new Intl.NumberFormat('es-MX');

/** For example `22 de noviembre de 2026`, in Mexico City. */
export const longDate = (at: Date): string => longFormat.format(at);

/** For example `2026-11-22`: the business date, which is that of Mexico City. */
export const businessDate = (at: Date): string => dateFormat.format(at);

/** For example `22/11/2026`, in Mexico City. */
export const shortDate = (at: Date): string => shortFormat.format(at);

/** For example `22/11/2026, 16:30`, in `timeZone`. */
export function shortMoment(at: Date, timeZone = businessZone): string {
  let format = momentFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('es-MX', {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    });
    momentFormats.set(timeZone, format);
  }
  return format.format(at);
}

/** For example `1,250`. */
export const count = (value: number): string => wholeFormat.format(value);

/** For example `$12,345.67 MXN`; exact for any number of cents. */
export function money(cents: bigint, currency: string): string {
  const size = cents < 0n ? -cents : cents;
  const decimals = (size % 100n).toString().padStart(2, '0');
  return `${cents < 0n ? '−' : ''}$${wholeFormat.format(size / 100n)}.${decimals} ${currency}`;
}

/** A local calendar date (days since 1970-01-01), for example `22 de noviembre de 2026`. */
export const longDay = (day: number): string => longFormat.format(day * 86_400_000 + 43_200_000);

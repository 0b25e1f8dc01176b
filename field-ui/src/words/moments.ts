const zone = 'America/Mexico_City';
const formatted =
  (options: Intl.DateTimeFormatOptions) =>
  (moment: number | string): string =>
    new Intl.DateTimeFormat('es-MX', options).format(new Date(moment));

/** `16:30`, by the phone's own zone: it travels with the collector. */
export const hourWords = formatted({ hour: '2-digit', minute: '2-digit', hour12: false });

/** `22 nov, 16:30`. */
export const momentWords = formatted({
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** `lunes 23 de noviembre`, of an ISO date. */
export function dayWords(date: string): string {
  return new Intl.DateTimeFormat('es-MX', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );
}

/** Today's ISO date at the agency, so many days from now. */
export function dateFrom(now: number, days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(now + days * 86_400_000));
}

/** `120 m`, `1.4 km`. */
export function metresWords(metres: number): string {
  return metres < 1_000 ? `${Math.round(metres / 10) * 10} m` : `${(metres / 1_000).toFixed(1)} km`;
}

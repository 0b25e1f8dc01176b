import { localeInUse } from '../words/index.js';

/** `850 m`, `14.2 km`. */
export function distanceText(metres: number): string {
  if (metres < 950) return `${Math.round(metres / 10) * 10} m`;
  const digits = metres < 100_000 ? 1 : 0;
  return `${(metres / 1_000).toLocaleString(localeInUse(), { maximumFractionDigits: digits })} km`;
}

/** `40 min`, `3 h 20 min`; less than a minute is one. */
export function durationText(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

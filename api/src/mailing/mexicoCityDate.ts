import { centralZone, dayMs, localTime } from '@cartera/domain/calendar';

/** The ISO date of a moment in Mexico City, where the post and its registrations keep their days. */
export function mexicoCityDate(at: Date): string {
  return new Date(localTime(at.getTime(), centralZone).day * dayMs).toISOString().slice(0, 10);
}

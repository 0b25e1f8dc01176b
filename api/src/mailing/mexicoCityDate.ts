import { centralZone, dateAt } from '@cartera/domain/calendar';

/** The ISO date of a moment in Mexico City, where the post and its registrations keep their days. */
export function mexicoCityDate(at: Date): string {
  return dateAt(at.getTime(), centralZone);
}

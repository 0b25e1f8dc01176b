import { centralZone, dayOfDate, momentOf } from '@cartera/domain/calendar';
import { ProblemError } from '../problem/index.js';

/**
 * The moment of an RFC 3339 text, in epoch milliseconds.
 *
 * @param field JSON pointer named when the moment does not exist: the format admits leap seconds, a calendar does not
 */
export function epochMs(text: string, field: string): number {
  const moment = Date.parse(text);
  if (!Number.isNaN(moment)) return moment;
  throw new ProblemError('request.invalid', {
    faults: [
      {
        field,
        code: 'field.format',
        message: { es: 'Esa fecha y hora no existe.', en: 'That date and time does not exist.' },
      },
    ],
  });
}

/**
 * The number of a calendar date, days since 1970-01-01.
 *
 * @param field JSON pointer named when the date does not exist
 */
export function dayNumber(text: string, field: string): number {
  try {
    return dayOfDate(text);
  } catch (cause) {
    throw new ProblemError('request.invalid', {
      faults: [{ field, code: 'field.format', message: { es: 'Ese día no existe.', en: 'That day does not exist.' } }],
      cause,
    });
  }
}

/**
 * When a calendar date begins at the agency, in Mexico City's time.
 *
 * @param field as in {@link dayNumber}
 * @param daysLater 1 for the midnight at the end of it
 */
export function agencyMidnight(text: string, field: string, daysLater: 0 | 1): Date {
  return new Date(momentOf(dayNumber(text, field) + daysLater, 0, centralZone));
}

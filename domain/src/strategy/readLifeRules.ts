import { defaultAgreementLimits } from '../agreement/index.js';
import { isContactDay, localTime } from '../calendar/index.js';
import type { ContactCalendar } from '../calendar/index.js';
import { defaultPromiseRules } from '../promise/index.js';
import { defaultLifeRules } from './lifeRules.js';
import type { LifeRules } from './lifeRules.js';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** The known fields of `value` that are whole numbers in their range or booleans, over their defaults. */
function over<Rules extends object>(defaults: Rules, value: unknown, most: number): Rules {
  const given = objectOf(value);
  const entries = Object.entries(defaults).map(([name, otherwise]): [string, unknown] => {
    const candidate = given[name];
    if (typeof otherwise === 'boolean') return [name, typeof candidate === 'boolean' ? candidate : otherwise];
    return [name, isWholeWithin(candidate, 0, most) ? candidate : otherwise];
  });
  return Object.fromEntries(entries) as Rules;
}

function isWholeWithin(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** A client's calendar may be narrower or have other days; one without a single moment of contact in a year is refused. */
function calendarOf(value: unknown): ContactCalendar {
  const otherwise = defaultLifeRules.calendar;
  const { fromMinute, untilMinute, weekdays, holidays } = objectOf(value);
  if (!isWholeWithin(fromMinute, otherwise.fromMinute, otherwise.untilMinute - 60)) return otherwise;
  if (!isWholeWithin(untilMinute, fromMinute + 60, otherwise.untilMinute)) return otherwise;
  if (!Array.isArray(weekdays) || !weekdays.every((day): day is number => isWholeWithin(day, 0, 6))) return otherwise;
  const calendar = { fromMinute, untilMinute, weekdays, holidays: holidays === true };
  const { day } = localTime(0, 'America/Mexico_City');
  // More than a week: the only Monday of one may be a holiday.
  const hasDays = Array.from({ length: 60 }, (_, index) => day + index).some((one) => isContactDay(one, calendar));
  return hasDays ? calendar : otherwise;
}

const capOf = (value: unknown): number | null => (isWholeWithin(value, 1, 50) ? value : null);

/**
 * What a client changed of the default rules: `rules` of the client row, with the keys `calendar`, `promise`, `agreement`,
 * `contacts` and `patience`. Whatever is missing or misshapen keeps its default, never a guess.
 */
export function readLifeRules(rules: unknown): Partial<LifeRules> {
  const { calendar, promise, agreement, contacts, patience } = objectOf(rules);
  const { addressReviewDays, freezeReviewDays, rulingDueDays, rulingRetryDays, reportRetryDays, disputeReviewDays } =
    defaultLifeRules;
  const { perDay, perWeek } = objectOf(contacts);
  return {
    ...(calendar === undefined ? {} : { calendar: calendarOf(calendar) }),
    ...(promise === undefined ? {} : { promise: over(defaultPromiseRules, promise, 100) }),
    ...(agreement === undefined ? {} : { agreement: over(defaultAgreementLimits, agreement, 3660) }),
    ...(contacts === undefined ? {} : { contactsPerDay: capOf(perDay), contactsPerWeek: capOf(perWeek) }),
    ...(patience === undefined
      ? {}
      : over(
          { addressReviewDays, freezeReviewDays, rulingDueDays, rulingRetryDays, reportRetryDays, disputeReviewDays },
          patience,
          365,
        )),
  };
}

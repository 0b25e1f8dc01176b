import { dayMs, localTime, momentOf } from '../calendar/index.js';
import type { LifeState } from './life.js';
import type { LifeRules } from './lifeRules.js';

const week = 7;
/** More than any client allows in a week: the list travels with every effect. */
const remembered = 50;

/** The contacts of the last seven local days with one more, oldest first. */
export function withContact(recent: readonly number[] = [], at: number): readonly number[] {
  const kept = [...recent, at].filter((moment) => moment > at - (week + 1) * dayMs);
  return kept.sort((a, b) => a - b).slice(-remembered);
}

/**
 * The first moment (epoch ms) from which the client's caps leave room for one more contact; 0 when there always is. It depends
 * on the contacts made and not on the clock: from the last of them on, room only grows.
 */
export function capFreeAt(life: LifeState, rules: LifeRules): number {
  const { contactsPerDay, contactsPerWeek } = rules;
  const last = life.recentContacts?.at(-1);
  if (last === undefined || (contactsPerDay === null && contactsPerWeek === null)) return 0;
  const dayOf = (moment: number): number => localTime(moment, life.timeZone).day;
  const days = (life.recentContacts ?? []).map(dayOf);
  const isFree = (day: number): boolean => {
    const onDay = days.filter((one) => one === day).length;
    const inWeek = days.filter((one) => one > day - week && one <= day).length;
    return (
      (contactsPerDay === null || onDay < contactsPerDay) && (contactsPerWeek === null || inWeek < contactsPerWeek)
    );
  };
  const lastDay = dayOf(last);
  if (isFree(lastDay)) return last;
  let day = lastDay + 1;
  while (day < lastDay + week && !isFree(day)) day += 1;
  return momentOf(day, 0, life.timeZone);
}

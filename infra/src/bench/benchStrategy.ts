import type { Strategy } from '@cartera/domain/strategy';

const once = { attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] };

/** One long step of calls: the account's task is answered by a gestión, and the next one opens days later. */
export const longCalls: Strategy = {
  steps: [
    {
      key: 'llamadas',
      kind: 'call',
      dayOffset: 0,
      attempts: 10,
      spacingDays: 3,
      windowDays: 4,
      timeBands: [{ fromMinute: 0, untilMinute: 1440 }],
    },
    { ...once, key: 'dictamen', kind: 'ruling', dayOffset: 90 },
  ],
};

/** For accounts whose lives do not run: a year of nothing. */
export const noSteps: Strategy = { steps: [{ ...once, key: 'dictamen', kind: 'ruling', dayOffset: 365 }] };

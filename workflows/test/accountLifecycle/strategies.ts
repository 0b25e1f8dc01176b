import type { Strategy, StrategyStep } from '@cartera/domain/strategy';

const morning = { fromMinute: 9 * 60, untilMinute: 12 * 60 };
const evening = { fromMinute: 17 * 60, untilMinute: 20 * 60 };

const once = { attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] };

const letter = (key: string, dayOffset: number, template: string): StrategyStep => ({
  key,
  kind: 'letter',
  dayOffset,
  template,
  ...once,
});

/** Half a year of letters, calls and visits, then a ruling: what an agency does about a debtor who never answers. */
export const halfYear: Strategy = {
  steps: [
    letter('primer-aviso', 1, 'firstNotice'),
    {
      key: 'llamadas',
      kind: 'call',
      dayOffset: 7,
      attempts: 3,
      spacingDays: 3,
      windowDays: 3,
      timeBands: [morning, evening],
    },
    {
      key: 'visitas',
      kind: 'visit',
      dayOffset: 30,
      attempts: 2,
      spacingDays: 7,
      windowDays: 5,
      timeBands: [morning, evening],
    },
    letter('recordatorio', 60, 'reminder'),
    {
      key: 'llamadas-finales',
      kind: 'call',
      dayOffset: 120,
      attempts: 2,
      spacingDays: 5,
      windowDays: 3,
      timeBands: [evening],
    },
    letter('ultimo-aviso', 150, 'lastNotice'),
    { key: 'dictamen', kind: 'ruling', dayOffset: 180, ...once },
  ],
};

/** A call, and then nothing more to try. */
export const oneCall: Strategy = {
  steps: [
    {
      key: 'llamada',
      kind: 'call',
      dayOffset: 0,
      attempts: 2,
      spacingDays: 2,
      windowDays: 2,
      timeBands: [],
    },
    letter('aviso', 20, 'firstNotice'),
    { key: 'dictamen', kind: 'ruling', dayOffset: 60, ...once },
  ],
};

const anyTime: readonly StrategyStep['timeBands'][number][] = [];

const worked = (key: string, kind: 'call' | 'visit', dayOffset: number): StrategyStep => ({
  key,
  kind,
  dayOffset,
  attempts: 3,
  spacingDays: 2,
  windowDays: 3,
  timeBands: anyTime,
});

/** Three calls far apart and a visit: each answers a promise that was not kept in the one before. */
export const threeChances: Strategy = {
  steps: [
    worked('primera', 'call', 0),
    worked('segunda', 'call', 40),
    worked('tercera', 'call', 80),
    worked('visita', 'visit', 120),
    letter('ultimo-aviso', 150, 'lastNotice'),
    { key: 'dictamen', kind: 'ruling', dayOffset: 180, ...once },
  ],
};

/** A call, a letter, a visit and a last letter: something of every channel to be stopped by a freeze. */
export const everyChannel: Strategy = {
  steps: [
    worked('llamada', 'call', 0),
    letter('aviso', 10, 'firstNotice'),
    worked('visita', 'visit', 20),
    letter('ultimo-aviso', 60, 'lastNotice'),
    { key: 'dictamen', kind: 'ruling', dayOffset: 120, ...once },
  ],
};

/** Somebody goes there first; the letter comes after. */
export const doorFirst: Strategy = {
  steps: [
    worked('visita', 'visit', 0),
    letter('aviso', 8, 'firstNotice'),
    worked('segunda-visita', 'visit', 30),
    { key: 'dictamen', kind: 'ruling', dayOffset: 90, ...once },
  ],
};

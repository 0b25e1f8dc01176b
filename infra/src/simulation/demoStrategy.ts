import type { Strategy } from '@cartera/domain/strategy';

const morning = { fromMinute: 8 * 60, untilMinute: 12 * 60 };
const afternoon = { fromMinute: 12 * 60, untilMinute: 17 * 60 };
const evening = { fromMinute: 17 * 60, untilMinute: 21 * 60 };

/**
 * What the demo's portfolio goes through: two letters, a message, five calls and two visits in different hours, an offer
 * where it is worth one, and after sixty days without the debtor a ruling. What was promised and not kept is called about at once.
 */
export const demoStrategy: Strategy = {
  onBroken: 'llamada-final',
  steps: [
    {
      key: 'primer-aviso',
      kind: 'letter',
      dayOffset: 0,
      attempts: 1,
      spacingDays: 0,
      windowDays: 0,
      timeBands: [],
      template: 'firstNotice',
    },
    {
      key: 'primer-mensaje',
      kind: 'message',
      dayOffset: 2,
      attempts: 1,
      spacingDays: 0,
      windowDays: 0,
      // No band: on a calendar on which a day takes seconds, a morning is over before a busy worker wakes up.
      timeBands: [],
      template: 'firstMessage',
    },
    {
      key: 'llamada-inicial',
      kind: 'call',
      dayOffset: 4,
      attempts: 2,
      spacingDays: 3,
      windowDays: 3,
      timeBands: [morning, evening],
    },
    {
      key: 'visita',
      kind: 'visit',
      dayOffset: 14,
      attempts: 2,
      spacingDays: 5,
      windowDays: 6,
      timeBands: [morning, evening],
    },
    {
      key: 'oferta',
      kind: 'offer',
      dayOffset: 26,
      attempts: 1,
      spacingDays: 0,
      windowDays: 0,
      timeBands: [],
      template: 'firstOffer',
      when: { balanceAtLeastCents: '500000' },
      offer: { forgivenPercent: 20, instalments: 2, validDays: 15 },
    },
    {
      key: 'ultimo-aviso',
      kind: 'letter',
      dayOffset: 30,
      attempts: 1,
      spacingDays: 0,
      windowDays: 0,
      timeBands: [],
      template: 'lastNotice',
    },
    {
      key: 'llamada-final',
      kind: 'call',
      dayOffset: 36,
      attempts: 3,
      spacingDays: 3,
      windowDays: 4,
      timeBands: [afternoon, morning, evening],
    },
    {
      key: 'dictamen',
      kind: 'ruling',
      dayOffset: 64,
      attempts: 1,
      spacingDays: 0,
      windowDays: 0,
      timeBands: [],
    },
  ],
};

import { isFrozen, isOpen } from '../account/index.js';
import type { NextEvent } from '../account/index.js';
import { dayMs, endOfWindow, localTime, momentOf, nextSlot, spread } from '../calendar/index.js';
import { capFreeAt } from './contactCap.js';
import { lifeRulesOf } from './lifeRules.js';
import type { LifeRules } from './lifeRules.js';
import { conditionHolds } from './stepCondition.js';
import type { LifeState, TaskKind } from './life.js';
import type { StepFailure } from './lifeEvent.js';
import type { Strategy, StrategyStep, TimeBand } from './strategy.js';

/** What must be done now. Each is one effect, in one transaction. */
export type Action =
  | { kind: 'produceLetter'; stepKey: string; template: string }
  | { kind: 'sendMessage'; stepKey: string; template: string }
  | { kind: 'makeOffer'; stepKey: string; template: string }
  | { kind: 'skipStep'; stepKey: string }
  | { kind: 'openTask'; task: TaskOrder }
  | { kind: 'expireTask'; taskId: string }
  | { kind: 'failStep'; stepKey: string; reason: StepFailure }
  /** `retryAt` is for when the payment file of its last day has not come. */
  | { kind: 'judgePromise'; promiseId: string; retryAt: number }
  | { kind: 'judgeAgreement'; agreementId: string; retryAt: number }
  | { kind: 'produceAgreementDocument'; agreementId: string }
  /** The strongest ruling that the history proves, unless the strategy names one. `retryAt` is for when it lacks proof. */
  | { kind: 'proposeRuling'; stepKey?: string; ruling?: string; dueAt: number; retryAt: number }
  | { kind: 'produceRulingDocument'; rulingId: string }
  | { kind: 'requestClientReport'; rulingId: string };

export interface TaskOrder {
  kind: TaskKind;
  stepKey?: string;
  /** 1 for the first of a step. */
  attempt: number;
  dueAt: number;
  expiresAt: number | null;
}

/**
 * `act` now, `wait` until a moment (or, with `until` null, for a person who has an open task), or `finish`: the life is over.
 * `next` is what screens show meanwhile.
 */
export type Decision =
  | { kind: 'act'; action: Action; next: NextEvent }
  | { kind: 'wait'; until: number | null; next: NextEvent }
  | { kind: 'finish' };

/**
 * What happens next to an account. Pure and stable: the same life at the same moment gives the same answer, and what is due
 * stays due until it is done. It never waits without a timer or an open task.
 *
 * @param now epoch ms of the business clock
 */
export function decide(
  life: LifeState,
  strategy: Strategy,
  now: number,
  rules: LifeRules = lifeRulesOf(life),
): Decision {
  if (!isOpen(life.stage)) return { kind: 'finish' };
  if (life.task !== undefined) return decideWithTask(life, now);
  if (isFrozen(life.stage)) return decideFrozen(life, now);
  if (life.agreement?.state === 'proposed') return decideAgreementDesk(life, now, rules);
  if (life.stage === 'promised') return decidePromise(life, now, rules);
  if (life.stage === 'agreement') return decideAgreement(life, now, rules);
  if (life.stage === 'ruling') return decideRuling(life, now, rules);
  if (life.stage === 'addressReview') return decideAddressReview(life, now, rules);
  if (life.block !== undefined) return decideBlocked(life, life.block.retryAt, now, rules);
  return decideStep(life, strategy, now, rules);
}

function decideWithTask(life: LifeState, now: number): Decision {
  const { task } = life;
  if (task === undefined) throw new Error('No task is open.');
  const at = task.kind === 'decideRuling' || task.kind === 'decideAgreement' ? null : task.dueAt;
  const next: NextEvent = { what: task.kind, at, why: 'taskOpen', stepKey: life.step?.key };
  if (task.expiresAt === null || now < task.expiresAt) return { kind: 'wait', until: task.expiresAt, next };
  return { kind: 'act', action: { kind: 'expireTask', taskId: task.id }, next };
}

function openTask(life: LifeState, order: TaskOrder): Decision {
  const next: NextEvent = { what: order.kind, at: order.dueAt, why: 'dueNow', stepKey: order.stepKey };
  return { kind: 'act', action: { kind: 'openTask', task: order }, next };
}

function decideFrozen(life: LifeState, now: number): Decision {
  const until = life.freezeReviewAt ?? now;
  if (now < until) return { kind: 'wait', until, next: { what: 'resume', at: until, why: 'frozen' } };
  return openTask(life, { kind: 'unblock', attempt: 1, dueAt: now, expiresAt: null });
}

/** A second person decides within two days; overdue after that, never expired. */
function decideAgreementDesk(life: LifeState, now: number, rules: LifeRules): Decision {
  const dueAt = endOfWindow(now, rules.rulingDueDays, life.timeZone, rules.calendar);
  return openTask(life, { kind: 'decideAgreement', attempt: 1, dueAt, expiresAt: null });
}

/** While a promise lives nobody calls, but for the reminder of the day before. */
function decidePromise(life: LifeState, now: number, rules: LifeRules): Decision {
  const { promise } = life;
  if (promise === undefined) throw new Error('A promised account has a promise.');
  const remindAt = life.reach.call && life.finding === undefined ? promise.remindAt : undefined;
  if (remindAt !== undefined) {
    const earliest = Math.max(remindAt, capFreeAt(life, rules));
    const slot = nextSlot(earliest, life.timeZone, rules.calendar, rules.calendar, 0);
    if (now < slot && slot < promise.dueAt)
      return { kind: 'wait', until: slot, next: { what: 'remindPromise', at: slot, why: 'promiseLive' } };
    // Late, after an outage: the reminder still keeps the hours of contact, or it is not made at all.
    const dueAt = nextSlot(Math.max(now, slot), life.timeZone, rules.calendar, rules.calendar, 0);
    if (slot <= now && dueAt < promise.dueAt)
      return openTask(life, { kind: 'call', attempt: 1, dueAt, expiresAt: promise.dueAt });
  }
  if (now < promise.judgeAt) {
    const next: NextEvent = { what: 'judgePromise', at: promise.judgeAt, why: 'promiseLive' };
    return { kind: 'wait', until: promise.judgeAt, next };
  }
  return {
    kind: 'act',
    action: { kind: 'judgePromise', promiseId: promise.id, retryAt: nextMorning(life, now, rules) },
    next: { what: 'judgePromise', at: now, why: 'dueNow' },
  };
}

function decideAgreement(life: LifeState, now: number, rules: LifeRules): Decision {
  const { agreement } = life;
  if (agreement === undefined) throw new Error('An account under agreement has one.');
  if (agreement.state !== 'documented')
    return {
      kind: 'act',
      action: { kind: 'produceAgreementDocument', agreementId: agreement.id },
      next: { what: 'agreementDocument', at: now, why: 'dueNow' },
    };
  const judgeAt = agreement.judgeAt ?? now;
  if (now < judgeAt)
    return { kind: 'wait', until: judgeAt, next: { what: 'judgeAgreement', at: judgeAt, why: 'agreementLive' } };
  return {
    kind: 'act',
    action: { kind: 'judgeAgreement', agreementId: agreement.id, retryAt: nextMorning(life, now, rules) },
    next: { what: 'judgeAgreement', at: now, why: 'dueNow' },
  };
}

/** Payment files come in the morning: what one has not covered is looked at again on the next day, spread over it. */
function nextMorning(life: LifeState, now: number, rules: LifeRules): number {
  const tomorrow = momentOf(localTime(now, life.timeZone).day + 1, 0, life.timeZone);
  return nextSlot(tomorrow, life.timeZone, rules.calendar, rules.calendar, spread(life.accountId, 'judge', tomorrow));
}

function decideAddressReview(life: LifeState, now: number, rules: LifeRules): Decision {
  const expiresAt = spreadEnd(life, now, rules.addressReviewDays, rules);
  return openTask(life, { kind: 'reviewAddress', attempt: 1, dueAt: now, expiresAt });
}

function decideBlocked(life: LifeState, retryAt: number, now: number, rules: LifeRules): Decision {
  // A retry that has already passed gets a short window of its own instead of expiring at birth.
  const expiresAt = Math.max(retryAt, endOfWindow(now, 1, life.timeZone, rules.calendar));
  return openTask(life, { kind: 'unblock', stepKey: life.step?.key, attempt: 1, dueAt: now, expiresAt });
}

function decideRuling(life: LifeState, now: number, rules: LifeRules): Decision {
  const { ruling } = life;
  if (ruling === undefined) throw new Error('An account in ruling has a ruling.');
  switch (ruling.state) {
    case 'proposed':
      return openTask(life, {
        kind: 'decideRuling',
        attempt: 1,
        dueAt: endOfWindow(now, rules.rulingDueDays, life.timeZone, rules.calendar),
        expiresAt: null,
      });
    case 'approved':
      return {
        kind: 'act',
        action: { kind: 'produceRulingDocument', rulingId: ruling.id },
        next: { what: 'rulingDocument', at: now, why: 'dueNow' },
      };
    case 'documented':
    case 'requested': {
      const again = ruling.requestedAt === undefined ? now : ruling.requestedAt + rules.reportRetryDays * dayMs;
      const next: NextEvent = { what: 'report', at: again, why: 'reportPending' };
      if (now < again) return { kind: 'wait', until: again, next };
      return { kind: 'act', action: { kind: 'requestClientReport', rulingId: ruling.id }, next };
    }
  }
}

function proposeRuling(life: LifeState, step: StrategyStep | undefined, now: number, rules: LifeRules): Decision {
  return {
    kind: 'act',
    action: {
      kind: 'proposeRuling',
      stepKey: step?.key,
      ruling: step?.ruling,
      dueAt: endOfWindow(now, rules.rulingDueDays, life.timeZone, rules.calendar),
      retryAt: spreadEnd(life, now, rules.rulingRetryDays, rules),
    },
    next: { what: 'ruling', at: now, why: 'dueNow', stepKey: step?.key },
  };
}

/** Why a step cannot even be tried. */
function obstacle(life: LifeState, step: StrategyStep): StepFailure | undefined {
  switch (step.kind) {
    case 'letter':
      return life.reach.letter ? undefined : 'step.noUsableAddress';
    case 'visit':
      return life.reach.visit ? undefined : 'step.noLocatableAddress';
    case 'call':
      return life.reach.call ? undefined : 'step.noPhone';
    case 'message':
      return life.reach.message === true ? undefined : 'step.noEmail';
    case 'offer':
      return life.reach.letter ? undefined : 'step.noUsableAddress';
    case 'ruling':
      return undefined;
  }
}

/**
 * The account's own share of a band, in [0, 1). Nobody stands by to send a message: its half of a band is the first, so that what
 * wakes late, after an outage or behind a queue, still finds the band open.
 */
function shareOfBand(life: LifeState, step: StrategyStep, attempts: number): number {
  const share = spread(life.accountId, step.key, attempts);
  return step.kind === 'message' ? share / 2 : share;
}

function decideStep(life: LifeState, strategy: Strategy, now: number, rules: LifeRules): Decision {
  const step = strategy.steps.find(({ key }) => key === life.step?.key);
  // The end of the strategy is a ruling, whether or not its author wrote the last step.
  if (step === undefined || life.step === undefined) return proposeRuling(life, undefined, now, rules);
  // A finding that forbids contact leaves nothing to do but to rule.
  if (life.finding !== undefined && step.kind !== 'ruling') return proposeRuling(life, undefined, now, rules);
  const { attempts, since, lastAttemptAt } = life.step;
  const band = bandOf(step, attempts, rules);
  const earliest = earliestMoment(life, step, since, lastAttemptAt);
  const share = shareOfBand(life, step, attempts);
  const free = isContact(step) ? capFreeAt(life, rules) : 0;
  const slot = nextSlot(Math.max(earliest, free), life.timeZone, rules.calendar, band, share);
  if (now < slot) {
    const calendar = lastAttemptAt === undefined ? 'stepDay' : 'attemptSpacing';
    const why = free > earliest ? 'contactCap' : calendar;
    return { kind: 'wait', until: slot, next: { what: step.kind, at: slot, why, stepKey: step.key } };
  }
  return performStep(life, step, now, rules, { attempts, band, share });
}

/**
 * When a message that is due may leave: now inside its band, else at the account's own share of the next one. Nobody stands between
 * it and the debtor who would notice, after an outage, that it is night.
 */
function sendingMoment(life: LifeState, now: number, rules: LifeRules, { band, share }: Turn): number {
  const slotAfter = (earliest: number, part: number): number =>
    nextSlot(earliest, life.timeZone, rules.calendar, band, part);
  const ofToday = slotAfter(momentOf(localTime(now, life.timeZone).day, 0, life.timeZone), share);
  if (now < ofToday || slotAfter(now, 0) === now) return Math.max(now, ofToday);
  return slotAfter(now, share);
}

interface Turn {
  attempts: number;
  band: TimeBand;
  share: number;
}

function performStep(life: LifeState, step: StrategyStep, now: number, rules: LifeRules, turn: Turn): Decision {
  const next: NextEvent = { what: step.kind, at: now, why: 'dueNow', stepKey: step.key };
  if (step.when !== undefined && turn.attempts === 0 && !conditionHolds(step.when, life.figures))
    return { kind: 'act', action: { kind: 'skipStep', stepKey: step.key }, next };
  const reason = obstacle(life, step);
  if (reason !== undefined) return { kind: 'act', action: { kind: 'failStep', stepKey: step.key, reason }, next };
  switch (step.kind) {
    case 'letter':
      return {
        kind: 'act',
        action: { kind: 'produceLetter', stepKey: step.key, template: step.template ?? step.key },
        next,
      };
    case 'call':
    case 'visit': {
      // Late, after an outage or a hold: the person still gets a moment inside the band, and the whole window.
      const dueAt = nextSlot(now, life.timeZone, rules.calendar, turn.band, 0);
      const expiresAt = spreadEnd(life, dueAt, step.windowDays, rules);
      return openTask(life, { kind: step.kind, stepKey: step.key, attempt: turn.attempts + 1, dueAt, expiresAt });
    }
    case 'ruling':
      return proposeRuling(life, step, now, rules);
    case 'message': {
      const leavesAt = sendingMoment(life, now, rules, turn);
      if (now < leavesAt)
        return { kind: 'wait', until: leavesAt, next: { ...next, at: leavesAt, why: 'contactHours' } };
      const { template = step.key } = step;
      return { kind: 'act', action: { kind: 'sendMessage', stepKey: step.key, template }, next };
    }
    case 'offer':
      return {
        kind: 'act',
        action: { kind: 'makeOffer', stepKey: step.key, template: step.template ?? step.key },
        next,
      };
  }
}

/** The step makes somebody's phone ring, brings somebody to a door, or sends a message: what a client's caps count. */
function isContact({ kind }: StrategyStep): boolean {
  return kind === 'call' || kind === 'visit' || kind === 'message';
}

/** Attempts rotate through the step's bands; a step without bands has the whole of the contact hours. */
function bandOf(step: StrategyStep, attempts: number, rules: LifeRules): TimeBand {
  return step.timeBands[attempts % Math.max(1, step.timeBands.length)] ?? rules.calendar;
}

function earliestMoment(life: LifeState, step: StrategyStep, since: number, lastAttemptAt: number | undefined): number {
  const dayOf = (at: number): number => localTime(at, life.timeZone).day;
  const stepDay =
    life.step?.immediate === true ? since : momentOf(dayOf(life.placedAt) + step.dayOffset, 0, life.timeZone);
  const spaced =
    lastAttemptAt === undefined ? since : momentOf(dayOf(lastAttemptAt) + step.spacingDays, 0, life.timeZone);
  // An attempt recorded now may have happened days ago: its successor still comes after everything before it.
  return Math.max(stepDay, spaced, since, lastAttemptAt ?? since);
}

/** The end of a window of whole days, moved earlier by up to an hour so that not all windows end together. */
function spreadEnd(life: LifeState, from: number, days: number, rules: LifeRules): number {
  const end = endOfWindow(from, days, life.timeZone, rules.calendar);
  return Math.max(from + 1, end - Math.floor(spread(life.accountId, 'window', from) * 3_600_000));
}

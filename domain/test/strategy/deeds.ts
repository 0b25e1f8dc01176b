import fc from 'fast-check';
import { offerTerms } from '../../src/agreement/index.js';
import { dayMs, localTime } from '../../src/calendar/index.js';
import { commandRefusal, contactFreeze } from '../../src/compliance/index.js';
import type { CommandFacts } from '../../src/compliance/index.js';
import { resultCode, resultCodes } from '../../src/contact/index.js';
import type { ResultCode, ResultCodeName } from '../../src/contact/index.js';
import {
  brokenStepOf,
  judgeMoment,
  lifePromise,
  lifeRulesOf,
  stageBeneath,
  stepAfterChange,
} from '../../src/strategy/index.js';
import type { LifeEvent, LifePromise, LifeState, PromiseTurn, Strategy } from '../../src/strategy/index.js';
import { newId } from './done.js';
import { anyStrategy } from './strategies.js';

/** What is promised: a share of the balance, some days ahead. */
interface Promised {
  percent: number;
  inDays: number;
}

/** What a person or a machine does at a moment of the life; ignored where the rules forbid it, as the product would. */
export type Deed =
  | { kind: 'contact'; result: ResultCodeName; medium: ResultCode['media'][number]; promised: Promised }
  | { kind: 'promise' | 'reschedule'; promised: Promised }
  | { kind: 'cancelPromise' }
  | { kind: 'propose'; forgivenPercent: number; instalments: number }
  | { kind: 'approveAgreement' | 'refuseAgreement' }
  | { kind: 'hold'; days: number }
  | { kind: 'release' | 'dispute' | 'complain' }
  | { kind: 'resolve'; answer: 'dismissed' | 'restated' | 'withdrawn' | 'settled' }
  | { kind: 'pay' | 'reverse'; percent: number }
  | { kind: 'coverage' }
  | { kind: 'correct' }
  | { kind: 'returnLetter'; result: 'DEVUELTO_NO_EXISTE' | 'DEVUELTO_FALLECIDO' | 'DEVUELTO_REHUSADO' }
  | { kind: 'reach'; call: boolean; message: boolean }
  | { kind: 'changeStrategy'; to: Strategy }
  | { kind: 'approve' | 'refuse' | 'reopen' | 'report' }
  | { kind: 'withdraw' };

const names = Object.keys(resultCodes) as ResultCodeName[];
const anyPromised = fc.record({ percent: fc.integer({ min: 1, max: 110 }), inDays: fc.integer({ min: -1, max: 16 }) });
const anyPercent = fc.integer({ min: 1, max: 100 });

const anyContact: fc.Arbitrary<Deed> = fc.constantFrom(...names).chain((result) =>
  fc.record({
    kind: fc.constant('contact' as const),
    result: fc.constant(result),
    medium: fc.constantFrom(...resultCodes[result].media),
    promised: anyPromised,
  }),
);

export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: anyContact },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('promise', 'reschedule'), promised: anyPromised }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('propose' as const),
      forgivenPercent: fc.integer({ min: 0, max: 40 }),
      instalments: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('pay', 'pay', 'reverse'), percent: anyPercent }) },
  fc.record({ kind: fc.constant('hold' as const), days: fc.integer({ min: 1, max: 100 }) }),
  fc.record({
    kind: fc.constant('resolve' as const),
    answer: fc.constantFrom('dismissed', 'restated', 'withdrawn', 'settled'),
  }),
  fc.record({
    kind: fc.constant('returnLetter' as const),
    result: fc.constantFrom('DEVUELTO_NO_EXISTE', 'DEVUELTO_FALLECIDO', 'DEVUELTO_REHUSADO'),
  }),
  fc.record({ kind: fc.constant('reach' as const), call: fc.boolean(), message: fc.boolean() }),
  fc.record({ kind: fc.constant('changeStrategy' as const), to: anyStrategy }),
  ...(
    [
      'cancelPromise',
      'approveAgreement',
      'approveAgreement',
      'refuseAgreement',
      'release',
      'dispute',
      'complain',
      'coverage',
      'correct',
      'approve',
      'refuse',
      'reopen',
      'report',
    ] as const
  ).map((kind) => fc.constant({ kind })),
);

/** The answerer that a result code asks for. */
export function fittingAnswerer(result: string): 'titular' | 'third' | 'nobody' {
  const code = resultCode(result)!;
  if (code.rightParty) return 'titular';
  return code.contact ? 'third' : 'nobody';
}

const balanceOf = ({ figures }: LifeState): bigint => BigInt(figures!.balanceCents);

const factsOfPromise = (life: LifeState, { percent, inDays }: Promised, at: number) => ({
  amountCents: String((balanceOf(life) * BigInt(percent)) / 100n),
  dueDay: localTime(at, life.timeZone).day + inDays,
});

/** The event of a deed, or undefined when the rules forbid it now. Events are made as the product's commands make them. */
export function deedEvent(life: LifeState, strategy: Strategy, deed: Deed, at: number): LifeEvent | undefined {
  const allowed = (facts: CommandFacts): boolean => commandRefusal(life, facts, at) === undefined;
  const promiseFor = (dueDay: number, reschedules: number): LifePromise =>
    lifePromise(life, { id: newId('promise'), dueDay, reschedules, onBroken: brokenStepOf(life, strategy) }, at);
  switch (deed.kind) {
    case 'contact': {
      const { result, medium } = deed;
      const whoAnswered = fittingAnswerer(result);
      const code: ResultCode = resultCodes[result];
      const promise = code.promise === true ? factsOfPromise(life, deed.promised, at) : undefined;
      if (!allowed({ kind: 'recordContact', medium, result, whoAnswered, at, promise })) return undefined;
      const reschedules = life.promise === undefined ? 0 : life.promise.reschedules + 1;
      return {
        kind: 'contactRecorded',
        at,
        medium,
        whoAnswered,
        result,
        happenedAt: at,
        promise: promise === undefined ? undefined : promiseFor(promise.dueDay, reschedules),
        freeze: contactFreeze(life, result, at),
      };
    }
    case 'promise': {
      const promise = factsOfPromise(life, deed.promised, at);
      if (!allowed({ kind: 'makePromise', promise })) return undefined;
      return { kind: 'promiseMade', at, promise: promiseFor(promise.dueDay, 0) };
    }
    case 'reschedule': {
      if (life.promise === undefined) return undefined;
      const promise = factsOfPromise(life, deed.promised, at);
      if (!allowed({ kind: 'reschedulePromise', promiseId: life.promise.id, promise })) return undefined;
      return { kind: 'promiseRescheduled', at, promise: promiseFor(promise.dueDay, life.promise.reschedules + 1) };
    }
    case 'cancelPromise':
      return life.promise !== undefined && allowed({ kind: 'cancelPromise', promiseId: life.promise.id })
        ? { kind: 'promiseCancelled', at }
        : undefined;
    case 'propose':
      return proposal(life, deed, at);
    case 'approveAgreement':
    case 'refuseAgreement': {
      const decision = deed.kind === 'approveAgreement' ? 'approve' : 'refuse';
      if (life.agreement === undefined) return undefined;
      if (!allowed({ kind: 'decideAgreement', agreementId: life.agreement.id, decision })) return undefined;
      const { graceDays } = lifeRulesOf(life).agreement;
      const dueDay = localTime(at, life.timeZone).day + 10;
      return decision === 'approve'
        ? { kind: 'agreementApproved', at, judgeAt: judgeMoment(life, dueDay, graceDays) }
        : { kind: 'agreementRefused', at };
    }
    case 'hold': {
      const reviewAt = at + deed.days * dayMs;
      return allowed({ kind: 'hold', reviewAt }) ? { kind: 'held', at, reviewAt } : undefined;
    }
    case 'release':
      return allowed({ kind: 'release' }) ? { kind: 'released', at } : undefined;
    case 'dispute':
      return allowed({ kind: 'openDispute' }) ? { kind: 'disputeOpened', at, reviewAt: at + 10 * dayMs } : undefined;
    case 'complain':
      return allowed({ kind: 'recordComplaint' }) ? { kind: 'held', at, reviewAt: at + 10 * dayMs } : undefined;
    case 'resolve': {
      const outcome = deed.answer === 'dismissed' ? 'dismissed' : 'upheld';
      if (!allowed({ kind: 'resolveDispute', outcome })) return undefined;
      const stated = deed.answer === 'settled' ? 0n : (balanceOf(life) + 1n) / 2n;
      const balance = ['restated', 'settled'].includes(deed.answer) ? balanceTurn(stated) : undefined;
      return { kind: 'disputeResolved', at, withdrawn: deed.answer === 'withdrawn', balance };
    }
    case 'pay':
    case 'reverse':
      return moneyMoved(life, strategy, deed, at);
    case 'coverage':
      return allowed({ kind: 'extendCoverage', coveredUntilDay: 0 }) ? { kind: 'coverageExtended', at } : undefined;
    case 'correct': {
      if (!allowed({ kind: 'correctAddress', contactPointId: 'address-1' })) return undefined;
      const reach = { ...life.reach, letter: true, visit: true };
      return { kind: 'addressCorrected', at, reach, timeZone: life.timeZone };
    }
    case 'returnLetter': {
      const { result } = deed;
      if (!allowed({ kind: 'returnLetter', letterId: 'letter-1', result })) return undefined;
      const downgraded = result === 'DEVUELTO_NO_EXISTE';
      const reach = downgraded ? { ...life.reach, letter: false } : life.reach;
      return { kind: 'letterReturned', at, reach, downgraded, result };
    }
    case 'reach': {
      const { call, message } = deed;
      if (!allowed({ kind: 'barContactPoint', contactPointId: 'phone-1' })) return undefined;
      return { kind: 'reachChanged', at, reach: { ...life.reach, call, message } };
    }
    case 'changeStrategy': {
      const strategyVersionId = newId('version');
      if (!allowed({ kind: 'changeStrategy', strategyVersionId })) return undefined;
      return { kind: 'strategyChanged', at, strategyVersionId, step: stepAfterChange(life, strategy, deed.to, at) };
    }
    case 'approve':
    case 'refuse': {
      const decision = deed.kind;
      if (life.ruling === undefined) return undefined;
      if (!allowed({ kind: 'decideRuling', rulingId: life.ruling.id, decision })) return undefined;
      return decision === 'approve'
        ? { kind: 'rulingApproved', at }
        : { kind: 'rulingRefused', at, retryAt: at + 30 * dayMs };
    }
    case 'reopen':
      if (life.ruling === undefined || !allowed({ kind: 'reopenRuling', rulingId: life.ruling.id })) return undefined;
      return { kind: 'rulingReopened', at, retryAt: at + 30 * dayMs };
    case 'report':
      return life.ruling?.state === 'requested' && life.stage === 'ruling' ? { kind: 'rulingReported', at } : undefined;
    case 'withdraw':
      return allowed({ kind: 'withdraw' }) ? { kind: 'withdrawn', at } : undefined;
  }
}

const balanceTurn = (cents: bigint) => ({ balanceCents: String(cents), settled: cents === 0n });

function proposal(life: LifeState, deed: Extract<Deed, { kind: 'propose' }>, at: number): LifeEvent | undefined {
  const today = localTime(at, life.timeZone).day;
  const terms = offerTerms({ ...deed, validDays: 5 }, balanceOf(life), today);
  if (terms === undefined) return undefined;
  const facts = {
    kind: terms.kind,
    forgivenCents: String(terms.forgivenCents),
    instalments: terms.instalments.map(({ dueDay, amountCents }) => ({ dueDay, amountCents: String(amountCents) })),
  };
  if (commandRefusal(life, { kind: 'proposeAgreement', terms: facts }, at) !== undefined) return undefined;
  const task = {
    id: newId('task'),
    kind: 'decideAgreement' as const,
    openedAt: at,
    dueAt: at + dayMs,
    expiresAt: null,
  };
  return { kind: 'agreementProposed', at, agreementId: newId('agreement'), task };
}

/** A payment keeps the promise it covers; a reversal may bring a kept promise back to life. */
function moneyMoved(
  life: LifeState,
  strategy: Strategy,
  { kind, percent }: Extract<Deed, { kind: 'pay' | 'reverse' }>,
  at: number,
): LifeEvent | undefined {
  const facts = { kind: kind === 'pay' ? 'registerPayment' : 'reversePayment', paymentId: 'payment-1' } as const;
  if (commandRefusal(life, facts, at) !== undefined) return undefined;
  const amount = (balanceOf(life) * BigInt(percent) + 99n) / 100n;
  const balance = balanceTurn(kind === 'pay' ? balanceOf(life) - amount : balanceOf(life) + amount);
  const underPlan = life.agreement !== undefined && life.agreement.state !== 'proposed';
  return {
    kind: 'balanceChanged',
    at,
    balance,
    promise: promiseTurn(life, strategy, kind, percent, at),
    agreement: underPlan && balance.settled ? { state: 'fulfilled' } : undefined,
  };
}

function promiseTurn(
  life: LifeState,
  strategy: Strategy,
  kind: 'pay' | 'reverse',
  percent: number,
  at: number,
): PromiseTurn | undefined {
  if (kind === 'pay') return life.promise !== undefined && percent > 50 ? { state: 'kept' } : undefined;
  const mayLive = ['collecting', 'addressReview'].includes(stageBeneath(life)) && life.agreement === undefined;
  if (!mayLive || (life.figures?.promisesKept ?? 0) === 0) return undefined;
  const dueDay = localTime(at, life.timeZone).day + 3;
  const made = { id: newId('promise'), dueDay, reschedules: 0, onBroken: brokenStepOf(life, strategy) };
  return percent > 50 ? { state: 'live', promise: lifePromise(life, made, at) } : { state: 'broken' };
}

import { resultCode, stopsContact } from '../contact/index.js';
import { afterContact } from './afterContact.js';
import { frozen, moved, thawed, withoutTask } from './lifeStage.js';
import { withContact } from './contactCap.js';
import type { LifeEvent } from './lifeEvent.js';
import type { LifeState } from './life.js';
import { afterAttempt, afterStep, untried } from './stepProgress.js';
import type { Strategy } from './strategy.js';
import { afterAgreement, afterBalance, afterPromise, withdrawn } from './afterMoney.js';

/**
 * The life after an event. Pure; the revision grows by one with every event.
 *
 * @param strategy the one in force after the event
 * @throws Error when the transition table forbids it: the caller has asked the rules first, so that is a mistake of ours
 */
export function applyEvent(life: LifeState, strategy: Strategy, event: LifeEvent): LifeState {
  return { ...changed(life, strategy, event), revision: life.revision + 1 };
}

function changed(life: LifeState, strategy: Strategy, event: LifeEvent): LifeState {
  switch (event.kind) {
    case 'letterProduced':
    case 'offerMade':
      // A correction or a hold may have moved the life on while the letter was being printed.
      return life.step?.key === event.stepKey ? afterStep(life, strategy, 'succeeded', event.at) : life;
    case 'messageSent': {
      const counted = { ...life, recentContacts: withContact(life.recentContacts, event.at) };
      return life.step?.key === event.stepKey ? afterStep(counted, strategy, 'succeeded', event.at) : counted;
    }
    case 'stepSkipped':
      return life.step?.key === event.stepKey ? untried(life, strategy, 'succeeded', event.at) : life;
    case 'taskOpened':
      return { ...life, task: event.task };
    case 'taskExpired':
      return afterExpiry(life, strategy, event.at);
    case 'stepFailed':
      return life.step?.key === event.stepKey ? untried(life, strategy, 'failed', event.at) : life;
    case 'contactRecorded':
      return afterContact(life, strategy, event);
    case 'promiseMade':
    case 'promiseRescheduled':
      return afterPromise(life, strategy, { state: 'live', promise: event.promise }, event.at);
    case 'promiseCancelled':
      return afterPromise(life, strategy, { state: 'cancelled' }, event.at);
    case 'promiseJudged':
      return afterPromise(life, strategy, event.promise, event.at);
    case 'agreementProposed':
      return { ...life, task: event.task, agreement: { id: event.agreementId, state: 'proposed' } };
    case 'agreementRefused':
      return { ...withoutTask(life), agreement: undefined };
    case 'agreementApproved':
      return approved(life, strategy, event.judgeAt);
    case 'agreementDocumented':
      return life.agreement === undefined ? life : { ...life, agreement: { ...life.agreement, state: 'documented' } };
    case 'agreementJudged':
      return afterBalance(afterAgreement(life, strategy, event.agreement, event.at), event.balance);
    case 'balanceChanged':
      return afterMoney(life, strategy, event);
    case 'coverageExtended':
      return awakened(life, event.at);
    case 'addressCorrected':
      return afterCorrection(life, event);
    case 'reachChanged':
      return { ...life, reach: event.reach };
    case 'letterReturned':
      return afterReturn(life, event);
    case 'letterDelivered':
    case 'reassigned':
      return life;
    case 'held':
      return frozen(life, 'held', event.at, event.reviewAt);
    case 'disputeOpened':
      return frozen(life, 'disputeOpened', event.at, event.reviewAt);
    case 'released':
      return thawed(life, 'released');
    case 'disputeResolved':
      if (event.withdrawn) return withdrawn(life);
      return afterBalance(thawed(life, 'disputeResolved'), event.balance);
    case 'rulingProposed':
      return {
        ...life,
        stage: moved(life, 'rulingProposed'),
        block: undefined,
        task: event.task,
        ruling: { id: event.rulingId, state: 'proposed' },
      };
    case 'rulingLacksProof':
      return afterLackOfProof(life, strategy, event);
    case 'rulingApproved':
      return withRuling(withoutTask(life), { state: 'approved' });
    case 'rulingRefused':
      return {
        ...withoutTask(life),
        stage: moved(life, 'rulingRefused'),
        ruling: undefined,
        block: { code: 'ruling.refused', retryAt: event.retryAt },
      };
    case 'rulingReopened':
      return {
        ...withoutTask(life),
        stage: moved(life, 'rulingReopened'),
        ruling: undefined,
        block: { code: 'ruling.reopened', retryAt: event.retryAt },
      };
    case 'rulingDocumented':
      return withRuling(life, { state: 'documented' });
    case 'reportRequested':
      return withRuling(life, { state: 'requested', requestedAt: event.at });
    case 'rulingReported':
      return { ...withoutTask(life), stage: moved(life, 'rulingReported'), step: undefined };
    case 'strategyChanged':
      return afterStrategyChange(life, event);
    case 'withdrawn':
      return withdrawn(life);
  }
}

/** A ruling that its author wrote before other steps gives way to them; the last one waits for its proof. */
function afterLackOfProof(
  life: LifeState,
  strategy: Strategy,
  event: Extract<LifeEvent, { kind: 'rulingLacksProof' }>,
): LifeState {
  const step = strategy.steps.find(({ key }) => key === life.step?.key);
  const next = afterStep(life, strategy, 'failed', event.at);
  // After a finding there is nothing but the ruling, whichever step the life stands at.
  if (step?.kind === 'ruling' && life.finding === undefined && next.step !== undefined) return next;
  return { ...life, block: { code: 'ruling.lacksProof', retryAt: event.retryAt } };
}

function withRuling(life: LifeState, change: Partial<NonNullable<LifeState['ruling']>>): LifeState {
  return life.ruling === undefined ? life : { ...life, ruling: { ...life.ruling, ...change } };
}

function afterExpiry(life: LifeState, strategy: Strategy, at: number): LifeState {
  const without = withoutTask(life);
  switch (life.task?.kind) {
    case 'call':
    case 'visit':
      // A reminder that nobody made is not an attempt of the strategy.
      if (life.promise !== undefined && life.stage === 'promised') return reminded(without);
      return life.step === undefined ? without : afterAttempt(without, strategy, life.step, at);
    case 'reviewAddress':
      return life.stage === 'addressReview' ? { ...without, stage: moved(life, 'addressReviewExpired') } : without;
    case 'unblock':
      return { ...without, block: undefined };
    case 'decideAgreement':
    case 'decideRuling':
    case undefined:
      return without;
  }
}

const reminded = (life: LifeState): LifeState =>
  life.promise === undefined ? life : { ...life, promise: { ...life.promise, remindAt: undefined } };

/** An agreement takes the place of a promise: its payments are the same money. */
function approved(life: LifeState, strategy: Strategy, judgeAt: number): LifeState {
  if (life.agreement === undefined) return life;
  const onBroken = life.promise?.onBroken ?? brokenStepOf(life, strategy);
  return {
    ...withoutTask(life),
    stage: moved(life, 'agreementApproved'),
    promise: undefined,
    agreement: { ...life.agreement, state: 'approved', judgeAt, onBroken },
  };
}

/** The step to go to when what is made now is not kept. */
export function brokenStepOf(life: LifeState, strategy: Strategy): string | undefined {
  if (strategy.onBroken !== undefined) return strategy.onBroken;
  return strategy.steps.find(({ key }) => key === life.step?.key)?.onFailure;
}

/** Money that turns a promise while none lives has taken back what kept the last one. */
function unkept(life: LifeState): LifeState {
  if (life.promise !== undefined || life.figures === undefined) return life;
  return { ...life, figures: { ...life.figures, promisesKept: Math.max(0, life.figures.promisesKept - 1) } };
}

function afterMoney(
  life: LifeState,
  strategy: Strategy,
  event: Extract<LifeEvent, { kind: 'balanceChanged' }>,
): LifeState {
  const promised = event.promise === undefined ? life : afterPromise(unkept(life), strategy, event.promise, event.at);
  const agreed =
    event.agreement === undefined ? promised : afterAgreement(promised, strategy, event.agreement, event.at);
  return afterBalance(agreed, event.balance);
}

/** Judged too early, a promise or a plan only says that it is still alive. */
function awakened(life: LifeState, at: number): LifeState {
  const { promise, agreement } = life;
  return {
    ...life,
    promise: promise === undefined ? undefined : { ...promise, judgeAt: Math.min(promise.judgeAt, at) },
    agreement:
      agreement?.judgeAt === undefined ? agreement : { ...agreement, judgeAt: Math.min(agreement.judgeAt, at) },
  };
}

function afterCorrection(life: LifeState, event: Extract<LifeEvent, { kind: 'addressCorrected' }>): LifeState {
  const next: LifeState = { ...life, reach: event.reach, timeZone: event.timeZone };
  if (!event.reach.letter) return next;
  if (life.frozenFrom === 'addressReview') return { ...next, frozenFrom: 'collecting' };
  return life.stage === 'addressReview' ? { ...withoutTask(next), stage: moved(life, 'addressUsable') } : next;
}

/** The post could not deliver: an address that is at fault goes to the review desk, unless another one still serves. */
function afterReturn(life: LifeState, event: Extract<LifeEvent, { kind: 'letterReturned' }>): LifeState {
  const next: LifeState = { ...life, reach: event.reach };
  const finding = resultCode(event.result)?.finding;
  if (finding !== undefined && stopsContact(finding)) {
    const contactTask = life.task?.kind === 'call' || life.task?.kind === 'visit';
    return {
      ...next,
      finding: life.finding ?? { name: finding, since: event.at },
      task: contactTask ? undefined : life.task,
    };
  }
  if (!event.downgraded || event.reach.letter || life.stage !== 'collecting') return next;
  if (life.agreement?.state === 'proposed' || life.block !== undefined) return next;
  return { ...withoutTask(next), stage: moved(life, 'addressDoubtful') };
}

function afterStrategyChange(life: LifeState, event: Extract<LifeEvent, { kind: 'strategyChanged' }>): LifeState {
  const contactTask = life.task?.kind === 'call' || life.task?.kind === 'visit';
  const sameStep = event.step !== undefined && event.step.key === life.step?.key;
  return {
    ...life,
    strategyVersionId: event.strategyVersionId,
    step: event.step,
    task: contactTask && !sameStep && life.stage === 'collecting' ? undefined : life.task,
  };
}

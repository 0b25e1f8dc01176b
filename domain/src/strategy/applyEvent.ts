import { transition } from '../account/index.js';
import type { Stage, TransitionCause } from '../account/index.js';
import { resultCode, stopsContact } from '../contact/index.js';
import type { ContactMedium } from '../contact/index.js';
import type { LifeEvent } from './lifeEvent.js';
import type { LifeState, StepProgress } from './life.js';
import type { Strategy, StrategyStep } from './strategy.js';

/**
 * The life after an event. Pure; the revision grows by one with every event.
 *
 * @throws Error when the transition table forbids it: the caller has asked the rules first, so that is a mistake of ours
 */
export function applyEvent(life: LifeState, strategy: Strategy, event: LifeEvent): LifeState {
  return { ...changed(life, strategy, event), revision: life.revision + 1 };
}

function changed(life: LifeState, strategy: Strategy, event: LifeEvent): LifeState {
  switch (event.kind) {
    case 'letterProduced':
      // A correction or a hold may have moved the life on while the letter was being printed.
      return life.step?.key === event.stepKey ? afterStep(life, strategy, 'succeeded', event.at) : life;
    case 'taskOpened':
      return { ...life, task: event.task };
    case 'taskExpired':
      return afterExpiry(life, strategy, event.at);
    case 'stepFailed':
      return life.step?.key === event.stepKey ? afterStep(life, strategy, 'failed', event.at) : life;
    case 'contactRecorded':
      return afterContact(life, strategy, event);
    case 'addressCorrected':
      return afterCorrection(life, event);
    case 'held':
      return {
        ...withoutTask(life),
        stage: moved(life, 'held'),
        frozenFrom: life.stage,
        frozenSince: event.at,
        freezeReviewAt: event.reviewAt,
      };
    case 'released':
      return {
        ...withoutTask(life),
        stage: moved(life, 'released'),
        frozenFrom: undefined,
        frozenSince: undefined,
        freezeReviewAt: undefined,
      };
    case 'rulingProposed':
      return {
        ...life,
        stage: moved(life, 'rulingProposed'),
        block: undefined,
        task: event.task,
        ruling: { id: event.rulingId, state: 'proposed' },
      };
    case 'rulingLacksProof':
      return { ...life, block: { code: 'ruling.lacksProof', retryAt: event.retryAt } };
    case 'rulingApproved':
      return withRuling(withoutTask(life), { state: 'approved' });
    case 'rulingRefused':
      return {
        ...withoutTask(life),
        stage: moved(life, 'rulingRefused'),
        ruling: undefined,
        block: { code: 'ruling.refused', retryAt: event.retryAt },
      };
    case 'rulingDocumented':
      return withRuling(life, { state: 'documented' });
    case 'reportRequested':
      return withRuling(life, { state: 'requested', requestedAt: event.at });
    case 'rulingReported':
      return { ...withoutTask(life), stage: moved(life, 'rulingReported'), step: undefined };
  }
}

function moved(life: LifeState, cause: TransitionCause): Stage {
  const verdict = transition(life.stage, cause, life.frozenFrom);
  if (!verdict.allowed) throw new Error(verdict.reason);
  return verdict.stage;
}

const withoutTask = (life: LifeState): LifeState => ({ ...life, task: undefined });

function withRuling(life: LifeState, change: Partial<NonNullable<LifeState['ruling']>>): LifeState {
  return life.ruling === undefined ? life : { ...life, ruling: { ...life.ruling, ...change } };
}

/** Where the strategy goes once the step `key` has ended; undefined after its last. */
function stepAfter(strategy: Strategy, key: string, outcome: 'succeeded' | 'failed'): StrategyStep | undefined {
  const index = strategy.steps.findIndex((step) => step.key === key);
  const current = strategy.steps[index];
  if (outcome === 'failed' && current?.onFailure !== undefined)
    return strategy.steps.find((step) => step.key === current.onFailure);
  return strategy.steps[index + 1];
}

function afterStep(life: LifeState, strategy: Strategy, outcome: 'succeeded' | 'failed', at: number): LifeState {
  if (life.step === undefined) return life;
  const next = stepAfter(strategy, life.step.key, outcome);
  return { ...life, step: next === undefined ? undefined : { key: next.key, since: at, attempts: 0 } };
}

function afterAttempt(life: LifeState, strategy: Strategy, step: StepProgress, at: number): LifeState {
  const tried = { ...step, attempts: step.attempts + 1, lastAttemptAt: at };
  const limit = strategy.steps.find(({ key }) => key === step.key)?.attempts ?? 0;
  if (tried.attempts >= limit) return afterStep(life, strategy, 'failed', at);
  return { ...life, step: tried };
}

function afterExpiry(life: LifeState, strategy: Strategy, at: number): LifeState {
  const without = withoutTask(life);
  switch (life.task?.kind) {
    case 'call':
    case 'visit':
      return life.step === undefined ? without : afterAttempt(without, strategy, life.step, at);
    case 'reviewAddress':
      return life.stage === 'addressReview' ? { ...without, stage: moved(life, 'addressReviewExpired') } : without;
    case 'unblock':
      return { ...without, block: undefined };
    case 'decideRuling':
    case undefined:
      return without;
  }
}

/** The kind of step and task that a medium answers. */
function answers(medium: ContactMedium, kind: string | undefined): boolean {
  return (medium === 'call' || medium === 'visit') && medium === kind;
}

function afterContact(
  life: LifeState,
  strategy: Strategy,
  event: Extract<LifeEvent, { kind: 'contactRecorded' }>,
): LifeState {
  const code = resultCode(event.result);
  const answersTask = answers(event.medium, life.task?.kind);
  // New evidence is a reason to try the ruling again at once.
  const unblocked = life.block !== undefined && life.task?.kind === 'unblock' && life.stage === 'collecting';
  const base: LifeState = {
    ...life,
    task: answersTask || unblocked ? undefined : life.task,
    block: life.stage === 'collecting' ? undefined : life.block,
  };
  if (code?.finding !== undefined && stopsContact(code.finding)) {
    const contactTask = base.task?.kind === 'call' || base.task?.kind === 'visit';
    return {
      ...base,
      finding: life.finding ?? { name: code.finding, since: event.happenedAt },
      task: contactTask ? undefined : base.task,
    };
  }
  const step = strategy.steps.find(({ key }) => key === life.step?.key);
  if (base.step === undefined || !answers(event.medium, step?.kind)) return base;
  if (code?.endsStep === true) return afterStep(base, strategy, 'succeeded', event.at);
  return afterAttempt(base, strategy, base.step, event.happenedAt);
}

function afterCorrection(life: LifeState, event: Extract<LifeEvent, { kind: 'addressCorrected' }>): LifeState {
  const next: LifeState = { ...life, reach: event.reach, timeZone: event.timeZone };
  if (!event.reach.letter) return next;
  if (life.frozenFrom === 'addressReview') return { ...next, frozenFrom: 'collecting' };
  return life.stage === 'addressReview' ? { ...withoutTask(next), stage: moved(life, 'addressUsable') } : next;
}

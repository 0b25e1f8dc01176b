import { resultCode, stopsContact } from '../contact/index.js';
import type { ContactMedium, ResultCode } from '../contact/index.js';
import { afterPromise } from './afterMoney.js';
import { withContact } from './contactCap.js';
import { frozen } from './lifeStage.js';
import type { LifeEvent } from './lifeEvent.js';
import type { LifeState } from './life.js';
import { afterAttempt, afterStep } from './stepProgress.js';
import type { Strategy } from './strategy.js';

type Recorded = Extract<LifeEvent, { kind: 'contactRecorded' }>;

/** The kind of step and task that a medium answers. */
function answers(medium: ContactMedium, kind: string | undefined): boolean {
  return (medium === 'call' || medium === 'visit') && medium === kind;
}

/** What a gestión makes of the life: the attempt, the finding, the promise and the freeze that came of it. */
export function afterContact(life: LifeState, strategy: Strategy, event: Recorded): LifeState {
  const code = resultCode(event.result);
  const attempted = afterAttemptOf(withFigures(life, code, event), strategy, event, code);
  const promised =
    event.promise === undefined
      ? attempted
      : afterPromise(attempted, strategy, { state: 'live', promise: event.promise }, event.at);
  if (event.freeze === undefined) return promised;
  const cause = event.freeze.stage === 'disputed' ? 'disputeOpened' : 'held';
  return frozen(promised, cause, event.at, event.freeze.reviewAt);
}

function withFigures(life: LifeState, code: ResultCode | undefined, event: Recorded): LifeState {
  const counts = event.medium !== 'letter';
  const figures =
    life.figures === undefined || code?.rightParty !== true
      ? life.figures
      : { ...life.figures, rightPartyReached: true };
  return {
    ...life,
    figures,
    recentContacts: counts ? withContact(life.recentContacts, event.happenedAt) : life.recentContacts,
  };
}

function afterAttemptOf(life: LifeState, strategy: Strategy, event: Recorded, code: ResultCode | undefined): LifeState {
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
  // A call while a promise lives is its reminder, or the debtor's own: no attempt of the strategy.
  if (life.stage === 'promised')
    return base.promise === undefined ? base : { ...base, promise: { ...base.promise, remindAt: undefined } };
  if (life.stage === 'agreement') return base;
  const step = strategy.steps.find(({ key }) => key === life.step?.key);
  if (base.step === undefined || !answers(event.medium, step?.kind)) return base;
  if (code?.endsStep === true) return afterStep(base, strategy, 'succeeded', event.at);
  return afterAttempt(base, strategy, base.step, event.happenedAt);
}

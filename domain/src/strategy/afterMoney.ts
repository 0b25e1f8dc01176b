import { moved, movedBeneath, stageBeneath, withoutTask } from './lifeStage.js';
import type { LifeFigures, LifeState } from './life.js';
import type { AgreementTurn, BalanceTurn, PromiseTurn } from './lifeEvent.js';
import { hurriedTo } from './stepProgress.js';
import type { Strategy } from './strategy.js';

/** The task of a reminder ends with the promise it reminds of. */
function withoutReminder(life: LifeState): LifeState {
  return life.stage === 'promised' && life.task?.kind === 'call' ? withoutTask(life) : life;
}

function counted(life: LifeState, outcome: 'promisesKept' | 'promisesBroken'): LifeFigures | undefined {
  return life.figures === undefined ? undefined : { ...life.figures, [outcome]: life.figures[outcome] + 1 };
}

/** What a promise's turn makes of the life: kept ones end quietly, broken ones hurry to the strategy's answer. */
export function afterPromise(life: LifeState, strategy: Strategy, turn: PromiseTurn, at: number): LifeState {
  if (turn.state === 'live') {
    const made = stageBeneath(life) === 'promised' ? life : movedBeneath(contactTaskDropped(life), 'promiseMade');
    // Where nobody may wait for a promise (an agreement, a ruling), its payment is still booked.
    return stageBeneath(made) === 'promised' ? { ...made, block: undefined, promise: turn.promise } : life;
  }
  const { promise } = life;
  const ended = movedBeneath({ ...withoutReminder(life), promise: undefined }, 'promiseEnded');
  switch (turn.state) {
    case 'kept':
      return { ...ended, figures: counted(life, 'promisesKept') };
    case 'cancelled':
      return ended;
    case 'partial':
    case 'broken':
      return hurriedTo({ ...ended, figures: counted(life, 'promisesBroken') }, strategy, promise?.onBroken, at);
  }
}

/** While a promise lives nobody is called or visited for the strategy. */
function contactTaskDropped(life: LifeState): LifeState {
  const { task } = life;
  return task !== undefined && ['call', 'visit', 'unblock', 'reviewAddress'].includes(task.kind)
    ? withoutTask(life)
    : life;
}

/** What an agreement's turn makes of the life. */
export function afterAgreement(life: LifeState, strategy: Strategy, turn: AgreementTurn, at: number): LifeState {
  if (life.agreement === undefined) return life;
  if (turn.state === 'live') return { ...life, agreement: { ...life.agreement, judgeAt: turn.judgeAt } };
  const { onBroken } = life.agreement;
  const ended = movedBeneath({ ...life, agreement: undefined }, 'agreementEnded');
  return turn.state === 'fulfilled' ? ended : hurriedTo(ended, strategy, onBroken, at);
}

/** What is owed now; nothing owed ends the life, from whatever stage. */
export function afterBalance(life: LifeState, balance: BalanceTurn | undefined): LifeState {
  if (balance === undefined) return life;
  const figures = life.figures === undefined ? undefined : { ...life.figures, balanceCents: balance.balanceCents };
  if (!balance.settled) return { ...life, figures };
  return { ...ended(life), figures, stage: moved(life, 'balanceSettled') };
}

/** The client took the account back. */
export function withdrawn(life: LifeState): LifeState {
  return { ...ended(life), stage: moved(life, 'clientWithdrew') };
}

/** Nothing is left to be waited for. */
function ended(life: LifeState): LifeState {
  return {
    ...withoutTask(life),
    step: undefined,
    promise: undefined,
    agreement: undefined,
    block: undefined,
    frozenFrom: undefined,
    frozenSince: undefined,
    freezeReviewAt: undefined,
  };
}

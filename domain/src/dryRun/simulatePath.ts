import { localTime, nextSlot } from '../calendar/index.js';
import { applyEvent, decide, lifeRulesOf } from '../strategy/index.js';
import type { Action, Decision, LifeEvent, LifeState, Strategy, StepKind, TimeBand } from '../strategy/index.js';

/** One thing that the strategy does on the way. */
export interface PathStep {
  what: StepKind;
  stepKey: string;
  /** The debtor's local date, days since 1970-01-01. */
  day: number;
  /** Of an attempt; absent where the step has the whole of the contact hours. */
  band?: TimeBand;
  template?: string;
  /** The ruling that the step names. */
  ruling?: string;
}

/**
 * What the world is taken to do. By default silence: every call and visit is made in time and finds nobody, letters,
 * messages and offers go out and are not answered, and nobody mends an address.
 */
export interface Assumptions {
  /** What becomes of the promises and agreements that are alive. */
  promises: 'broken' | 'kept';
}

export const silence: Assumptions = { promises: 'broken' };

/** More than any valid strategy can need: sixty steps of thirty attempts, each with its few events. */
const mostTurns = 20_000;

/** What nobody answers with, by medium. */
const nobodyThere = { call: 'NO_CONTESTA', visit: 'AUSENTE_HABITADO' } as const;

interface Turn {
  life: LifeState;
  now: number;
  done?: PathStep;
  ended?: true;
}

/**
 * The way ahead of a life: what its strategy does from `from` on, up to the ruling that is proposed at its end. Pure, and made
 * of the very rules that the lifecycle runs on (`decide`, `applyEvent`), so that the two cannot drift apart.
 *
 * @param from epoch ms of the business clock
 */
export function simulatePath(
  life: LifeState,
  strategy: Strategy,
  from: number,
  assumptions: Assumptions = silence,
): PathStep[] {
  const path: PathStep[] = [];
  let turn: Turn = { life, now: from };
  for (let turns = 0; turns < mostTurns; turns += 1) {
    const decision = decide(turn.life, strategy, turn.now);
    turn = nextTurn(turn, strategy, decision, assumptions);
    if (turn.done !== undefined) path.push(turn.done);
    if (turn.ended === true) return path;
  }
  throw new Error(`The path of account ${life.accountId} has no end.`);
}

function nextTurn({ life, now }: Turn, strategy: Strategy, decision: Decision, assumptions: Assumptions): Turn {
  const after = (event: LifeEvent, done?: PathStep): Turn => {
    return { life: applyEvent(life, strategy, event), now: event.at, done };
  };
  switch (decision.kind) {
    case 'finish':
      return { life, now, ended: true };
    case 'wait': {
      if (life.task?.kind === 'call' || life.task?.kind === 'visit') return attempted(life, strategy, now);
      if (decision.until !== null) return { life, now: decision.until };
      const event = decidedByPerson(life, now);
      return event === undefined ? { life, now, ended: true } : after(event);
    }
    case 'act': {
      const { action } = decision;
      const done = pathStep(life, strategy, now, action);
      const event = outcome(action, now, assumptions);
      return event === undefined ? { life, now, done, ended: true } : after(event, done);
    }
  }
}

/** The call or visit on a desk is made in time, and finds nobody; one that has no contact hours left is not made. */
function attempted(life: LifeState, strategy: Strategy, now: number): Turn {
  const { task } = life;
  if (task?.kind !== 'call' && task?.kind !== 'visit') throw new Error('No contact is on a desk.');
  const { calendar } = lifeRulesOf(life);
  const at = nextSlot(Math.max(now, task.dueAt), life.timeZone, calendar, calendar, 0);
  if (task.expiresAt !== null && at >= task.expiresAt) return { life, now: task.expiresAt };
  const next = applyEvent(life, strategy, {
    kind: 'contactRecorded',
    at,
    happenedAt: at,
    medium: task.kind,
    whoAnswered: 'nobody',
    result: nobodyThere[task.kind],
  });
  const step = strategy.steps.find(({ key }) => key === life.step?.key);
  // A reminder of a promise is none of the strategy's attempts.
  if (step === undefined || life.stage !== 'collecting') return { life: next, now: at };
  const band = step.timeBands[(life.step?.attempts ?? 0) % Math.max(1, step.timeBands.length)];
  const day = localTime(at, life.timeZone).day;
  return { life: next, now: at, done: { what: task.kind, stepKey: step.key, day, band } };
}

/** What a person is taken to decide who has all the time in the world; undefined where the path ends with it. */
function decidedByPerson(life: LifeState, at: number): LifeEvent | undefined {
  switch (life.task?.kind) {
    case 'decideAgreement':
      return { kind: 'agreementRefused', at };
    case 'unblock':
      return life.stage === 'disputed' ? { kind: 'disputeResolved', at, withdrawn: false } : { kind: 'released', at };
    default:
      return undefined;
  }
}

function pathStep(life: LifeState, strategy: Strategy, now: number, action: Action): PathStep | undefined {
  const { day } = localTime(now, life.timeZone);
  const stepKey = 'stepKey' in action ? (action.stepKey ?? '') : '';
  switch (action.kind) {
    case 'produceLetter':
      return { what: 'letter', stepKey, day, template: action.template };
    case 'sendMessage':
      return { what: 'message', stepKey, day, template: action.template };
    case 'makeOffer':
      return { what: 'offer', stepKey, day, template: action.template };
    case 'proposeRuling':
      return { what: 'ruling', stepKey, day, ruling: action.ruling };
    default:
      return undefined;
  }
}

/** The event that an action is taken to become; undefined where the path ends with it. */
function outcome(action: Action, at: number, { promises }: Assumptions): LifeEvent | undefined {
  switch (action.kind) {
    case 'produceLetter':
      return { kind: 'letterProduced', at, stepKey: action.stepKey };
    case 'sendMessage':
      return { kind: 'messageSent', at, stepKey: action.stepKey };
    case 'makeOffer':
      return { kind: 'offerMade', at, stepKey: action.stepKey };
    case 'skipStep':
      return { kind: 'stepSkipped', at, stepKey: action.stepKey };
    case 'failStep':
      return { kind: 'stepFailed', at, stepKey: action.stepKey, reason: action.reason };
    case 'openTask':
      return { kind: 'taskOpened', at, task: { id: 'simulated', openedAt: at, ...action.task } };
    case 'expireTask':
      return { kind: 'taskExpired', at, taskId: action.taskId };
    case 'judgePromise':
      return { kind: 'promiseJudged', at, promise: { state: promises } };
    case 'judgeAgreement':
      return { kind: 'agreementJudged', at, agreement: { state: promises === 'kept' ? 'fulfilled' : 'broken' } };
    case 'produceAgreementDocument':
      return { kind: 'agreementDocumented', at };
    case 'proposeRuling':
    case 'produceRulingDocument':
    case 'requestClientReport':
      return undefined;
  }
}

import { dayMs } from '../../src/calendar/index.js';
import { commandRefusal } from '../../src/compliance/index.js';
import type { CommandFacts } from '../../src/compliance/index.js';
import { resultCode } from '../../src/contact/index.js';
import { applyEvent, decide } from '../../src/strategy/index.js';
import type { Action, LifeEvent, LifeState, LifeTask, Strategy } from '../../src/strategy/index.js';

let made = 0;
const taskId = (): string => `task-${(made += 1)}`;

/** The event that an action becomes once it is done. `proven` says whether the history holds. */
export function done(action: Action, at: number, proven: boolean): LifeEvent {
  switch (action.kind) {
    case 'produceLetter':
      return { kind: 'letterProduced', at, stepKey: action.stepKey };
    case 'sendMessage':
      return { kind: 'messageSent', at, stepKey: action.stepKey };
    case 'makeOffer':
      return { kind: 'offerMade', at, stepKey: action.stepKey };
    case 'skipStep':
      return { kind: 'stepSkipped', at, stepKey: action.stepKey };
    case 'judgePromise':
      return { kind: 'promiseJudged', at, promise: proven ? { state: 'kept' } : { state: 'broken' } };
    case 'judgeAgreement':
      return proven
        ? { kind: 'agreementJudged', at, agreement: { state: 'live', judgeAt: action.retryAt } }
        : { kind: 'agreementJudged', at, agreement: { state: 'broken' } };
    case 'produceAgreementDocument':
      return { kind: 'agreementDocumented', at };
    case 'openTask':
      return { kind: 'taskOpened', at, task: { id: taskId(), openedAt: at, ...action.task } };
    case 'expireTask':
      return { kind: 'taskExpired', at, taskId: action.taskId };
    case 'failStep':
      return { kind: 'stepFailed', at, stepKey: action.stepKey, reason: action.reason };
    case 'proposeRuling': {
      if (!proven) return { kind: 'rulingLacksProof', at, retryAt: action.retryAt };
      const task: LifeTask = {
        id: taskId(),
        kind: 'decideRuling',
        openedAt: at,
        dueAt: action.dueAt,
        expiresAt: null,
      };
      return { kind: 'rulingProposed', at, rulingId: 'ruling-1', task };
    }
    case 'produceRulingDocument':
      return { kind: 'rulingDocumented', at };
    case 'requestClientReport':
      return { kind: 'reportRequested', at };
  }
}

/** What a person does at a moment of the life; ignored where the rules forbid it, as the product would. */
export type Deed =
  | { kind: 'contact'; facts: Extract<CommandFacts, { kind: 'recordContact' }> }
  | { kind: 'hold'; days: number }
  | { kind: 'release' }
  | { kind: 'correct' }
  | { kind: 'approve' }
  | { kind: 'refuse' }
  | { kind: 'report' };

/** The event of a deed, or undefined when the rules forbid it now. */
export function deedEvent(life: LifeState, deed: Deed, at: number): LifeEvent | undefined {
  const allowed = (facts: CommandFacts): boolean => commandRefusal(life, facts, at) === undefined;
  switch (deed.kind) {
    case 'contact': {
      const facts = { ...deed.facts, at };
      if (!allowed(facts)) return undefined;
      const { medium, whoAnswered, result } = facts;
      return { kind: 'contactRecorded', at, medium, whoAnswered, result, happenedAt: at };
    }
    case 'hold': {
      const reviewAt = at + deed.days * dayMs;
      return allowed({ kind: 'hold', reviewAt }) ? { kind: 'held', at, reviewAt } : undefined;
    }
    case 'release':
      return allowed({ kind: 'release' }) ? { kind: 'released', at } : undefined;
    case 'correct': {
      if (!allowed({ kind: 'correctAddress', contactPointId: 'address-1' })) return undefined;
      const reach = { ...life.reach, letter: true, visit: true };
      return { kind: 'addressCorrected', at, reach, timeZone: life.timeZone };
    }
    case 'approve':
    case 'refuse': {
      const decision = deed.kind;
      if (!allowed({ kind: 'decideRuling', rulingId: 'ruling-1', decision })) return undefined;
      return decision === 'approve'
        ? { kind: 'rulingApproved', at }
        : { kind: 'rulingRefused', at, retryAt: at + 30 * dayMs };
    }
    case 'report':
      return life.ruling?.state === 'requested' && life.stage === 'ruling' ? { kind: 'rulingReported', at } : undefined;
  }
}

/** The answerer that a result code asks for. */
export function fittingAnswerer(result: string): 'titular' | 'third' | 'nobody' {
  const code = resultCode(result)!;
  if (code.rightParty) return 'titular';
  return code.contact ? 'third' : 'nobody';
}

export interface Walk {
  life: LifeState;
  now: number;
  strategy: Strategy;
}

/** Lets the workflow do everything that is due, then moves the clock to what it waits for, or by `patienceMs` for a person. */
export function untilNextWait({ life, now, strategy }: Walk, proven: boolean, patienceMs: number): Walk {
  for (let effects = 0; effects < 50; effects += 1) {
    const decision = decide(life, strategy, now);
    if (decision.kind === 'finish') return { life, now, strategy };
    if (decision.kind === 'wait')
      return { life, strategy, now: Math.min(decision.until ?? now + patienceMs, now + patienceMs) };
    life = applyEvent(life, strategy, done(decision.action, now, proven));
  }
  throw new Error(`Fifty effects at one moment: ${JSON.stringify(life)}`);
}

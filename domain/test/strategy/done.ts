import type { Action, LifeEvent, LifeState, LifeTask } from '../../src/strategy/index.js';

let made = 0;
export const newId = (what: string): string => `${what}-${(made += 1)}`;

/** On one day in three the client's payment file has not come when something is judged. */
const fileIsLate = (at: number): boolean => Math.floor(at / 60_000) % 3 === 0;

/** The event that an action becomes once it is done. `proven` says whether the history holds, and whether people paid. */
export function done(life: LifeState, action: Action, at: number, proven: boolean): LifeEvent {
  switch (action.kind) {
    case 'produceLetter':
      return { kind: 'letterProduced', at, stepKey: action.stepKey };
    case 'sendMessage':
      return { kind: 'messageSent', at, stepKey: action.stepKey };
    case 'makeOffer':
      return { kind: 'offerMade', at, stepKey: action.stepKey };
    case 'skipStep':
      return { kind: 'stepSkipped', at, stepKey: action.stepKey };
    case 'judgePromise': {
      const waiting = { ...life.promise!, remindAt: undefined, judgeAt: action.retryAt };
      if (fileIsLate(at)) return { kind: 'promiseJudged', at, promise: { state: 'live', promise: waiting } };
      return { kind: 'promiseJudged', at, promise: { state: proven ? 'kept' : 'broken' } };
    }
    case 'judgeAgreement': {
      if (fileIsLate(at)) return { kind: 'agreementJudged', at, agreement: { state: 'live', judgeAt: action.retryAt } };
      if (!proven) return { kind: 'agreementJudged', at, agreement: { state: 'broken' } };
      const balance = { balanceCents: '0', settled: true };
      return { kind: 'agreementJudged', at, agreement: { state: 'fulfilled' }, balance };
    }
    case 'produceAgreementDocument':
      return { kind: 'agreementDocumented', at };
    case 'openTask':
      return { kind: 'taskOpened', at, task: { id: newId('task'), openedAt: at, ...action.task } };
    case 'expireTask':
      return { kind: 'taskExpired', at, taskId: action.taskId };
    case 'failStep':
      return { kind: 'stepFailed', at, stepKey: action.stepKey, reason: action.reason };
    case 'proposeRuling': {
      if (!proven) return { kind: 'rulingLacksProof', at, retryAt: action.retryAt };
      const task: LifeTask = {
        id: newId('task'),
        kind: 'decideRuling',
        openedAt: at,
        dueAt: action.dueAt,
        expiresAt: null,
      };
      return { kind: 'rulingProposed', at, rulingId: newId('ruling'), task };
    }
    case 'produceRulingDocument':
      return { kind: 'rulingDocumented', at };
    case 'requestClientReport':
      return { kind: 'reportRequested', at };
  }
}

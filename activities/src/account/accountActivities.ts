import type { Database } from '@cartera/database/connection';
import type { LifeActivities } from '@cartera/workflows/accountLifecycle';
import { createBeginLife } from './beginLife.js';
import { createFindNewestLife } from './newestLife.js';
import { createJudgeAgreement, createJudgePromise } from './judge.js';
import { createProposeRuling } from './proposeRuling.js';
import { createRecordEvent } from './recordEvent.js';
import { createRefuseNotice } from './refuseNotice.js';
import { createRunCommand } from './runCommand.js';

/** The activities of an account's life, for the queue `records`. */
export function createAccountActivities({ db }: { db: Database }): LifeActivities {
  return {
    beginLife: createBeginLife(db),
    recordEvent: createRecordEvent(db),
    proposeRuling: createProposeRuling(db),
    judgePromise: createJudgePromise(db),
    judgeAgreement: createJudgeAgreement(db),
    runCommand: createRunCommand(db),
    findNewestLife: createFindNewestLife(db),
    refuseNotice: createRefuseNotice(db),
  };
}

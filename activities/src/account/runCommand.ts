import type { Database, Queryable } from '@cartera/database/connection';
import { findCommandRequest } from '@cartera/database/command';
import type { CommandRequest } from '@cartera/database/command';
import type { CommandKind } from '@cartera/domain/account';
import type { LifeState, Strategy } from '@cartera/domain/strategy';
import type { CommandAnswer, LifeActivities } from '@cartera/workflows/accountLifecycle';
import { authoriseContactPoint, barContactPoint, proposeContactPoint } from './contactPoint.js';
import { changeStrategy } from './changeStrategy.js';
import { correctAddress } from './correctAddress.js';
import { decideAgreement, proposeAgreement } from './agreement.js';
import { decideRuling, reopenRuling } from './decideRuling.js';
import { deliverLetter, returnLetter } from './letterNotice.js';
import { openDispute, recordComplaint, resolveDispute } from './dispute.js';
import { hold, release } from './freeze.js';
import { adjustBalance, extendCoverage, registerPayment, reversePayment } from './payment.js';
import { cancelPromise, makePromise, reschedulePromise } from './promise.js';
import { reassign } from './reassign.js';
import { recordContact } from './recordContact.js';
import { refuse } from './refuse.js';
import { transact } from './transact.js';
import type { EffectOutcome } from './transact.js';
import { withdraw } from './withdraw.js';

/** What a command's effect gets to work with. */
export interface CommandContext<Kind extends CommandKind> {
  transaction: Queryable;
  life: LifeState;
  /** The one in force before the command. */
  strategy: Strategy;
  /** Epoch ms of the business clock. */
  at: number;
  request: CommandRequest<Kind>;
}

export type CommandOutcome = Omit<EffectOutcome<CommandAnswer>, 'answer'> & {
  /** What the author is told besides the stage and the revision. */
  answer?: Omit<CommandAnswer, 'commandId' | 'stage' | 'revision'>;
};

/** One function a kind of command; each reads the stored body, never the update's arguments, so that they cannot disagree. */
const effects: { [Kind in CommandKind]: (context: CommandContext<Kind>) => Promise<CommandOutcome> } = {
  recordContact,
  makePromise,
  reschedulePromise,
  cancelPromise,
  proposeAgreement,
  decideAgreement,
  openDispute,
  resolveDispute,
  recordComplaint,
  hold,
  release,
  correctAddress,
  proposeContactPoint,
  authoriseContactPoint,
  barContactPoint,
  decideRuling,
  reopenRuling,
  changeStrategy,
  reassign,
  withdraw,
  registerPayment,
  reversePayment,
  adjustBalance,
  extendCoverage,
  returnLetter,
  deliverLetter,
};

function perform<Kind extends CommandKind>(kind: Kind, context: CommandContext<Kind>): Promise<CommandOutcome> {
  return effects[kind](context);
}

/** Does a stored command once; see `LifeActivities.runCommand`. */
export function createRunCommand(db: Database): LifeActivities['runCommand'] {
  return async ({ life, at, commandId, facts }) => {
    const request = await findCommandRequest(db, commandId);
    if (request === undefined || request.accountId !== life.accountId || request.kind !== facts.kind)
      throw refuse('command.unknown');
    const { kind, actor, bodySha256 } = request;
    const done = await transact(db, { life, at, commandId, kind, actor, bodySha256 }, async (transaction, strategy) => {
      const { answer, event, facts: told, ...rest } = await perform(kind, { transaction, life, strategy, at, request });
      return {
        ...rest,
        event,
        // The case file points to the stored body: a reason or a note may name people.
        facts: { commandId, ...told },
        answer: (next: LifeState): CommandAnswer => ({
          commandId,
          stage: next.stage,
          revision: next.revision,
          ...answer,
        }),
      };
    });
    // An answer from before this life: the command was done in an earlier run, and the life has moved on since.
    if (done.life.revision <= life.revision) return { answer: done.answer };
    return { answer: done.answer, life: done.life, strategy: kind === 'changeStrategy' ? done.strategy : undefined };
  };
}

import type { Database, Queryable } from '@cartera/database/connection';
import { findCommandRequest } from '@cartera/database/command';
import type { CommandRequest } from '@cartera/database/command';
import type { CommandKind } from '@cartera/domain/account';
import type { LifeState } from '@cartera/domain/strategy';
import type { CommandAnswer, LifeActivities } from '@cartera/workflows/accountLifecycle';
import { correctAddress } from './correctAddress.js';
import { decideRuling } from './decideRuling.js';
import { hold, release } from './freeze.js';
import { recordContact } from './recordContact.js';
import { refuse } from './refuse.js';
import { transact } from './transact.js';
import type { EffectOutcome } from './transact.js';

/** What a command's effect gets to work with. */
export interface CommandContext<Kind extends CommandKind> {
  transaction: Queryable;
  life: LifeState;
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
  decideRuling,
  correctAddress,
  hold,
  release,
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
    const done = await transact(db, { life, at, commandId, kind, actor, bodySha256 }, async (transaction) => {
      const { answer, event, facts: told } = await perform(kind, { transaction, life, at, request });
      return {
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
    return done.life.revision > life.revision ? done : { answer: done.answer };
  };
}

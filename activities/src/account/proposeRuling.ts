import type { Database } from '@cartera/database/connection';
import { insertProposedRuling, readContactHistory } from '@cartera/database/ruling';
import { insertTask } from '@cartera/database/task';
import { isRulingType, proveRuling, strongestRuling } from '@cartera/domain/ruling';
import type { RulingProof } from '@cartera/domain/ruling';
import { deskOf } from '@cartera/domain/strategy';
import type { LifeTask } from '@cartera/domain/strategy';
import type { LifeActivities } from '@cartera/workflows/accountLifecycle';
import { ownOrder } from './recordEvent.js';
import { transact } from './transact.js';
import type { EffectOutcome } from './transact.js';

/** What the case file and the operations desk are told of a ruling that cannot be proposed. */
function lacking({ type, lacks }: RulingProof): Record<string, unknown> {
  return { type, lacks: lacks.map(({ requirement, missing }) => ({ proof: requirement.proof, missing })) };
}

/** Judges the history, and either writes the proposed ruling with its task for a supervisor or says what is missing. */
export function createProposeRuling(db: Database): LifeActivities['proposeRuling'] {
  return async ({ life, at, ruling, rulingId, taskId, stepKey, dueAt, retryAt }) => {
    const order = ownOrder(life, at, 'proposeRuling', { rulingId, ruling });
    const { life: next } = await transact(db, order, async (transaction): Promise<EffectOutcome<null>> => {
      const history = await readContactHistory(transaction, life.accountId, at, life.timeZone);
      const named = ruling !== undefined && isRulingType(ruling) ? proveRuling(ruling, history) : undefined;
      // What the strategy hoped to prove may not be what happened: a death outranks it.
      const proof = named?.proven === true ? named : strongestRuling(history);
      if (!proof.proven)
        return { event: { kind: 'rulingLacksProof', at, retryAt }, facts: lacking(named ?? proof), answer: () => null };
      const { accountId, clientId } = life;
      const openedAt = new Date(at);
      await insertProposedRuling(transaction, {
        id: rulingId,
        accountId,
        clientId,
        type: proof.type,
        proof,
        proposedAt: openedAt,
      });
      const task: LifeTask = { id: taskId, kind: 'decideRuling', openedAt: at, dueAt, expiresAt: null };
      await insertTask(transaction, {
        id: taskId,
        accountId,
        clientId,
        desk: deskOf.decideRuling,
        kind: 'decideRuling',
        stepKey,
        attempt: 1,
        openedAt,
        dueAt: new Date(dueAt),
        expiresAt: null,
      });
      return {
        event: { kind: 'rulingProposed', at, rulingId, task },
        facts: { rulingId, type: proof.type },
        answer: () => null,
      };
    });
    return next;
  };
}

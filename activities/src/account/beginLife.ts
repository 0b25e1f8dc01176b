import type { Database } from '@cartera/database/connection';
import { readLifeFacts, recordBeginning } from '@cartera/database/account';
import type { LifeFacts } from '@cartera/database/account';
import { deterministicId } from '@cartera/database/identity';
import { centralZone, isMexicanZone } from '@cartera/domain/calendar';
import { decide, deskOf, lifeAtBeginning, readLifeRules } from '@cartera/domain/strategy';
import type { LifeState, Strategy } from '@cartera/domain/strategy';
import type { LifeActivities } from '@cartera/workflows/accountLifecycle';
import { refuse } from './refuse.js';
import { readStrategy } from './readStrategy.js';

type BeginLife = LifeActivities['beginLife'];

/** The life of an account that has just been received. Its review task is part of the beginning, so that no account waits for a second transaction to appear on the desk. */
function newLife(accountId: string, facts: LifeFacts, strategy: Strategy, at: number): LifeState {
  const life = lifeAtBeginning(strategy, {
    accountId,
    clientId: facts.clientId,
    stage: facts.needsReview ? 'addressReview' : 'collecting',
    placedAt: facts.placedAt.getTime(),
    begunAt: at,
    timeZone: isMexicanZone(facts.timeZone) ? facts.timeZone : centralZone,
    reach: facts.reach,
    balanceCents: String(facts.balanceCents),
    daysPastDue: facts.daysPastDue,
    rules: readLifeRules(facts.rules),
  });
  return life.task === undefined
    ? life
    : { ...life, task: { ...life.task, id: deterministicId('task', accountId, 1) } };
}

/**
 * Begins a life: one query and one statement, because 100,000 of them begin in a row.
 * A beginning that was committed but not reported is found by the account's revision and told again.
 */
export function createBeginLife(db: Database): BeginLife {
  return async ({ accountId, at: asked }) => {
    const facts = await readLifeFacts(db, accountId);
    if (facts === undefined) throw refuse('account.unknown');
    if (facts.revision > 1) throw refuse('account.hasLived');
    const at = facts.revision === 1 ? facts.stageSince.getTime() : asked;
    const strategy = readStrategy(facts.strategy);
    const life = newLife(accountId, facts, strategy, at);
    const decision = decide(life, strategy, at);
    const { task } = life;
    await recordBeginning(db, {
      accountId,
      clientId: facts.clientId,
      stage: life.stage,
      at: new Date(at),
      nextEvent: decision.kind === 'finish' ? null : decision.next,
      task:
        task === undefined
          ? undefined
          : {
              id: task.id,
              desk: deskOf[task.kind],
              kind: task.kind,
              dueAt: new Date(task.dueAt),
              expiresAt: task.expiresAt === null ? null : new Date(task.expiresAt),
            },
    });
    return { strategy, life };
  };
}

import { ApplicationFailure } from '@temporalio/common';
import type { Database, Queryable } from '@cartera/database/connection';
import { lockAccount, recordEffect } from '@cartera/database/account';
import type { DoneCommand } from '@cartera/database/command';
import { closeTask } from '@cartera/database/task';
import type { TaskEnd } from '@cartera/database/task';
import { isOpen, lifeOvertaken } from '@cartera/domain/account';
import { applyEvent, decide } from '@cartera/domain/strategy';
import type { LifeEvent, LifeState, Strategy } from '@cartera/domain/strategy';
import { newestLife } from './newestLife.js';
import { readStrategy } from './readStrategy.js';
import { refuse } from './refuse.js';

/** One effect on one account. */
export interface EffectOrder {
  life: LifeState;
  /** Epoch ms of the business clock. */
  at: number;
  /** Client-made for a person's command, deterministic for the workflow's own. */
  commandId: string;
  kind: string;
  actor: string;
  bodySha256: string;
}

/** What an effect did: the event it makes of the life, and what the case file and the command's author are told of it. */
export interface EffectOutcome<Answer> {
  event: LifeEvent;
  /** Ids and codes only. */
  facts: Record<string, unknown>;
  /** Built from the life as it becomes. */
  answer: (life: LifeState) => Answer;
  /** How the task that the event takes from its desk has ended; by default it was overtaken by what happened. */
  taskEnd?: Omit<TaskEnd, 'at'>;
  /** The strategy in force from now on, when the effect changed it. */
  strategy?: Strategy;
}

export interface EffectResult<Answer> {
  answer: Answer;
  /** The life as the effect left it; the effect may have happened on an earlier try. */
  life: LifeState;
  /** The strategy in force now. It is kept with the account, not with the command. */
  strategy: Strategy;
}

/** Hands the newest life to one that lost what it had itself asked for. */
async function overtaken(
  transaction: Queryable,
  accountId: string,
  revision: number,
  strategy: Strategy,
): Promise<Error> {
  const newest = await newestLife(transaction, accountId, revision, strategy);
  return ApplicationFailure.create({
    type: lifeOvertaken,
    message: lifeOvertaken,
    nonRetryable: true,
    details: [newest],
  });
}

/**
 * Runs an effect once: locks the account, finds out whether this command has been done, and otherwise writes the effect's
 * own rows, the account's projection, its timeline entry, the change and the command in the same transaction.
 *
 * @throws ApplicationFailure `account.unknown`, `life.overtaken` for a life that is not the newest any more, and whatever `effect` refuses (nothing is written then)
 */
export async function transact<Answer>(
  db: Database,
  order: EffectOrder,
  effect: (transaction: Queryable, strategy: Strategy) => Promise<EffectOutcome<Answer>>,
): Promise<EffectResult<Answer>> {
  const { life, at } = order;
  return db.transaction(async (transaction) => {
    const account = await lockAccount(transaction, life.accountId, order.commandId);
    if (account === undefined) throw refuse('account.unknown');
    const before = readStrategy(account.strategy);
    if (account.done !== undefined) {
      const { answer, life: left } = account.done as Omit<EffectResult<Answer>, 'strategy'> & DoneCommand;
      return { answer, life: left, strategy: before };
    }
    if (account.revision > life.revision) throw await overtaken(transaction, life.accountId, account.revision, before);
    const { event, facts, answer, taskEnd, strategy = before } = await effect(transaction, before);
    const next = applyEvent(life, strategy, event);
    const decision = decide(next, strategy, at);
    const result = { answer: answer(next), life: next };
    const recorded = recordEffect(transaction, {
      accountId: life.accountId,
      clientId: account.clientId,
      commandId: order.commandId,
      kind: order.kind,
      actor: order.actor,
      bodySha256: order.bodySha256,
      answer: result,
      at: new Date(at),
      stage: next.stage,
      moved: next.stage !== life.stage,
      revision: next.revision,
      nextEvent: decision.kind === 'finish' ? null : decision.next,
      closed: !isOpen(next.stage),
      entry: { kind: event.kind, data: facts },
    });
    // Here and nowhere else, so that the desk shows the very task that the life waits for. Sent along with the effect.
    const left = life.task !== undefined && next.task?.id !== life.task.id ? life.task.id : undefined;
    const closed =
      left && closeTask(transaction, left, { state: 'cancelled', by: 'workflow', ...taskEnd, at: new Date(at) });
    await Promise.all([recorded, closed]);
    return { ...result, strategy };
  });
}

import type { Database, Queryable } from '@cartera/database/connection';
import { lockAccount, recordEffect } from '@cartera/database/account';
import type { DoneCommand } from '@cartera/database/command';
import { isOpen } from '@cartera/domain/account';
import { applyEvent, decide, validateStrategy } from '@cartera/domain/strategy';
import type { LifeEvent, LifeState, Strategy } from '@cartera/domain/strategy';
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
}

export interface EffectResult<Answer> {
  answer: Answer;
  /** The life as the effect left it; the effect may have happened on an earlier try. */
  life: LifeState;
}

/** Reads a stored strategy; only valid ones become versions, so anything else is a mistake of ours. */
export function readStrategy(definition: unknown): Strategy {
  const verdict = validateStrategy(definition);
  if (!verdict.valid) throw refuse(verdict.problems[0]?.code ?? 'strategy.malformed');
  return verdict.strategy;
}

/**
 * Runs an effect once: locks the account, finds out whether this command has been done, and otherwise writes the effect's
 * own rows, the account's projection, its timeline entry, the change and the command in the same transaction.
 *
 * @throws ApplicationFailure `account.unknown`, and whatever `effect` refuses (nothing is written then)
 */
export async function transact<Answer>(
  db: Database,
  order: EffectOrder,
  effect: (transaction: Queryable) => Promise<EffectOutcome<Answer>>,
): Promise<EffectResult<Answer>> {
  const { life, at } = order;
  return db.transaction(async (transaction) => {
    const account = await lockAccount(transaction, life.accountId, order.commandId);
    if (account === undefined) throw refuse('account.unknown');
    if (account.done !== undefined) return account.done as DoneCommand as EffectResult<Answer>;
    const { event, facts, answer } = await effect(transaction);
    const strategy = readStrategy(account.strategy);
    const next = applyEvent(life, strategy, event);
    const decision = decide(next, strategy, at);
    const result = { answer: answer(next), life: next };
    await recordEffect(transaction, {
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
    return result;
  });
}

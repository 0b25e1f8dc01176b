import type { Queryable } from '@cartera/database/connection';
import { deterministicId } from '@cartera/database/identity';
import { endPromise, insertPromise } from '@cartera/database/promise';
import type { PromiseBody } from '@cartera/domain/account';
import { dateOfDay, localTime } from '@cartera/domain/calendar';
import { brokenStepOf, lifePromise } from '@cartera/domain/strategy';
import type { LifePromise, LifeState, Strategy } from '@cartera/domain/strategy';
import type { CommandContext, CommandOutcome } from './runCommand.js';

interface PromiseEffect {
  transaction: Queryable;
  life: LifeState;
  strategy: Strategy;
  /** Epoch ms of the business clock. */
  at: number;
}

interface MadePromise extends PromiseBody {
  id: string;
  partyId?: string;
  contactAttemptId?: string;
  reason?: string;
  note?: string;
  by: string;
}

/** Writes a promise and says how the life waits for it. */
export async function keepPromise(
  { transaction, life, strategy, at }: PromiseEffect,
  made: MadePromise,
  replaced?: { id: string; reschedules: number; onBroken: string | undefined },
): Promise<LifePromise> {
  const onBroken = replaced === undefined ? brokenStepOf(life, strategy) : replaced.onBroken;
  const reschedules = replaced === undefined ? 0 : replaced.reschedules + 1;
  await insertPromise(transaction, {
    id: made.id,
    accountId: life.accountId,
    clientId: life.clientId,
    amountCents: BigInt(made.amountCents),
    madeOn: dateOfDay(localTime(at, life.timeZone).day),
    dueOn: dateOfDay(made.dueDay),
    partyId: made.partyId ?? null,
    contactAttemptId: made.contactAttemptId ?? null,
    replacesId: replaced?.id ?? null,
    reschedules,
    onBroken: onBroken ?? null,
    reason: made.reason ?? null,
    note: made.note ?? null,
    madeAt: new Date(at),
    madeBy: made.by,
  });
  return lifePromise(life, { id: made.id, dueDay: made.dueDay, reschedules, onBroken }, at);
}

/** Gives a live promise another day or amount: the old one stays in the case file as rescheduled. */
export async function replacePromise(
  effect: PromiseEffect,
  promiseId: string,
  made: MadePromise,
): Promise<LifePromise> {
  const { life, transaction, at } = effect;
  await endPromise(transaction, promiseId, { state: 'rescheduled', reason: made.reason, at: new Date(at) });
  const { reschedules, onBroken } = life.promise ?? { reschedules: 0, onBroken: undefined };
  return keepPromise(effect, made, { id: promiseId, reschedules, onBroken });
}

/** Takes a promise that nobody made in a call or a visit: the debtor wrote, or came by. */
export async function makePromise(context: CommandContext<'makePromise'>): Promise<CommandOutcome> {
  const { life, at, request } = context;
  const { amountCents, dueDay } = request.body;
  const id = deterministicId('promise', request.id);
  const promise = await keepPromise(context, { ...request.body, id, by: request.actor });
  const closedTaskId = life.task?.id;
  return {
    event: { kind: 'promiseMade', at, promise },
    facts: { promiseId: id, amountCents, dueDay, taskId: closedTaskId },
    answer: { promiseId: id, closedTaskId },
  };
}

export async function reschedulePromise(context: CommandContext<'reschedulePromise'>): Promise<CommandOutcome> {
  const { at, request } = context;
  const { promiseId, amountCents, dueDay, reason } = request.body;
  const id = deterministicId('promise', request.id);
  const made = { id, amountCents, dueDay, reason, by: request.actor };
  const promise = await replacePromise(context, promiseId, made);
  return {
    event: { kind: 'promiseRescheduled', at, promise },
    facts: { promiseId: id, replacesId: promiseId, amountCents, dueDay },
    answer: { promiseId: id },
  };
}

export async function cancelPromise(context: CommandContext<'cancelPromise'>): Promise<CommandOutcome> {
  const { transaction, life, at, request } = context;
  const { promiseId, reason } = request.body;
  await endPromise(transaction, promiseId, { state: 'cancelled', reason, at: new Date(at) });
  const closedTaskId = life.task?.kind === 'call' ? life.task.id : undefined;
  return {
    event: { kind: 'promiseCancelled', at },
    facts: { promiseId, taskId: closedTaskId },
    answer: { promiseId, closedTaskId },
  };
}

import { sql } from 'drizzle-orm';
import type { NextEvent, Stage } from '@cartera/domain/account';
import type { Queryable } from '../connection/index.js';
import { momentOf } from './nextMoment.js';

/** The account as an effect finds it, locked until the transaction ends. */
export interface LockedAccount {
  clientId: string;
  stage: Stage;
  revision: number;
  strategy: unknown;
  /** What the command answered the first time; absent when it has not been done yet. */
  done: unknown;
}

/**
 * Locks an account for an effect, and says whether the effect has already happened: the account row makes a second worker
 * with the same command wait here and then find its answer.
 */
export async function lockAccount(
  transaction: Queryable,
  accountId: string,
  commandId: string,
): Promise<LockedAccount | undefined> {
  const [[account], [command]] = await Promise.all([
    transaction.execute<{ client_id: string; stage: Stage; revision: number; definition: unknown }>(sql`
      select a.client_id, a.stage, a.revision, v.definition
      from account a join strategy_version v on v.id = a.strategy_version_id
      where a.id = ${accountId} for no key update of a`),
    // Sent at once and done after the lock is held: as a statement of its own it sees, under READ COMMITTED, what the previous
    // holder of the lock committed.
    transaction.execute<{ answer: unknown }>(sql`select answer from command where id = ${commandId}`),
  ]);
  if (account === undefined) return undefined;
  return {
    clientId: account.client_id,
    stage: account.stage,
    revision: account.revision,
    strategy: account.definition,
    done: command?.answer,
  };
}

/** The life that an effect left at a revision, as it was kept with its command; undefined for the beginning. */
export async function readLifeAt(transaction: Queryable, accountId: string, revision: number): Promise<unknown> {
  const [row] = await transaction.execute<{ life: unknown }>(sql`
    select answer -> 'life' as life from command
    where account_id = ${accountId} and (answer -> 'life' ->> 'revision')::integer = ${revision}
    order by at desc limit 1`);
  return row?.life;
}

/** Where an account stands, or undefined when there is none; unlike `lockAccount` it waits for nobody. */
export async function findLifePosition(
  db: Queryable,
  accountId: string,
): Promise<{ revision: number; strategy: unknown } | undefined> {
  const [row] = await db.execute<{ revision: number; definition: unknown }>(sql`
    select a.revision, v.definition from account a join strategy_version v on v.id = a.strategy_version_id
    where a.id = ${accountId}`);
  return row === undefined ? undefined : { revision: row.revision, strategy: row.definition };
}

/** One change of an account's life, as its row, its case file, its change feed and its command record it. */
export interface Effect {
  accountId: string;
  clientId: string;
  commandId: string;
  /** Of the command or of the workflow's own action. */
  kind: string;
  /** A person's id, or `workflow`. */
  actor: string;
  bodySha256: string;
  answer: unknown;
  at: Date;
  stage: Stage;
  /** The stage changed with this effect. */
  moved: boolean;
  revision: number;
  nextEvent: NextEvent | null;
  /** The account has ended. */
  closed: boolean;
  /** Kind and facts of the timeline entry: ids and codes only. */
  entry: { kind: string; data: Record<string, unknown> };
}

/** Writes everything an effect leaves behind besides its own rows, in one statement. Call it in the effect's transaction. */
export async function recordEffect(transaction: Queryable, effect: Effect): Promise<void> {
  const at = effect.at.toISOString();
  const nextAt = momentOf(effect.nextEvent);
  const [written] = await transaction.execute(sql`
    with projection as (
      update account set
        stage = ${effect.stage},
        stage_since = case when ${effect.moved} then ${at}::timestamptz else stage_since end,
        next_event = ${effect.nextEvent === null ? null : JSON.stringify(effect.nextEvent)}::text::jsonb,
        next_at = ${nextAt}::timestamptz,
        revision = ${effect.revision},
        closed_at = case when ${effect.closed} then ${at}::timestamptz else closed_at end
      where id = ${effect.accountId} and revision = ${effect.revision - 1}
      returning id
    ), done as (
      insert into command (id, account_id, kind, actor, body_sha256, answer, at)
      values (${effect.commandId}, ${effect.accountId}, ${effect.kind}, ${effect.actor}, ${effect.bodySha256},
              ${JSON.stringify(effect.answer)}::text::jsonb, ${at}::timestamptz)
    ), news as (
      insert into change (topic, entity_id, client_id, data)
      values ('account', ${effect.accountId}, ${effect.clientId},
              ${JSON.stringify({ kind: effect.entry.kind, stage: effect.stage })}::text::jsonb)
    )
    select append_timeline(id, ${at}::timestamptz, ${effect.actor}, ${effect.entry.kind},
                           ${JSON.stringify(effect.entry.data)}::text::jsonb) from projection`);
  if (written === undefined)
    throw new Error(
      `Account ${effect.accountId} is not at revision ${effect.revision - 1}: its projection is refused.`,
    );
}

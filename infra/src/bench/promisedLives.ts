import { randomUUID } from 'node:crypto';
import { commandBodySha256, recordCommandRequests } from '@cartera/database/command';
import { commandFacts } from '@cartera/domain/compliance';
import type { LifeState, Strategy } from '@cartera/domain/strategy';
import { tellAccount } from '@cartera/workflows/client';
import pLimit from 'p-limit';
import { benchLife, placeAccounts } from './benchLives.js';
import type { BenchPortfolio } from './benchPortfolio.js';
import type { BenchWorld } from './benchWorld.js';

const dayMs = 86_400_000;
const promisedCents = 1_000_00;
const toldAtOnce = 20;
const tellTimeoutMs = 10_000;

/** A life that waits for its promise. */
export interface PromisedLife {
  life: LifeState;
  promiseId: string;
  /** Epoch ms. */
  judgeAt: number;
}

const dateOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/**
 * Accounts with a promise whose day has passed unpaid, each to be judged at its own moment.
 *
 * @param moments epoch ms, one for each account
 */
export async function placePromises(
  world: BenchWorld,
  placed: BenchPortfolio,
  strategy: Strategy,
  moments: readonly number[],
): Promise<PromisedLife[]> {
  const { sql } = world.connection;
  const now = Date.now();
  const placedAt = now - 20 * dayMs;
  const accounts = await placeAccounts(world, placed, moments.length, { stage: 'promised', placedAt });
  const ids = accounts.map(({ accountId }) => accountId);
  const made = await sql<{ promiseId: string; accountId: string }[]>`
    insert into promise (id, account_id, client_id, amount_cents, made_on, due_on, made_at, made_by)
    select gen_random_uuid(), a.id, ${placed.clientId}, ${promisedCents}::bigint, ${dateOf(now - 10 * dayMs)}::date,
      ${dateOf(now - 5 * dayMs)}::date, now() - interval '10 days', 'bench'
    from unnest(${ids}::uuid[]) as a (id)
    returning id as "promiseId", account_id as "accountId"`;
  // The client's payments are known up to yesterday: what was not paid can be judged.
  await sql`
    insert into payment_coverage (client_id, covered_until, updated_at)
    values (${placed.clientId}, ${dateOf(now - dayMs)}, now()) on conflict do nothing`;
  return made.map(({ promiseId, accountId }, index) => {
    const judgeAt = moments[index] ?? now;
    const promise = { id: promiseId, dueAt: now - 5 * dayMs, judgeAt, reschedules: 0 };
    const life: LifeState = {
      ...benchLife(accountId, placed.clientId, strategy, placedAt),
      stage: 'promised',
      promise,
    };
    return { life, promiseId, judgeAt };
  });
}

/** Tells every life of a payment that keeps its promise, as the client's file does. */
export async function payPromises(
  { connection, temporal }: BenchWorld,
  clientId: string,
  promised: readonly PromisedLife[],
): Promise<void> {
  const received = new Date();
  const requests = promised.map(({ life: { accountId } }) => {
    const body = { paymentId: randomUUID() };
    const bodySha256 = commandBodySha256(body);
    const kind = 'registerPayment' as const;
    return { id: randomUUID(), accountId, kind, actor: 'client', body, bodySha256, receivedAt: received };
  });
  const payments = requests.map(({ body, accountId }) => ({ id: body.paymentId, account: accountId }));
  // Paid inside the promise's days, and booked late: the file came today.
  await connection.sql`
    insert into payment (id, client_id, account_id, kind, amount_cents, currency, value_date, received_at)
    select p.id, ${clientId}, p.account, 'payment', ${promisedCents}::bigint, 'MXN',
      ${dateOf(Date.now() - 6 * dayMs)}::date, now()
    from unnest(${payments.map(({ id }) => id)}::uuid[], ${payments.map(({ account }) => account)}::uuid[]) as p (id, account)`;
  await recordCommandRequests(connection.db, requests);
  const limit = pLimit(toldAtOnce);
  await Promise.all(
    requests.map(({ id, accountId, kind, body }) =>
      limit(() => tellAccount(temporal, accountId, { commandId: id, facts: commandFacts(kind, body) }, tellTimeoutMs)),
    ),
  );
}

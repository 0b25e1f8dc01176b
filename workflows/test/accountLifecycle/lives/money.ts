import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { findCommandAnswer } from '@cartera/database/command';
import { account, commandRequest, ledgerEntry, payment, paymentCoverage } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import type { CommandBodies, NoticeKind } from '@cartera/domain/account';
import { dateOfDay } from '@cartera/domain/calendar';
import { commandFacts } from '@cartera/domain/compliance';
import type { CommandFacts } from '@cartera/domain/compliance';
import { workflowId } from '@cartera/domain/identity';
import { notice } from '../../../src/accountLifecycle/messages.js';
import { passUntil, today } from './passing.js';
import type { World } from '../world.js';

/** What a test account owes, in cents. */
export const owed = 6_178_133n;

/** What became of a notice: `done`, or the code it was refused with. */
export type NoticeOutcome = 'done' | (string & {});

/** Stores a notice and signals it, without waiting for what becomes of it. */
export async function signalNotice<Kind extends NoticeKind>(
  world: World,
  placed: TestAccount,
  kind: Kind,
  body: CommandBodies[Kind],
  id?: string,
): Promise<string> {
  const { commandId } = await world.request(placed, kind, body, { actor: 'client', commandId: id });
  const handle = world.env.client.workflow.getHandle(workflowId.account(placed.accountId));
  await handle.signal(notice, { commandId, facts: commandFacts(kind, body) as CommandFacts });
  return commandId;
}

/** Waits for what becomes of a notice. */
export async function outcomeOf({ database }: World, commandId: string): Promise<NoticeOutcome> {
  for (let tries = 0; tries < 400; tries += 1) {
    if ((await findCommandAnswer(database.db, commandId)) !== undefined) return 'done';
    const [request] = await database.db
      .select({ refusal: commandRequest.refusal })
      .from(commandRequest)
      .where(eq(commandRequest.id, commandId));
    if (typeof request?.refusal === 'string') return request.refusal;
    await sleep(25);
  }
  throw new Error('Nothing became of the notice.');
}

/** Tells a life what a machine found out, as the delivery of a client's file does. */
export async function notify<Kind extends NoticeKind>(
  world: World,
  placed: TestAccount,
  kind: Kind,
  body: CommandBodies[Kind],
): Promise<NoticeOutcome> {
  return outcomeOf(world, await signalNotice(world, placed, kind, body));
}

/** Writes a payment as the acceptance of a client's file does. */
export async function acceptPayment(
  world: World,
  { accountId }: TestAccount,
  cents: bigint,
  valueDay?: number,
): Promise<string> {
  const { db } = world.database;
  const [row] = await db.select({ clientId: account.clientId }).from(account).where(eq(account.id, accountId));
  const id = randomUUID();
  await db.insert(payment).values({
    id,
    accountId,
    clientId: row!.clientId,
    kind: 'payment',
    amountCents: cents,
    currency: 'MXN',
    valueDate: dateOfDay(valueDay ?? (await today(world))),
    receivedAt: new Date(await world.now()),
  });
  return id;
}

/** The client's file brings a payment. */
export async function pay(
  world: World,
  placed: TestAccount,
  cents: bigint,
  valueDay?: number,
): Promise<{ paymentId: string; outcome: NoticeOutcome }> {
  const paymentId = await acceptPayment(world, placed, cents, valueDay);
  return { paymentId, outcome: await notify(world, placed, 'registerPayment', { paymentId }) };
}

/** The client's file takes a payment back, whole. */
export async function takeBack(world: World, placed: TestAccount, paymentId: string): Promise<NoticeOutcome> {
  const { db } = world.database;
  const [taken] = await db.select().from(payment).where(eq(payment.id, paymentId));
  const id = randomUUID();
  const valueDate = dateOfDay(await today(world));
  const receivedAt = new Date(await world.now());
  await db
    .insert(payment)
    .values({ ...taken!, id, kind: 'reversal', reversesId: paymentId, valueDate, receivedAt, state: 'accepted' });
  return notify(world, placed, 'reversePayment', { paymentId: id });
}

/** The client's payment files now cover everything up to a day; the account is told, and judges what waited for it. */
export async function coverUntil(world: World, placed: TestAccount, day: number): Promise<void> {
  const { db } = world.database;
  const [row] = await db.select({ clientId: account.clientId }).from(account).where(eq(account.id, placed.accountId));
  const coveredUntil = dateOfDay(day);
  const updatedAt = new Date(await world.now());
  await db
    .insert(paymentCoverage)
    .values({ clientId: row!.clientId, coveredUntil, updatedAt })
    .onConflictDoUpdate({ target: paymentCoverage.clientId, set: { coveredUntil, updatedAt } });
  await notify(world, placed, 'extendCoverage', { coveredUntilDay: day });
  await passUntil(world, updatedAt.getTime());
}

/** Kinds and cents of an account's ledger, in order. */
export async function ledgerOf({ database }: World, { accountId }: TestAccount): Promise<[string, bigint][]> {
  const entries = await database.db
    .select()
    .from(ledgerEntry)
    .where(eq(ledgerEntry.accountId, accountId))
    .orderBy(ledgerEntry.id);
  return entries.map(({ kind, amountCents }) => [kind, amountCents]);
}

import { appendLedger, findPayment, markPaymentApplied, readMoney } from '@cartera/database/ledger';
import type { CommandKind } from '@cartera/domain/account';
import { dayOfDate, localTime } from '@cartera/domain/calendar';
import { adjustmentTo, splitNet } from '@cartera/domain/ledger';
import type { BalanceTurn } from '@cartera/domain/strategy';
import { judgeMoney } from './judgeMoney.js';
import { refuse } from './refuse.js';
import type { CommandContext, CommandOutcome } from './runCommand.js';
import { endEverything } from './withdraw.js';

/** Books a payment that the client reported, and judges by it whatever was waiting for money. */
export function registerPayment(context: CommandContext<'registerPayment'>): Promise<CommandOutcome> {
  return book(context, 'payment');
}

/** Takes a payment back. It may arrive before the payment itself: the ledger's sum does not mind the order. */
export function reversePayment(context: CommandContext<'reversePayment'>): Promise<CommandOutcome> {
  return book(context, 'reversal');
}

async function book(
  context: CommandContext<'registerPayment' | 'reversePayment'>,
  kind: 'payment' | 'reversal',
): Promise<CommandOutcome> {
  const { transaction, life, at, request } = context;
  const { paymentId } = request.body;
  const movement = await findPayment(transaction, life.accountId, paymentId);
  if (movement?.kind !== kind) throw refuse('payment.unknown');
  if (movement.state !== 'accepted') throw refuse('payment.alreadyBooked');
  const reversed =
    movement.reversesId === null ? undefined : await findPayment(transaction, life.accountId, movement.reversesId);
  await markPaymentApplied(transaction, paymentId, new Date(at));
  const amountCents = kind === 'payment' ? -movement.amountCents : movement.amountCents;
  await appendLedger(transaction, life.accountId, { kind, amountCents, sourceId: paymentId, at: new Date(at) });
  const judged = await judgeMoney(context, {
    reversedDay: reversed === undefined ? undefined : dayOfDate(reversed.valueDate),
  });
  if (judged.balance.settled) await endEverything(context, 'settled');
  const { balance, promise, agreement } = judged;
  return {
    event: { kind: 'balanceChanged', at, balance, promise, agreement },
    facts: {
      paymentId,
      kind,
      amountCents: String(movement.amountCents),
      valueDate: movement.valueDate,
      balanceCents: balance.balanceCents,
      promiseId: judged.promiseId,
      promise: promise?.state,
      agreement: agreement?.state,
    },
  };
}

/** Brings the account to the balance that its client states. */
export async function adjustBalance(context: CommandContext<'adjustBalance'>): Promise<CommandOutcome> {
  const { at, request } = context;
  const balance = await stateBalance(context, request.body);
  if (balance.settled) await endEverything(context, 'settled');
  return {
    event: { kind: 'balanceChanged', at, balance },
    facts: { balanceCents: balance.balanceCents, asOfDay: request.body.asOfDay },
  };
}

/**
 * Writes the entry that makes the ledger say what the client says was owed at the end of a day; later payments stand.
 *
 * @param stated `asOfDay` undefined for today
 */
export async function stateBalance(
  context: Pick<CommandContext<CommandKind>, 'transaction' | 'life' | 'at' | 'request'>,
  stated: { balanceCents: string; asOfDay: number | undefined },
): Promise<BalanceTurn> {
  const { transaction, life, at, request } = context;
  const { netCents, payments } = await readMoney(transaction, life.accountId);
  const asOfDay = stated.asOfDay ?? localTime(at, life.timeZone).day;
  const entry = adjustmentTo(BigInt(stated.balanceCents), asOfDay, netCents, payments);
  await appendLedger(transaction, life.accountId, { ...entry, sourceId: request.id, at: new Date(at) });
  const { balanceCents } = splitNet(netCents + entry.amountCents);
  return { balanceCents: String(balanceCents), settled: balanceCents === 0n };
}

/** The client's payment files reach further: what waited for them is looked at now. */
export function extendCoverage({ at, request }: CommandContext<'extendCoverage'>): Promise<CommandOutcome> {
  const { coveredUntilDay } = request.body;
  return Promise.resolve({ event: { kind: 'coverageExtended', at }, facts: { coveredUntilDay } });
}

import { findAgreement, recordAgreementVerdict, termsOf } from '@cartera/database/agreement';
import type { Queryable } from '@cartera/database/connection';
import { appendLedger, readMoney } from '@cartera/database/ledger';
import type { AccountMoney } from '@cartera/database/ledger';
import { endPromise, findLastKeptPromise, findPromise } from '@cartera/database/promise';
import type { PaymentPromise } from '@cartera/database/promise';
import { judgeAgreement } from '@cartera/domain/agreement';
import { dayOfDate, localTime } from '@cartera/domain/calendar';
import { splitNet } from '@cartera/domain/ledger';
import { judgePromise, lastDayOf } from '@cartera/domain/promise';
import type { PromiseTerms } from '@cartera/domain/promise';
import { lifePromise, lifeRulesOf, stageBeneath } from '@cartera/domain/strategy';
import type { AgreementTurn, BalanceTurn, LifeState, PromiseTurn } from '@cartera/domain/strategy';

interface MoneyEffect {
  transaction: Queryable;
  life: LifeState;
  /** Epoch ms of the business clock. */
  at: number;
}

interface JudgedMoney {
  balance: BalanceTurn;
  promise?: PromiseTurn;
  /** The promise that took the turn. */
  promiseId?: string;
  agreement?: AgreementTurn;
  /** The last day of the plan's next payment that is missing, while the plan is alive. */
  nextJudgeDay?: number;
}

const termsOfPromise = ({ amountCents, madeOn, dueOn }: PaymentPromise): PromiseTerms => ({
  amountCents,
  madeDay: dayOfDate(madeOn),
  dueDay: dayOfDate(dueOn),
});

/**
 * Judges by the money as it stands now: the live promise, the plan, and what is left to pay. A fulfilled forgiveness is
 * booked here, in the same transaction as the payment that fulfils it.
 *
 * @param reversedDay value date of a payment that was taken back: a promise kept by it may be alive again
 */
export async function judgeMoney(
  effect: MoneyEffect,
  { reversedDay }: { reversedDay?: number } = {},
): Promise<JudgedMoney> {
  const { transaction, life } = effect;
  const money = await readMoney(transaction, life.accountId);
  const { promise, promiseId } =
    (await judgeLivePromise(effect, money)) ??
    (reversedDay === undefined ? undefined : await reviveKeptPromise(effect, money, reversedDay)) ??
    {};
  const { agreement, nextJudgeDay } = await judgePlan(effect, money);
  const { netCents } = agreement?.state === 'fulfilled' ? await readMoney(transaction, life.accountId) : money;
  const { balanceCents } = splitNet(netCents);
  return {
    balance: { balanceCents: String(balanceCents), settled: balanceCents === 0n },
    promise,
    promiseId,
    agreement,
    nextJudgeDay,
  };
}

interface JudgedPromise {
  promise: PromiseTurn;
  promiseId: string;
}

/** The turn of the live promise, or undefined while it stays as it is. */
async function judgeLivePromise(
  { transaction, life, at }: MoneyEffect,
  money: AccountMoney,
): Promise<JudgedPromise | undefined> {
  if (life.promise === undefined) return undefined;
  const row = await findPromise(transaction, life.accountId, life.promise.id);
  if (row === undefined) throw new Error('The promise of this life does not exist.');
  const rules = lifeRulesOf(life).promise;
  const verdict = judgePromise(termsOfPromise(row), money.payments, money.coveredUntilDay, rules);
  const ended = verdict.state === 'live' ? null : new Date(at);
  await endPromise(transaction, row.id, { state: verdict.state, paidCents: verdict.paidCents, at: ended });
  return verdict.state === 'live' ? undefined : { promise: { state: verdict.state }, promiseId: row.id };
}

/** A reversal inside the window of the last kept promise: it lives again while there is time, else it was never kept. */
async function reviveKeptPromise(
  { transaction, life, at }: MoneyEffect,
  money: AccountMoney,
  reversedDay: number,
): Promise<JudgedPromise | undefined> {
  const row = await findLastKeptPromise(transaction, life.accountId);
  if (row === undefined) return undefined;
  const rules = lifeRulesOf(life).promise;
  const terms = termsOfPromise(row);
  if (reversedDay < terms.madeDay || reversedDay > lastDayOf(terms, rules)) return undefined;
  const verdict = judgePromise(terms, money.payments, money.coveredUntilDay, rules);
  if (verdict.state === 'kept') return undefined;
  const mayLive = ['collecting', 'addressReview'].includes(stageBeneath(life)) && life.agreement === undefined;
  if (verdict.state === 'live' && mayLive) {
    await endPromise(transaction, row.id, { state: 'live', paidCents: verdict.paidCents, at: null });
    const { id, reschedules } = row;
    const promise = lifePromise(
      life,
      { id, dueDay: terms.dueDay, reschedules, onBroken: row.onBroken ?? undefined },
      at,
    );
    return { promise: { state: 'live', promise }, promiseId: id };
  }
  const state = verdict.state === 'partial' ? 'partial' : 'broken';
  await endPromise(transaction, row.id, { state, paidCents: verdict.paidCents, at: new Date(at) });
  return mayLive ? { promise: { state }, promiseId: row.id } : undefined;
}

/** The turn of the plan, or the day it is looked at next while nothing of it changes. */
async function judgePlan(
  { transaction, life, at }: MoneyEffect,
  money: AccountMoney,
): Promise<Pick<JudgedMoney, 'agreement' | 'nextJudgeDay'>> {
  if (life.agreement === undefined || life.agreement.state === 'proposed') return {};
  const row = await findAgreement(transaction, life.accountId, life.agreement.id);
  if (row === undefined) throw new Error('The agreement of this life does not exist.');
  const signedDay = row.signedOn === null ? localTime(at, life.timeZone).day - 1 : dayOfDate(row.signedOn);
  const limits = lifeRulesOf(life).agreement;
  const verdict = judgeAgreement(termsOf(row), signedDay, money.payments, money.coveredUntilDay, limits);
  const moment = new Date(at);
  await recordAgreementVerdict(transaction, row.id, {
    paidCents: verdict.paidCents,
    ended: verdict.state === 'live' ? undefined : { state: verdict.state, at: moment },
  });
  if (verdict.state === 'live') return { nextJudgeDay: verdict.judgeDay };
  if (verdict.state === 'fulfilled' && row.forgivenCents > 0n)
    await appendLedger(transaction, life.accountId, {
      kind: 'forgiveness',
      amountCents: -row.forgivenCents,
      sourceId: row.id,
      at: moment,
    });
  return { agreement: { state: verdict.state } };
}

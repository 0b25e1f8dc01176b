import { isFrozen, isOpen } from '../account/index.js';
import type { Stage } from '../account/index.js';
import { agreementRefusal } from '../agreement/index.js';
import { dayMs, localTime, minuteMs } from '../calendar/index.js';
import { resultCode } from '../contact/index.js';
import type { ResultCode, WhoAnswered } from '../contact/index.js';
import { lifeRulesOf } from '../strategy/index.js';
import type { LifeState } from '../strategy/index.js';
import type { AgreementFacts, CommandFacts } from './factsOfCommand.js';
import { mayContact } from './mayContact.js';
import { centsOf, promiseRefusal, rescheduleRefusal } from './promiseRefusal.js';

/** Clocks of phones and servers differ: a contact may seem to lie this far ahead. */
const clockToleranceMs = 15 * minuteMs;
const longestHoldMs = 730 * dayMs;

/**
 * The stable code of the rule that forbids a command now, or undefined when none does.
 *
 * @param now epoch ms of the business clock
 */
export function commandRefusal(life: LifeState, facts: CommandFacts, now: number): string | undefined {
  if (!isOpen(life.stage)) return 'account.closed';
  switch (facts.kind) {
    case 'recordContact':
      return contactRefusal(life, facts, now);
    case 'makePromise':
      return promiseRefusal(life, facts.promise, now);
    case 'reschedulePromise':
      return life.promise?.id === facts.promiseId ? rescheduleRefusal(life, facts.promise, now) : 'promise.notLive';
    case 'cancelPromise':
      return life.promise?.id === facts.promiseId ? undefined : 'promise.notLive';
    case 'proposeAgreement':
      return proposalRefusal(life, facts.terms, now);
    case 'decideAgreement':
      if (isFrozen(life.stage)) return 'account.frozen';
      if (life.agreement?.state !== 'proposed') return 'agreement.notProposed';
      return life.agreement.id === facts.agreementId ? undefined : 'agreement.superseded';
    case 'openDispute':
      return disputeRefusal(life);
    case 'resolveDispute':
      return life.stage === 'disputed' ? undefined : 'account.notDisputed';
    case 'recordComplaint':
      return freezeRefusal(life);
    case 'hold':
      return holdRefusal(life, facts.reviewAt, now);
    case 'release':
      return life.stage === 'onHold' ? undefined : 'account.notOnHold';
    case 'decideRuling':
      if (life.stage !== 'ruling' || life.ruling?.state !== 'proposed') return 'ruling.notProposed';
      return life.ruling.id === facts.rulingId ? undefined : 'ruling.superseded';
    case 'reopenRuling':
      if (life.stage !== 'ruling' || life.ruling === undefined) return 'ruling.notApproved';
      if (life.ruling.id !== facts.rulingId) return 'ruling.superseded';
      return life.ruling.state === 'proposed' ? 'ruling.notApproved' : undefined;
    case 'changeStrategy':
      return life.strategyVersionId === facts.strategyVersionId ? 'strategy.alreadyInForce' : undefined;
    case 'withdraw':
    case 'correctAddress':
    case 'proposeContactPoint':
    case 'authoriseContactPoint':
    case 'barContactPoint':
    case 'reassign':
    case 'registerPayment':
    case 'reversePayment':
    case 'adjustBalance':
    case 'extendCoverage':
    case 'returnLetter':
    case 'deliverLetter':
      return undefined;
  }
}

/** Once approved, the ruling may already be on its way to the client: a freeze could no longer stop it. */
function freezeRefusal(life: LifeState): string | undefined {
  if (isFrozen(life.stage)) return 'account.frozen';
  return life.ruling !== undefined && life.ruling.state !== 'proposed' ? 'ruling.underway' : undefined;
}

/** A dispute may also be raised while the account is on hold. */
function disputeRefusal(life: LifeState): string | undefined {
  if (life.stage === 'disputed') return 'account.alreadyDisputed';
  return life.stage === 'onHold' ? undefined : freezeRefusal(life);
}

function proposalRefusal(life: LifeState, terms: AgreementFacts, now: number): string | undefined {
  if (isFrozen(life.stage)) return 'account.frozen';
  if (life.finding !== undefined) return 'contact.stopped';
  if (life.agreement !== undefined) return 'agreement.alreadyOpen';
  if (life.stage === 'ruling') return 'agreement.underRuling';
  const forgivenCents = centsOf(terms.forgivenCents);
  const amounts = terms.instalments.map(({ amountCents }) => centsOf(amountCents));
  if (forgivenCents === undefined || amounts.some((cents) => cents === undefined)) return 'agreement.amountNotPositive';
  const instalments = terms.instalments.map(({ dueDay }, index) => ({ dueDay, amountCents: amounts[index] ?? 0n }));
  // A life without figures cannot tie its cents: the database will, when the command is done.
  const balance = life.figures === undefined ? undefined : BigInt(life.figures.balanceCents);
  if (balance === undefined) return undefined;
  const today = localTime(now, life.timeZone).day;
  return agreementRefusal({ ...terms, forgivenCents, instalments }, balance, today, lifeRulesOf(life).agreement);
}

function holdRefusal(life: LifeState, reviewAt: number | undefined, now: number): string | undefined {
  const refusal = freezeRefusal(life);
  if (refusal !== undefined || reviewAt === undefined) return refusal;
  if (reviewAt <= now) return 'hold.reviewInThePast';
  return reviewAt > now + longestHoldMs ? 'hold.reviewTooFar' : undefined;
}

function contactRefusal(
  life: LifeState,
  facts: Extract<CommandFacts, { kind: 'recordContact' }>,
  now: number,
): string | undefined {
  const code = resultCode(facts.result);
  if (code === undefined) return 'contact.unknownResult';
  if (!code.media.includes(facts.medium)) return 'contact.resultNotOfMedium';
  if (!answererFits(code, facts.whoAnswered)) return 'contact.answererDoesNotFit';
  if (!Number.isSafeInteger(facts.at) || facts.at > now + clockToleranceMs) return 'contact.inTheFuture';
  if (facts.at < life.placedAt) return 'contact.beforePlacement';
  if (facts.taskId !== undefined && facts.taskId !== life.task?.id) return 'task.notOpen';
  const promised = promiseInContactRefusal(life, code, facts, now);
  if (promised !== undefined) return promised;
  // The post brings results whatever the stage: they are news, not contact.
  if (facts.medium === 'letter') return undefined;
  const verdict = mayContact(
    {
      medium: facts.medium,
      stage: stageAt(life, facts.at),
      stopped: isStopped(life, code, facts.at),
      at: facts.at,
      timeZone: life.timeZone,
    },
    lifeRulesOf(life).calendar,
  );
  return verdict.allowed ? undefined : verdict.rule;
}

/** A promise is an amount and a day, or it is none; while one lives, another one takes its place. */
function promiseInContactRefusal(
  life: LifeState,
  code: ResultCode,
  { promise }: Extract<CommandFacts, { kind: 'recordContact' }>,
  now: number,
): string | undefined {
  if (code.promise !== true) return promise === undefined ? undefined : 'promise.resultIsNone';
  if (promise === undefined) return 'promise.missing';
  return life.stage === 'promised' ? rescheduleRefusal(life, promise, now) : promiseRefusal(life, promise, now);
}

function answererFits(code: ResultCode, whoAnswered: WhoAnswered): boolean {
  if (!code.contact) return whoAnswered === 'nobody';
  if (code.rightParty) return ['titular', 'aval', 'obligadoSolidario'].includes(whoAnswered);
  return whoAnswered !== 'nobody';
}

/** The stage a contact took place in: one made before the freeze, and sent after it, was allowed. */
function stageAt(life: LifeState, at: number): Stage {
  if (!isFrozen(life.stage) || life.frozenFrom === undefined || life.frozenSince === undefined) return life.stage;
  return at < life.frozenSince ? life.frozenFrom : life.stage;
}

/** After a finding only its further proof is taken: the second report of a death, not another call to the widow. */
function isStopped(life: LifeState, code: ResultCode, at: number): boolean {
  return life.finding !== undefined && at >= life.finding.since && code.finding !== life.finding.name;
}

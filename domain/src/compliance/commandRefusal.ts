import { isFrozen, isOpen } from '../account/index.js';
import type { Stage } from '../account/index.js';
import { dayMs, minuteMs } from '../calendar/index.js';
import type { ContactCalendar } from '../calendar/index.js';
import { resultCode } from '../contact/index.js';
import type { ContactMedium, ResultCode, WhoAnswered } from '../contact/index.js';
import type { LifeState } from '../strategy/index.js';
import { mayContact } from './mayContact.js';

/** A command without its personal part: what the rules need to judge it. Moments are epoch ms of the business clock. */
export type CommandFacts =
  | {
      kind: 'recordContact';
      medium: ContactMedium;
      whoAnswered: WhoAnswered;
      result: string;
      at: number;
      taskId?: string;
    }
  | { kind: 'decideRuling'; rulingId: string; decision: 'approve' | 'refuse' }
  | { kind: 'correctAddress'; contactPointId: string }
  | { kind: 'hold'; reviewAt?: number }
  | { kind: 'release' };

/** Clocks of phones and servers differ: a contact may seem to lie this far ahead. */
const clockToleranceMs = 15 * minuteMs;
const longestHoldMs = 730 * dayMs;

/**
 * The stable code of the rule that forbids a command now, or undefined when none does.
 *
 * @param now epoch ms of the business clock
 */
export function commandRefusal(
  life: LifeState,
  facts: CommandFacts,
  now: number,
  calendar?: ContactCalendar,
): string | undefined {
  if (!isOpen(life.stage)) return 'account.closed';
  switch (facts.kind) {
    case 'recordContact':
      return contactRefusal(life, facts, now, calendar);
    case 'decideRuling':
      if (life.stage !== 'ruling' || life.ruling?.state !== 'proposed') return 'ruling.notProposed';
      return life.ruling.id === facts.rulingId ? undefined : 'ruling.superseded';
    case 'correctAddress':
      return undefined;
    case 'hold':
      return holdRefusal(life, facts.reviewAt, now);
    case 'release':
      return life.stage === 'onHold' ? undefined : 'account.notOnHold';
  }
}

function holdRefusal(life: LifeState, reviewAt: number | undefined, now: number): string | undefined {
  if (isFrozen(life.stage)) return 'account.frozen';
  // Once approved, the ruling may already be on its way to the client: a hold could no longer stop it.
  if (life.ruling !== undefined && life.ruling.state !== 'proposed') return 'ruling.underway';
  if (reviewAt === undefined) return undefined;
  if (reviewAt <= now) return 'hold.reviewInThePast';
  return reviewAt > now + longestHoldMs ? 'hold.reviewTooFar' : undefined;
}

function contactRefusal(
  life: LifeState,
  facts: Extract<CommandFacts, { kind: 'recordContact' }>,
  now: number,
  calendar: ContactCalendar | undefined,
): string | undefined {
  const code = resultCode(facts.result);
  if (code === undefined) return 'contact.unknownResult';
  if (!code.media.includes(facts.medium)) return 'contact.resultNotOfMedium';
  if (!answererFits(code, facts.whoAnswered)) return 'contact.answererDoesNotFit';
  if (!Number.isSafeInteger(facts.at) || facts.at > now + clockToleranceMs) return 'contact.inTheFuture';
  if (facts.at < life.placedAt) return 'contact.beforePlacement';
  if (facts.taskId !== undefined && facts.taskId !== life.task?.id) return 'task.notOpen';
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
    calendar,
  );
  return verdict.allowed ? undefined : verdict.rule;
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

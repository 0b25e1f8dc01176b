import { and, asc, eq, exists, inArray } from 'drizzle-orm';
import { centralZone, isMexicanZone, nextSlot } from '@cartera/domain/calendar';
import { mayContact } from '@cartera/domain/compliance';
import type { ContactRule } from '@cartera/domain/compliance';
import { resultsThatStopMail } from '@cartera/domain/mailing';
import { lifeRulesOf, readLifeRules } from '@cartera/domain/strategy';
import type { Database, Queryable } from '../connection/index.js';
import { letterRulesOf } from '../letter/index.js';
import type { LetterSubject } from '../letter/index.js';
import { lockMail, queueMail, recordMailTry } from '../mail/index.js';
import { account, client, contactAttempt, contactPoint, party } from '../schema/index.js';

/** Everything that a message says about an account. Personal data: it goes into the mail and nowhere else. */
export type MessageSubject = Pick<LetterSubject, 'client' | 'rules' | 'addressee'> & {
  account: Pick<LetterSubject['account'], 'reference' | 'product' | 'currency' | 'balanceCents' | 'placedAt'>;
};

export interface MessageText {
  subject: string;
  html: string;
  plain: string;
}

export interface MessageOrder {
  accountId: string;
  /** Deterministic: one message a step, for ever. */
  mailId: string;
  /** Written as the message's date. */
  createdAt: Date;
  /** The business moment at which it would leave, epoch ms: the hours of contact are judged on it. */
  leavesAt: number;
}

export type MessageRecord =
  /** `contactPointId` is null when the e-mail it went to is not the holder's any more. */
  | { queued: true; contactPointId: string | null }
  | { queued: false; rule: Exclude<ContactRule, 'contact.outsideHours' | 'contact.outsideDays'> | 'message.noEmail' }
  /** Not now: contact is allowed again at `opensAt` (epoch ms of the business clock). */
  | { queued: false; rule: 'contact.outsideHours' | 'contact.outsideDays'; opensAt: number };

interface MessageRow {
  subject: MessageSubject;
  clientId: string;
  stage: Parameters<typeof mayContact>[0]['stage'];
  timeZone: string;
  rules: unknown;
  stopped: unknown;
}

async function findRow(tx: Queryable, accountId: string): Promise<MessageRow | undefined> {
  const stopping = tx
    .select({ id: contactAttempt.id })
    .from(contactAttempt)
    .where(and(eq(contactAttempt.accountId, account.id), inArray(contactAttempt.result, resultsThatStopMail)));
  const [row] = await tx
    .select({
      account: {
        reference: account.reference,
        product: account.product,
        currency: account.currency,
        balanceCents: account.balanceCents,
        placedAt: account.placedAt,
      },
      client: { id: client.id, name: client.name, regulation: client.regulation },
      addressee: party.fullName,
      stage: account.stage,
      timeZone: account.timeZone,
      rules: client.rules,
      stopped: exists(stopping),
    })
    .from(account)
    .innerJoin(client, eq(client.id, account.clientId))
    .innerJoin(party, and(eq(party.accountId, account.id), eq(party.role, 'titular')))
    .where(eq(account.id, accountId))
    .orderBy(asc(party.id))
    .limit(1);
  if (row === undefined) return undefined;
  const { account: owed, client: creditor, addressee, rules, ...rest } = row;
  return {
    ...rest,
    rules,
    clientId: creditor.id,
    subject: { account: owed, client: creditor, addressee, rules: letterRulesOf(rules) },
  };
}

/** The holder's e-mails that may be used, oldest first. */
function holderEmails(tx: Queryable, accountId: string): Promise<{ id: string; value: string }[]> {
  return tx
    .select({ id: contactPoint.id, value: contactPoint.value })
    .from(contactPoint)
    .innerJoin(party, and(eq(party.id, contactPoint.partyId), eq(party.role, 'titular')))
    .where(
      and(
        eq(contactPoint.accountId, accountId),
        eq(contactPoint.kind, 'email'),
        eq(contactPoint.authorisation, 'authorised'),
      ),
    )
    .orderBy(asc(contactPoint.createdAt), asc(contactPoint.id));
}

/**
 * Writes the message of one step before it leaves, once, when the rules let it leave now. The account is looked at under its lock: a
 * dispute, a death or the end of the day may have come since the strategy asked for it, and again before each try to send it. One
 * that can never leave any more is marked refused.
 *
 * @throws Error when there is no such account; {@link UnsafeMailError} when the holder's e-mail is none
 */
export async function queueMessage(
  db: Database,
  { accountId, mailId, createdAt, leavesAt }: MessageOrder,
  compose: (subject: MessageSubject) => MessageText,
): Promise<MessageRecord> {
  return db.transaction(async (tx): Promise<MessageRecord> => {
    await tx.select({ id: account.id }).from(account).where(eq(account.id, accountId)).for('no key update');
    const row = await findRow(tx, accountId);
    if (row === undefined) throw new Error(`account ${accountId} does not exist or has no holder`);
    const emails = await holderEmails(tx, accountId);
    const earlier = await lockMail(tx, mailId);
    const point = earlier === undefined ? emails[0] : emails.find(({ value }) => value === earlier.recipient);
    if (earlier?.state === 'sent') return { queued: true, contactPointId: point?.id ?? null };

    const timeZone = isMexicanZone(row.timeZone) ? row.timeZone : centralZone;
    const { calendar } = lifeRulesOf({ rules: readLifeRules(row.rules) });
    const verdict = mayContact(
      { medium: 'message', stage: row.stage, stopped: row.stopped === true, at: leavesAt, timeZone },
      calendar,
    );
    const rule = verdict.allowed ? (point === undefined ? 'message.noEmail' : undefined) : verdict.rule;
    if (rule === 'contact.outsideHours' || rule === 'contact.outsideDays')
      return { queued: false, rule, opensAt: nextSlot(leavesAt, timeZone, calendar, calendar, 0) };
    if (rule !== undefined || point === undefined) {
      // A freeze ends some day, and then the same message may leave.
      if (earlier !== undefined && rule !== 'account.frozen')
        await recordMailTry(tx, earlier, { state: 'refused', error: rule ?? 'message.noEmail' });
      return { queued: false, rule: rule ?? 'message.noEmail' };
    }
    if (earlier === undefined)
      await queueMail(tx, {
        id: mailId,
        clientId: row.clientId,
        kind: 'debtorMessage',
        recipient: point.value,
        ...compose(row.subject),
        attachments: [],
        createdAt,
      });
    return { queued: true, contactPointId: point.id };
  });
}

import { commandBodySha256 } from '@cartera/database/command';
import type { CommandRequest } from '@cartera/database/command';
import type { PendingNotice } from '@cartera/database/clientFile';
import type { CommandBodies, NoticeKind } from '@cartera/domain/account';
import { dayOfDate } from '@cartera/domain/calendar';
import { commandFacts } from '@cartera/domain/compliance';
import type { CommandFacts } from '@cartera/domain/compliance';

/** Who tells an account what a client's file says. */
const actor = 'client';

/** What an account is told: the notice as it is stored, and the part of it that may travel. */
export interface StoredNotice {
  request: CommandRequest<NoticeKind>;
  facts: CommandFacts;
}

function notice<Kind extends NoticeKind>(
  id: string,
  accountId: string,
  kind: Kind,
  body: CommandBodies[Kind],
  receivedAt: Date,
): StoredNotice {
  const request = { id, accountId, kind, actor, body, bodySha256: commandBodySha256(body), receivedAt };
  // Facts of some kind are facts: the compiler does not follow a kind it does not know into the union.
  return { request, facts: commandFacts(kind, body) as CommandFacts };
}

/** What a row of a client's file tells its account. */
export function noticeOf(row: PendingNotice, receivedAt: Date): StoredNotice {
  const { noticeId, accountId, kind, movement, paymentId, balanceCents, asOf, answer, reason } = row;
  switch (kind) {
    case 'payments':
      return notice(
        noticeId,
        accountId,
        movement === 'reversal' ? 'reversePayment' : 'registerPayment',
        { paymentId: paymentId ?? '' },
        receivedAt,
      );
    case 'balances':
      return notice(
        noticeId,
        accountId,
        'adjustBalance',
        { balanceCents: String(balanceCents ?? 0n), asOfDay: dayOfDate(asOf ?? '') },
        receivedAt,
      );
    case 'withdrawals':
      return notice(noticeId, accountId, 'withdraw', { reason: reason ?? 'Retirada por el cliente.' }, receivedAt);
    case 'disputeAnswers':
      return notice(
        noticeId,
        accountId,
        'resolveDispute',
        {
          outcome: answer ?? 'dismissed',
          ...(balanceCents === null ? {} : { balanceCents: String(balanceCents) }),
          ...(reason === null ? {} : { note: reason }),
        },
        receivedAt,
      );
  }
}

/** Tells an account that its client's payment files now reach a day. */
export function coverageNotice(id: string, accountId: string, coveredUntilDay: number, receivedAt: Date): StoredNotice {
  return notice(id, accountId, 'extendCoverage', { coveredUntilDay }, receivedAt);
}

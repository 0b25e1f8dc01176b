import { ApplicationFailure } from '@temporalio/common';
import { businessNow, realDelayUntil } from '@cartera/domain/clock';
import type { BusinessClock } from '@cartera/domain/clock';
import { isTemplateOf } from '@cartera/domain/strategy';
import type { Connection } from '@cartera/database/connection';
import { deterministicId } from '@cartera/database/identity';
import { UnsafeMailError } from '@cartera/database/mail';
import { queueMessage } from '@cartera/database/message';
import type { MessageRecord } from '@cartera/database/message';
import type { MessageActivities as MessageQueue } from '@cartera/workflows/accountLifecycle';
import { refuse } from '../account/refuse.js';
import { businessMoment } from '../businessMoment/index.js';
import type { Agency } from '../document/index.js';
import type { MailActivities } from '../mail/index.js';
import { messageMail } from './messageMail.js';

export interface MessageDependencies {
  connection: Connection;
  agency: Agency;
  clock: BusinessClock;
  /** Puts a queued mail on the wire, once. */
  sendMail: MailActivities['sendMail'];
}

/**
 * Activities of task queue `mail`.
 *
 * `sendMessage` asks the rules at the moment of each try: a mail server that was down all evening does not make a message leave
 * at night. It is then an ordinary error that Temporal repeats when contact is allowed again.
 */
export function createMessageActivities({ connection, agency, clock, sendMail }: MessageDependencies): MessageQueue {
  return {
    sendMessage: async ({ accountId, stepKey, template }) => {
      if (!isTemplateOf('message', template)) throw refuse('message.unknownTemplate');
      const mailId = deterministicId('mail', 'debtorMessage', accountId, stepKey);
      const leavesAt = businessNow(clock, Date.now());
      const order = { accountId, mailId, createdAt: businessMoment(clock), leavesAt };
      const record = await queueMessage(connection.db, order, (subject) =>
        messageMail(template, subject, agency),
      ).catch((error: unknown) => {
        throw error instanceof UnsafeMailError ? refuse('message.noEmail') : error;
      });
      if (!record.queued) throw notNow(record, clock);
      await sendMail({ mailId });
      return { mailId, contactPointId: record.contactPointId ?? undefined };
    },
  };
}

function notNow(record: Extract<MessageRecord, { queued: false }>, clock: BusinessClock): ApplicationFailure {
  if (!('opensAt' in record)) return refuse(record.rule);
  return ApplicationFailure.create({
    type: record.rule,
    message: record.rule,
    nonRetryable: false,
    nextRetryDelay: realDelayUntil(clock, record.opensAt, Date.now()) + 1,
  });
}

import { ApplicationFailure } from '@temporalio/common';
import { inArray } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import type { Connection, Queryable } from '@cartera/database/connection';
import type { FileStore } from '@cartera/database/fileStore';
import { assertHeaderText, assertRecipient, lockMail, recordMailTry, UnsafeMailError } from '@cartera/database/mail';
import type { Mail, MailAttachment } from '@cartera/database/mail';
import { document } from '@cartera/database/schema';
import { smtpProblem } from './smtpProblem.js';

export interface MailDependencies {
  connection: Connection;
  files: FileStore;
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  smtpUrl: string;
  /** The From header: an address, or `"Name" <address>`. */
  from: string;
}

interface Attachment {
  filename: string;
  contentType: string;
  path: string;
}

/** Attachments as nodemailer takes them. A missing document is a defect of ours, so the mail waits instead of leaving without it. */
async function attachmentsOf(db: Queryable, files: FileStore, row: Mail): Promise<Attachment[]> {
  const wanted = row.attachments as MailAttachment[];
  if (wanted.length === 0) return [];
  const ids = wanted.map(({ documentId }) => documentId);
  const documents = await db.select().from(document).where(inArray(document.id, ids));
  const byId = new Map(documents.map((found) => [found.id, found]));
  return wanted.map(({ documentId, fileName }) => {
    const found = byId.get(documentId);
    if (found === undefined) throw new Error(`mail ${row.id} attaches document ${documentId}, which does not exist`);
    return { filename: fileName, contentType: found.mediaType, path: files.pathOf(found.sha256) };
  });
}

/** A row written by another hand than `queueMail` is judged by the same rules. */
function assertSafe(row: Mail): void {
  try {
    assertRecipient(row.recipient);
    assertHeaderText('subject', row.subject);
  } catch (error) {
    if (error instanceof UnsafeMailError) throw ApplicationFailure.nonRetryable(error.message, error.code);
    throw error;
  }
}

/** Activities of task queue `mail`. */
export interface MailActivities {
  /**
   * Hands one queued mail to the SMTP server, under the Message-ID its row has carried from the start. Already sent:
   * nothing happens. A server that is down, slow or asks to come back is an ordinary error, which Temporal repeats; a
   * message refused for good marks the row and fails with `mail.refused`, not to be repeated.
   */
  sendMail: (input: { mailId: string }) => Promise<void>;
}

/** @returns the activities that put queued mail on the wire */
export function createMailActivities({ connection, files, smtpUrl, from }: MailDependencies): MailActivities {
  const transport = createTransport({
    url: smtpUrl,
    disableUrlAccess: true,
    // A hung server must become a retry well before the activity's own timeout.
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
  });

  const sendMail: MailActivities['sendMail'] = async ({ mailId }) => {
    const failure = await connection.db.transaction(async (tx) => {
      const row = await lockMail(tx, mailId);
      if (row === undefined) throw ApplicationFailure.nonRetryable('mail.unknown', 'mail.unknown');
      if (row.state === 'sent') return undefined;
      if (row.state === 'refused') return ApplicationFailure.nonRetryable('mail.refused', 'mail.refused');
      assertSafe(row);
      const attachments = await attachmentsOf(tx, files, row);
      try {
        await transport.sendMail({
          from,
          to: row.recipient,
          subject: row.subject,
          html: row.html,
          text: row.plain,
          messageId: row.messageId,
          date: row.createdAt,
          headers: { 'Auto-Submitted': 'auto-generated' },
          attachments,
        });
      } catch (error) {
        const problem = smtpProblem(error);
        await recordMailTry(tx, row, { state: problem.permanent ? 'refused' : 'queued', error: problem.summary });
        return problem.permanent
          ? ApplicationFailure.nonRetryable(`mail.refused: ${problem.summary}`, 'mail.refused')
          : ApplicationFailure.retryable(`mail.notSent: ${problem.summary}`, 'mail.notSent');
      }
      await recordMailTry(tx, row, { state: 'sent', at: new Date() });
      return undefined;
    });
    // Thrown only now, so that the count and the reason of the failed try are committed.
    if (failure !== undefined) throw failure;
  };

  return { sendMail };
}

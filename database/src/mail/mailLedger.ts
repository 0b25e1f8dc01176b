import { eq } from 'drizzle-orm';
import type { Queryable } from '../connection/index.js';
import { mail } from '../schema/index.js';
import { assertHeaderText, assertRecipient } from './mailHeader.js';

export type Mail = typeof mail.$inferSelect;

/** A document that travels with a mail; its bytes are read from the file store when the mail is sent. */
export interface MailAttachment {
  documentId: string;
  fileName: string;
}

export interface NewMail {
  /** Deterministic: the same mail asked for twice is one row. */
  id: string;
  clientId: string;
  kind: Mail['kind'];
  recipient: string;
  subject: string;
  html: string;
  plain: string;
  attachments: readonly MailAttachment[];
  createdAt: Date;
  /** Right side of the Message-ID; ours unless the installation has a domain of its own. */
  messageDomain?: string;
}

/**
 * Writes a mail before it leaves, once. Call it in the transaction of what the mail reports, then run `sendMail`.
 * A second call with the same id changes nothing, whatever it says.
 *
 * @throws {UnsafeMailError} when the recipient, subject or a file name could add a header
 */
export async function queueMail(db: Queryable, entry: NewMail): Promise<{ mailId: string }> {
  assertRecipient(entry.recipient);
  assertHeaderText('subject', entry.subject);
  for (const { fileName } of entry.attachments) assertHeaderText('fileName', fileName);
  await db
    .insert(mail)
    .values({
      id: entry.id,
      clientId: entry.clientId,
      kind: entry.kind,
      messageId: `<${entry.id}@${entry.messageDomain ?? 'cartera.example'}>`,
      recipient: entry.recipient,
      subject: entry.subject,
      html: entry.html,
      plain: entry.plain,
      attachments: entry.attachments,
      createdAt: entry.createdAt,
    })
    .onConflictDoNothing({ target: mail.id });
  return { mailId: entry.id };
}

/** The mail, locked until the transaction ends: a second sender waits, then sees what the first one did. */
export async function lockMail(db: Queryable, id: string): Promise<Mail | undefined> {
  const [row] = await db.select().from(mail).where(eq(mail.id, id)).for('update');
  return row;
}

/** What came of one try to hand a mail to the server. */
export type MailOutcome =
  | { state: 'sent'; at: Date }
  /** `error` is a status code and a step of SMTP, never the server's sentence: servers repeat the address in it. */
  | { state: 'queued' | 'refused'; error: string };

/** Records one try. */
export async function recordMailTry(db: Queryable, row: Mail, outcome: MailOutcome): Promise<void> {
  await db
    .update(mail)
    .set({
      state: outcome.state,
      attempts: row.attempts + 1,
      lastError: outcome.state === 'sent' ? null : outcome.error,
      sentAt: outcome.state === 'sent' ? outcome.at : null,
    })
    .where(eq(mail.id, row.id));
}

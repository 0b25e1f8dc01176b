import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { createMailActivities } from '@cartera/activities/mail';
import { diskFileStore } from '@cartera/database/fileStore';
import type { FileStore } from '@cartera/database/fileStore';
import { queueMail } from '@cartera/database/mail';
import { client, document, mail } from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { openSmtpMailbox } from './smtpMailbox.js';
import type { SmtpBehaviour } from './smtpMailbox.js';

let database: TestDatabase;
let files: FileStore;
let folder: string;
const clientId = randomUUID();

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cartera-mail-'));
  files = diskFileStore(folder);
  await database.db.insert(client).values({
    id: clientId,
    code: 'banco-prueba',
    name: 'Banco de Prueba',
    regulation: 'financial',
    reportEmail: 'dictamenes@banco.example',
    ownerEmail: 'duena@despacho.example',
  });
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function queued(attachments: { documentId: string; fileName: string }[] = []): Promise<string> {
  const id = randomUUID();
  await queueMail(database.db, {
    id,
    clientId,
    kind: 'clientReport',
    recipient: 'dictamenes@banco.example',
    subject: 'Reporte de dictámenes · 22 de noviembre',
    html: '<p>Tres dictámenes</p>',
    plain: 'Tres dictámenes',
    attachments,
    createdAt: new Date('2026-11-22T18:00:00Z'),
  });
  return id;
}

async function stored(text: string): Promise<string> {
  const id = randomUUID();
  const { sha256, bytes } = await files.put(Readable.from([Buffer.from(text)]), 1000);
  await database.db.insert(document).values({
    id,
    clientId,
    kind: 'clientReport',
    sha256,
    bytes,
    mediaType: 'text/csv',
    fileName: 'dictamenes.csv',
    createdAt: new Date(),
  });
  return id;
}

const rowOf = async (id: string) => (await database.db.select().from(mail).where(eq(mail.id, id)))[0];

const activitiesFor = (smtpUrl: string) =>
  createMailActivities({
    connection: database,
    files,
    smtpUrl,
    from: '"Despacho de Prueba" <cobranza@despacho.example>',
  });

async function withMailbox<T>(
  behaviour: SmtpBehaviour,
  run: (mailbox: Awaited<ReturnType<typeof openSmtpMailbox>>) => Promise<T>,
): Promise<T> {
  const mailbox = await openSmtpMailbox(behaviour);
  try {
    return await run(mailbox);
  } finally {
    await mailbox.close();
  }
}

describe('sendMail', () => {
  test('hands the mail over with its attachments and Message-ID, and only once', async () => {
    await withMailbox({}, async (mailbox) => {
      const mailId = await queued([{ documentId: await stored('a,b\n1,2\n'), fileName: 'dictámenes.csv' }]);
      const { sendMail } = activitiesFor(mailbox.url);
      await sendMail({ mailId });
      await sendMail({ mailId });
      expect(mailbox.received).toHaveLength(1);
      const [message] = mailbox.received;
      expect(message?.messageId).toBe(`<${mailId}@cartera.example>`);
      expect(message?.subject).toBe('Reporte de dictámenes · 22 de noviembre');
      expect(message?.date?.toISOString()).toBe('2026-11-22T18:00:00.000Z');
      expect(message?.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
        ['dictámenes.csv', 'a,b\n1,2\n'],
      ]);
      expect(await rowOf(mailId)).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
    });
  });

  test('two senders at the same moment send one', async () => {
    await withMailbox({ delayMs: 300 }, async (mailbox) => {
      const mailId = await queued();
      const { sendMail } = activitiesFor(mailbox.url);
      await Promise.all([sendMail({ mailId }), sendMail({ mailId })]);
      expect(mailbox.received).toHaveLength(1);
    });
  });

  test('a server that is down leaves the mail waiting, and it leaves when the server is back', async () => {
    const closed = await openSmtpMailbox();
    await closed.close();
    const mailId = await queued();
    const { sendMail } = activitiesFor(closed.url);
    await expect(sendMail({ mailId })).rejects.toMatchObject({ type: 'mail.notSent', nonRetryable: false });
    await expect(sendMail({ mailId })).rejects.toMatchObject({ type: 'mail.notSent' });
    expect(await rowOf(mailId)).toMatchObject({ state: 'queued', attempts: 2 });

    const reopened = await openSmtpMailbox({}, closed.port);
    await sendMail({ mailId });
    await reopened.close();
    expect(reopened.received.map(({ messageId }) => messageId)).toEqual([`<${mailId}@cartera.example>`]);
    expect(await rowOf(mailId)).toMatchObject({ state: 'sent', attempts: 3 });
  });

  test('a server that asks to come back later is asked later', async () => {
    await withMailbox({ refuseRecipient: { code: 451, text: 'greylisted' } }, async (mailbox) => {
      const mailId = await queued();
      await expect(activitiesFor(mailbox.url).sendMail({ mailId })).rejects.toMatchObject({ nonRetryable: false });
      expect(await rowOf(mailId)).toMatchObject({ state: 'queued' });
    });
  });

  test('a recipient refused for good is refused for good, and nobody repeats the address', async () => {
    const text = 'no such user dictamenes@banco.example here';
    await withMailbox({ refuseRecipient: { code: 550, text } }, async (mailbox) => {
      const mailId = await queued();
      const { sendMail } = activitiesFor(mailbox.url);
      const failure = await sendMail({ mailId }).catch((error: unknown) => error as Error);
      expect(failure).toMatchObject({ type: 'mail.refused', nonRetryable: true });
      const row = await rowOf(mailId);
      expect(row).toMatchObject({ state: 'refused', attempts: 1 });
      expect(`${failure?.message} ${row?.lastError}`).not.toContain('banco.example');
      await expect(sendMail({ mailId })).rejects.toMatchObject({ type: 'mail.refused' });
      expect(await rowOf(mailId)).toMatchObject({ attempts: 1 });
    });
  });

  test('a connection lost after the message repeats the same Message-ID, and there is one row', async () => {
    const behaviour: SmtpBehaviour = { dropAfterData: true };
    await withMailbox(behaviour, async (mailbox) => {
      const mailId = await queued();
      const { sendMail } = activitiesFor(mailbox.url);
      await expect(sendMail({ mailId })).rejects.toMatchObject({ type: 'mail.notSent' });
      behaviour.dropAfterData = false;
      await sendMail({ mailId });
      expect(new Set(mailbox.received.map(({ messageId }) => messageId)).size).toBe(1);
      expect(await rowOf(mailId)).toMatchObject({ state: 'sent', attempts: 2 });
    });
  });

  test('a row tampered with a second header never reaches the server', async () => {
    await withMailbox({}, async (mailbox) => {
      const mailId = await queued();
      await database.db.update(mail).set({ subject: 'Hola\r\nBcc: x@y.example' }).where(eq(mail.id, mailId));
      await expect(activitiesFor(mailbox.url).sendMail({ mailId })).rejects.toMatchObject({
        type: 'mail.unsafeHeader',
        nonRetryable: true,
      });
      expect(mailbox.received).toEqual([]);
    });
  });

  test('an attachment that does not exist keeps the mail at home', async () => {
    await withMailbox({}, async (mailbox) => {
      const mailId = await queued([{ documentId: randomUUID(), fileName: 'a.pdf' }]);
      await expect(activitiesFor(mailbox.url).sendMail({ mailId })).rejects.toThrow('does not exist');
      expect(mailbox.received).toEqual([]);
      expect(await rowOf(mailId)).toMatchObject({ state: 'queued' });
    });
  });
});

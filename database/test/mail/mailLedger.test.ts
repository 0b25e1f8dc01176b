import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { queueMail, UnsafeMailError } from '@cartera/database/mail';
import { client, mail } from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';

let database: TestDatabase;
const clientId = randomUUID();

beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.insert(client).values({
    id: clientId,
    code: 'banco-prueba',
    name: 'Banco de Prueba',
    regulation: 'financial',
    reportEmail: 'dictamenes@banco.example',
    ownerEmail: 'duena@despacho.example',
  });
});

afterAll(() => database.drop());

const letter = (changes: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  clientId,
  kind: 'clientReport' as const,
  recipient: 'dictamenes@banco.example',
  subject: 'Reporte de dictámenes',
  html: '<p>Hola</p>',
  plain: 'Hola',
  attachments: [],
  createdAt: new Date('2026-11-22T18:00:00Z'),
  ...changes,
});

describe('queueMail', () => {
  test('writes one row, with a Message-ID made from its id', async () => {
    const entry = letter();
    await queueMail(database.db, entry);
    const [row] = await database.db.select().from(mail).where(eq(mail.id, entry.id));
    expect(row).toMatchObject({ state: 'queued', attempts: 0, messageId: `<${entry.id}@cartera.example>` });
  });

  test('asked again with another text, keeps the first', async () => {
    const entry = letter();
    await queueMail(database.db, entry);
    await queueMail(database.db, { ...entry, subject: 'Otro asunto' });
    const rows = await database.db.select().from(mail).where(eq(mail.id, entry.id));
    expect(rows.map(({ subject }) => subject)).toEqual(['Reporte de dictámenes']);
  });

  test.each([
    ['a second header in the recipient', { recipient: 'a@b.example\r\nBcc: c@d.example' }],
    ['a list of recipients', { recipient: 'a@b.example, c@d.example' }],
    ['a display name', { recipient: 'Banco <a@b.example>' }],
    ['an empty recipient', { recipient: '' }],
    ['a second header in the subject', { subject: 'Reporte\nBcc: c@d.example' }],
    ['an empty subject', { subject: '  ' }],
    ['a line break in a file name', { attachments: [{ documentId: randomUUID(), fileName: 'a.pdf\r\nX: y' }] }],
  ])('refuses %s, writes nothing and repeats no address', async (_what, changes) => {
    const entry = letter(changes);
    const failure = await queueMail(database.db, entry).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnsafeMailError);
    expect((failure as Error).message).not.toContain('example');
    expect(await database.db.select().from(mail).where(eq(mail.id, entry.id))).toEqual([]);
  });
});

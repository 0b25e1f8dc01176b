import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { and, eq } from 'drizzle-orm';
import { exampleAgency } from '@cartera/activities/document';
import { createLetterActivities, letterTemplates, letterText } from '@cartera/activities/letter';
import { findDocument } from '@cartera/database/document';
import { diskFileStore } from '@cartera/database/fileStore';
import type { FileStore } from '@cartera/database/fileStore';
import { account, address, change, contactPoint, document, letter, timelineEntry } from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import { activityAt } from '../document/activityAt.js';
import { pdfPages, pdfText, pdfTextWithin } from '../document/pdfText.js';
import { placeAccount, placeClient } from '../document/placement.js';
import type { Placement } from '../document/placement.js';

let database: TestDatabase;
let files: FileStore;
let folder: string;
let placement: Placement;
let activities: ReturnType<typeof createLetterActivities>;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cartera-letter-'));
  files = diskFileStore(folder);
  placement = await placeClient(database);
  activities = createLetterActivities({ connection: database, files, agency: exampleAgency, clock: wallClock });
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const order = (accountId: string, template = 'firstNotice', stepKey = 'carta-1') => ({
  accountId,
  stepKey,
  template,
  letterId: randomUUID(),
});

async function pathOf(documentId: string): Promise<string> {
  const found = await findDocument(database.db, documentId);
  return files.pathOf(found!.sha256);
}

describe('produceLetter', () => {
  test('prints what the first-contact rule asks for, on one page', async () => {
    const placed = await placeAccount(database, placement);
    const { documentId } = await activityAt(activities.produceLetter, order(placed.accountId));
    const path = await pathOf(documentId);
    const text = await pdfText(path);
    for (const required of [
      exampleAgency.name,
      exampleAgency.address,
      exampleAgency.phone,
      exampleAgency.responsible,
      'Banco Ribera del Sur',
      placed.fullName,
      placed.reference,
      '22 de noviembre de 2026',
      '$61,781.33 MXN',
      '$52,000.00 MXN',
      '$6,781.33 MXN',
      '$2,500.00 MXN',
      '$500.00 MXN',
      '143',
      '646180110400000007',
      'Pague únicamente a Banco Ribera del Sur',
      'no recibe pagos ni efectivo',
      'aclaración',
      'bancoribera.example/privacidad',
      'REDECO',
    ])
      expect(text).toContain(required);
    expect(await pdfPages(path)).toBe(1);
  });

  test('the window of the envelope shows the addressee and nothing of the debt', async () => {
    const placed = await placeAccount(database, placement);
    const { documentId } = await activityAt(activities.produceLetter, order(placed.accountId));
    const path = await pathOf(documentId);
    const seen = await pdfTextWithin(path, { left: 63, top: 147, right: 387, bottom: 261 });
    expect(seen).toBe(
      'María Guadalupe Hernández de la Torre Av. Francisco I. Madero 2953 Int. 27 Col. Los Aguacates 06200 Cuauhtémoc, Ciudad de México',
    );
    expect(await pdfTextWithin(path, { left: 63, top: 180, right: 387, bottom: 229 })).toBe(seen);
  });

  test('asked again, answers with the same document and writes nothing', async () => {
    const placed = await placeAccount(database, placement);
    const asked = order(placed.accountId);
    const first = await activityAt(activities.produceLetter, asked);
    const again = await activityAt(activities.produceLetter, asked, '2026-11-23T18:00:00Z');
    expect(again).toEqual(first);
    expect(await database.db.select().from(letter).where(eq(letter.accountId, placed.accountId))).toHaveLength(1);
    expect(await database.db.select().from(document).where(eq(document.accountId, placed.accountId))).toHaveLength(1);
    const entries = await database.db.select().from(timelineEntry).where(eq(timelineEntry.accountId, placed.accountId));
    expect(entries.map(({ kind, at }) => [kind, at.toISOString()])).toEqual([
      ['documentKept', '2026-11-22T18:00:00.000Z'],
    ]);
    expect(
      await database.db
        .select()
        .from(change)
        .where(and(eq(change.topic, 'letter'), eq(change.entityId, asked.letterId))),
    ).toHaveLength(1);
  });

  test('two at the same moment leave one letter', async () => {
    const placed = await placeAccount(database, placement);
    const asked = order(placed.accountId);
    const answers = await Promise.all([
      activityAt(activities.produceLetter, asked, '2026-11-22T18:00:00Z'),
      activityAt(activities.produceLetter, { ...asked, letterId: randomUUID() }, '2026-11-23T18:00:00Z'),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await database.db.select().from(document).where(eq(document.accountId, placed.accountId))).toHaveLength(1);
  });

  test.each(['doubtful', 'contradictory', 'incomplete'] as const)('never prints a %s address', async (grade) => {
    const placed = await placeAccount(database, placement, {}, grade);
    await expect(activityAt(activities.produceLetter, order(placed.accountId))).rejects.toMatchObject({
      type: 'letter.noUsableAddress',
      nonRetryable: true,
    });
  });

  test.each(['proposed', 'barred'] as const)('never writes to a %s address', async (authorisation) => {
    const placed = await placeAccount(database, placement);
    await database.db.update(contactPoint).set({ authorisation }).where(eq(contactPoint.id, placed.contactPointId));
    await expect(activityAt(activities.produceLetter, order(placed.accountId))).rejects.toMatchObject({
      type: 'letter.noUsableAddress',
    });
  });

  test.each([
    ['disputed', 'account.frozen'],
    ['onHold', 'account.frozen'],
    ['settled', 'account.closed'],
  ] as const)('writes to nobody while %s', async (stage, type) => {
    const placed = await placeAccount(database, placement);
    await database.db.update(account).set({ stage }).where(eq(account.id, placed.accountId));
    await expect(activityAt(activities.produceLetter, order(placed.accountId))).rejects.toMatchObject({
      type,
      nonRetryable: true,
    });
    expect(await database.db.select().from(letter).where(eq(letter.accountId, placed.accountId))).toEqual([]);
    expect(await database.db.select().from(document).where(eq(document.accountId, placed.accountId))).toEqual([]);
  });

  test('an unknown template is refused', async () => {
    const placed = await placeAccount(database, placement);
    await expect(activityAt(activities.produceLetter, order(placed.accountId, 'embargo'))).rejects.toMatchObject({
      type: 'letter.unknownTemplate',
    });
  });

  test('a client that states no way to pay, and an address with parts missing, still make a whole letter', async () => {
    const bare = await placeClient(database, { rules: {}, regulation: 'commercial', name: 'Tiendas del Valle' });
    const placed = await placeAccount(database, bare, {
      principalCents: null,
      ordinaryInterestCents: null,
      defaultInterestCents: null,
    });
    await database.db
      .update(address)
      .set({ interior: null, exterior: 'S/N' })
      .where(eq(address.contactPointId, placed.contactPointId));
    const { documentId } = await activityAt(activities.produceLetter, order(placed.accountId, 'lastNotice'));
    const text = await pdfText(await pathOf(documentId));
    expect(text).toContain('Madero S/N');
    expect(text).toContain('Sucursales y medios de pago');
    expect(text).toContain('PROFECO');
    expect(text).not.toMatch(/null|undefined/);
  });
});

describe('templates', () => {
  const values = { client: 'Banco Ribera del Sur', reference: '4412', agency: 'Despacho' };
  const forbidden =
    /embarg|juici|judicial|demanda|juzgado|tribunal|abogad|penal|cárcel|polic|delit|fraude|denuncia|citatorio|requerimiento|apercib|consecuencia|urgente|inmediat|advertencia/i;

  test.each(letterTemplates)('%s holds no threat and no judicial word', (template) => {
    expect(Object.values(letterText(template, values)).join(' ')).not.toMatch(forbidden);
  });

  test.each(letterTemplates)('%s fills every placeholder', (template) => {
    const filled = Object.values(letterText(template, values)).join(' ');
    expect(filled).toContain('Banco Ribera del Sur');
    expect(filled).toContain('4412');
    expect(filled).not.toContain('{{');
  });
});

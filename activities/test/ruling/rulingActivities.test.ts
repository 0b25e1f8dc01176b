import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq, sql } from 'drizzle-orm';
import { exampleAgency } from '@cartera/activities/document';
import { createRulingActivities, requirementWords, rulingNames } from '@cartera/activities/ruling';
import { findDocument } from '@cartera/database/document';
import { diskFileStore } from '@cartera/database/fileStore';
import type { FileStore } from '@cartera/database/fileStore';
import { document, ruling, timelineEntry } from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import { rulingRules, rulingTypes } from '@cartera/domain/ruling';
import { activityAt } from '../document/activityAt.js';
import { pdfText } from '../document/pdfText.js';
import { clientRules, placeAccount, placeClient } from '../document/placement.js';
import type { Placement } from '../document/placement.js';
import { ruled } from './approvedRuling.js';

let database: TestDatabase;
let files: FileStore;
let folder: string;
let placement: Placement;
let activities: ReturnType<typeof createRulingActivities>;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cartera-ruling-'));
  files = diskFileStore(folder);
  placement = await placeClient(database, {
    rules: { ...clientRules, report: { rulingCodes: { ILOCALIZABLE: 'D-07' } } },
  });
  activities = createRulingActivities({ connection: database, files, agency: exampleAgency, clock: wallClock });
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('produceRulingDocument', () => {
  test('writes type, account, rule, evidence, approver, version and seal', async () => {
    const placed = await placeAccount(database, placement);
    await database.db.execute(
      sql`select append_timeline(${placed.accountId}::uuid, '2026-05-01T15:00:00Z'::timestamptz, 'workflow', 'placed', '{}'::jsonb)`,
    );
    const { rulingId, approver } = await ruled(database, placement, placed);
    const { documentId } = await activityAt(activities.produceRulingDocument, { rulingId });
    const found = await findDocument(database.db, documentId);
    const bytes = await readFile(files.pathOf(found!.sha256));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(found!.sha256);

    const text = await pdfText(files.pathOf(found!.sha256));
    for (const required of [
      'Ilocalizable',
      'D-07',
      placed.reference,
      placed.fullName,
      'Banco Ribera del Sur',
      '$61,781.33 MXN',
      'visitado 2 veces, en 2 horarios distintos',
      'Visita · AUSENTE_HABITADO · nadie atendió',
      'Visita · TERCERO_NO_LO_CONOCE · atendió',
      'Llamada · BUZON',
      'Revisión de domicilio sin solución',
      '02/07/2026, 17:40',
      approver,
      rulingId.slice(0, 8).toUpperCase(),
      'versión 1',
      'movimiento 1',
    ])
      expect(text).toContain(required);
    const [entry] = await database.db.select().from(timelineEntry).where(eq(timelineEntry.accountId, placed.accountId));
    expect(text.replace(/ /g, '')).toContain(Buffer.from(entry!.hash).toString('hex'));
  });

  test('asked again, and by two at once, there is one document and one timeline entry', async () => {
    const placed = await placeAccount(database, placement);
    const { rulingId } = await ruled(database, placement, placed);
    const first = await Promise.all([
      activityAt(activities.produceRulingDocument, { rulingId }, '2026-11-22T18:00:00Z'),
      activityAt(activities.produceRulingDocument, { rulingId }, '2026-11-22T19:00:00Z'),
    ]);
    const again = await activityAt(activities.produceRulingDocument, { rulingId });
    expect(new Set([...first, again].map(({ documentId }) => documentId)).size).toBe(1);
    expect(await database.db.select().from(document).where(eq(document.accountId, placed.accountId))).toHaveLength(1);
    const entries = await database.db.select().from(timelineEntry).where(eq(timelineEntry.accountId, placed.accountId));
    expect(entries.map(({ kind }) => kind)).toEqual(['documentKept']);
    const [row] = await database.db.select().from(ruling).where(eq(ruling.id, rulingId));
    expect(row?.documentId).toBe(again.documentId);
  });

  test.each(['proposed', 'refused'] as const)('a %s ruling is not written down', async (state) => {
    const placed = await placeAccount(database, placement);
    const { rulingId } = await ruled(database, placement, placed, { state });
    await expect(activityAt(activities.produceRulingDocument, { rulingId })).rejects.toMatchObject({
      type: 'ruling.notApproved',
      nonRetryable: true,
    });
  });

  test('an unknown ruling is refused', async () => {
    await expect(activityAt(activities.produceRulingDocument, { rulingId: randomUUID() })).rejects.toMatchObject({
      type: 'ruling.unknown',
    });
  });
});

describe('words', () => {
  test.each(rulingTypes)('%s has a name, and every requirement a sentence', (type) => {
    expect(rulingNames[type]).not.toBe('');
    for (const requirement of rulingRules[type]) expect(requirementWords(requirement)).toMatch(/^[A-ZÁÉÍÓÚ0-9][^{}]+$/);
  });
});

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { exampleAgency, renderPdf } from '@cartera/activities/document';
import { createVisitFormActivities, visitFormPages } from '@cartera/activities/visitForm';
import { diskFileStore } from '@cartera/database/fileStore';
import type { FileStore } from '@cartera/database/fileStore';
import { account, contactPoint, party, task, visitForm, visitFormBatch } from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { createVisitFormBatch, visitFormSubjects } from '@cartera/database/visitForm';
import { wallClock } from '@cartera/domain/clock';
import { visitResults } from '@cartera/domain/visitForm';
import { activityAt } from '../document/activityAt.js';
import { pdfPageText, pdfPages } from '../document/pdfText.js';
import { placeAccount, placeClient } from '../document/placement.js';
import type { PlacedAccount, Placement } from '../document/placement.js';

const at = new Date('2026-11-22T18:00:00Z');

let database: TestDatabase;
let files: FileStore;
let folder: string;
let placement: Placement;
let forms: ReturnType<typeof createVisitFormActivities>;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cartera-forms-'));
  files = diskFileStore(folder);
  placement = await placeClient(database);
  forms = createVisitFormActivities({ connection: database, files, clock: wallClock, agency: exampleAgency });
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function openVisit(): Promise<PlacedAccount & { taskId: string }> {
  const placed = await placeAccount(database, placement);
  const taskId = randomUUID();
  await database.db.insert(task).values({
    id: taskId,
    accountId: placed.accountId,
    clientId: placement.clientId,
    desk: 'field',
    kind: 'visit',
    openedAt: at,
    dueAt: at,
    expiresAt: new Date('2026-11-28T18:00:00Z'),
  });
  return { ...placed, taskId };
}

async function batchOf(taskIds: string[]): Promise<string> {
  const id = randomUUID();
  const created = await createVisitFormBatch(
    database.db,
    { id, taskIds, createdBy: randomUUID(), createdAt: at },
    null,
  );
  expect(created.outcome).toBe('created');
  return id;
}

const batchRow = async (id: string) =>
  (await database.db.select().from(visitFormBatch).where(eq(visitFormBatch.id, id)))[0]!;

const formsOf = (batchId: string) => database.db.select().from(visitForm).where(eq(visitForm.batchId, batchId));

const outside =
  'María Guadalupe Hernández de la Torre Av. Francisco I. Madero 2953 Int. 27 Col. Los Aguacates 06200 Cuauhtémoc, Ciudad de México';

describe('printed visit forms', () => {
  test('two sides for each visit: all that the collector needs inside, a name and an address outside', async () => {
    const [first, second] = [await openVisit(), await openVisit()];
    await database.db.insert(party).values({
      id: randomUUID(),
      accountId: first.accountId,
      role: 'aval',
      fullName: 'José Ángel Núñez Castro',
    });
    const batchId = await batchOf([first.taskId, second.taskId]);
    await activityAt(forms.printVisitForms, { batchId });
    const batch = await batchRow(batchId);
    expect(batch.state).toBe('printed');
    const path = files.pathOf(batch.sha256!);
    expect(await pdfPages(path)).toBe(4);

    const inside = await pdfPageText(path, 1);
    for (const said of [
      first.fullName,
      'José Ángel Núñez Castro',
      first.reference,
      '$61,781.33 MXN',
      '28/11/2026',
      'No reciba dinero',
      'recado neutro',
      'Firma del gestor',
      ...visitResults.map(({ words }) => words),
    ])
      expect(inside).toContain(said);
    for (const page of [2, 4]) expect(await pdfPageText(path, page)).toBe(outside);
    const rows = await formsOf(batchId);
    expect(new Set(rows.map(({ contactPointId }) => contactPointId))).toEqual(
      new Set([first.contactPointId, second.contactPointId]),
    );
  });

  test('asked again, the first file stays', async () => {
    const { taskId } = await openVisit();
    const batchId = await batchOf([taskId]);
    await activityAt(forms.printVisitForms, { batchId });
    const before = await batchRow(batchId);
    await activityAt(forms.printVisitForms, { batchId }, '2026-11-25T18:00:00Z');
    expect(await batchRow(batchId)).toEqual(before);
  });

  test('leave out what may no longer be visited, and say so when nothing is left', async () => {
    const [open, closed, frozen, barred] = [await openVisit(), await openVisit(), await openVisit(), await openVisit()];
    const everything = [open, closed, frozen, barred].map(({ taskId }) => taskId);
    const batchId = await batchOf(everything);
    const empty = await batchOf(everything.slice(1));
    await database.db.update(task).set({ state: 'done' }).where(eq(task.id, closed.taskId));
    await database.db.update(account).set({ stage: 'disputed' }).where(eq(account.id, frozen.accountId));
    await database.db
      .update(contactPoint)
      .set({ authorisation: 'barred' })
      .where(eq(contactPoint.id, barred.contactPointId));
    await activityAt(forms.printVisitForms, { batchId });
    expect(await pdfPages(files.pathOf((await batchRow(batchId)).sha256!))).toBe(2);
    await activityAt(forms.printVisitForms, { batchId: empty });
    expect(await batchRow(empty)).toMatchObject({ state: 'failed', failure: { code: 'visitForm.noVisitLeft' } });
  });

  test('the longest names and addresses still fit on their two pages', async () => {
    const { taskId } = await openVisit();
    const [subject] = await visitFormSubjects(database.db, await batchOf([taskId]));
    const long = {
      ...subject!,
      parties: (['titular', 'aval', 'obligadoSolidario', 'aval'] as const).map((role) => ({
        role,
        fullName: 'Sociedad Cooperativa de Consumo de los Trabajadores del Valle de Toluca',
      })),
      address: {
        ...subject!.address,
        street: 'Prolongación Avenida de los Insurgentes Norte Poniente',
        settlement: 'Unidad Habitacional Presidente Adolfo López Mateos Segunda Sección',
        raw: 'PROL AV INSURGENTES '.repeat(20),
        longitude: -99.13521,
        latitude: 19.43211,
        precision: 'house' as const,
      },
    };
    const path = join(folder, 'long.pdf');
    await writeFile(path, await renderPdf(visitFormPages([long, long], exampleAgency, at)));
    expect(await pdfPages(path)).toBe(4);
    expect(await pdfPageText(path, 1)).toContain('Y 1 más en el expediente');
  });
});

describe('a batch', () => {
  test('is the same for the same tasks, and refuses what is no open visit', async () => {
    const { taskId } = await openVisit();
    const batch = { id: randomUUID(), taskIds: [taskId], createdBy: randomUUID(), createdAt: at };
    expect(await createVisitFormBatch(database.db, batch, null)).toMatchObject({ outcome: 'created' });
    expect(await createVisitFormBatch(database.db, batch, null)).toMatchObject({ outcome: 'repeated' });
    const other = { ...batch, taskIds: [(await openVisit()).taskId] };
    expect(await createVisitFormBatch(database.db, other, null)).toEqual({ outcome: 'idReused' });
    const foreign = { ...batch, id: randomUUID() };
    expect(await createVisitFormBatch(database.db, foreign, [randomUUID()])).toEqual({ outcome: 'notAVisit' });
    expect(await batchRow(foreign.id)).toBeUndefined();
  });
});

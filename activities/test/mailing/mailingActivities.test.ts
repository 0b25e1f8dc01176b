import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { asc, eq } from 'drizzle-orm';
import { exampleAgency, renderPdf } from '@cartera/activities/document';
import { createLetterActivities } from '@cartera/activities/letter';
import { createMailingActivities, depositSlipPage, mergeLetters } from '@cartera/activities/mailing';
import { findDocument } from '@cartera/database/document';
import { diskFileStore } from '@cartera/database/fileStore';
import type { FileStore } from '@cartera/database/fileStore';
import {
  account,
  address,
  frankingRegistration,
  letter,
  mailingPiece,
  mailingRun,
  mailingSection,
} from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import { pieceCode } from '@cartera/domain/mailing';
import { activityAt } from '../document/activityAt.js';
import { pdfPages, pdfText, pdfTextWithin } from '../document/pdfText.js';
import { placeAccount, placeClient } from '../document/placement.js';
import type { Placement } from '../document/placement.js';

let database: TestDatabase;
let files: FileStore;
let folder: string;
let mailing: ReturnType<typeof createMailingActivities>;
let letters: ReturnType<typeof createLetterActivities>;

/** Nothing in these tests is told to an account; those of the workflow do. */
const noTemporal = {} as Client;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cartera-mailing-'));
  files = diskFileStore(folder);
  const shared = { connection: database, files, agency: exampleAgency, clock: wallClock };
  letters = createLetterActivities(shared);
  mailing = createMailingActivities({ ...shared, temporal: noTemporal });
  await database.db.insert(frankingRegistration).values({
    id: randomUUID(),
    number: 'CA09-0123',
    service: 'ordinary',
    clientId: null,
    validFrom: '2026-01-15',
    validUntil: '2027-01-14',
    createdBy: randomUUID(),
    createdAt: new Date('2026-01-10T18:00:00Z'),
  });
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

interface Written {
  accountId: string;
  letterId: string;
  path: string;
}

async function write(placement: Placement, postalCode: string, state = 'Jalisco'): Promise<Written> {
  const { accountId, contactPointId } = await placeAccount(database, placement);
  await database.db.update(address).set({ postalCode, state }).where(eq(address.contactPointId, contactPointId));
  const letterId = randomUUID();
  const order = { accountId, stepKey: 'carta-1', template: 'firstNotice', letterId };
  const { documentId } = await activityAt(letters.produceLetter, order);
  const found = await findDocument(database.db, documentId);
  return { accountId, letterId, path: files.pathOf(found!.sha256) };
}

async function openRun({ clientId }: Placement): Promise<string> {
  const id = randomUUID();
  await database.db.insert(mailingRun).values({
    id,
    clientId,
    template: 'firstNotice',
    service: 'ordinary',
    createdBy: randomUUID(),
    createdAt: new Date('2026-11-22T18:00:00Z'),
  });
  return id;
}

const piecesOf = (runId: string) =>
  database.db.select().from(mailingPiece).where(eq(mailingPiece.runId, runId)).orderBy(asc(mailingPiece.number));

const runRow = async (runId: string) =>
  (await database.db.select().from(mailingRun).where(eq(mailingRun.id, runId)))[0]!;

async function sectionPath(runId: string): Promise<string> {
  const [section] = await database.db.select().from(mailingSection).where(eq(mailingSection.runId, runId));
  return files.pathOf(section!.sha256);
}

describe('a section', () => {
  test('is the letters as they were written, in the order of the post, each with its number and bars', async () => {
    const placement = await placeClient(database);
    const [far, near, middle] = [
      await write(placement, '97000'),
      await write(placement, '01000'),
      await write(placement, '44630'),
    ];
    const runId = await openRun(placement);
    expect(await activityAt(mailing.composeRun, { runId })).toEqual({ pieces: 3, sections: 1 });
    await activityAt(mailing.printSection, { runId, section: 1 });

    const pieces = await piecesOf(runId);
    expect(pieces.map(({ letterId }) => letterId)).toEqual([near, middle, far].map(({ letterId }) => letterId));
    expect(pieces.map(({ state, pages, milligrams }) => [state, pages, milligrams])).toEqual(
      Array(3).fill(['printed', 1, 9_500]),
    );
    const path = await sectionPath(runId);
    expect(await pdfPages(path)).toBe(3);
    const text = await pdfText(path);
    const marks = pieces.map(({ serial, number }) => `Pieza ${number} de 3 · ${pieceCode(serial)}`);
    const places = marks.map((mark) => text.indexOf(mark));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text.indexOf('01000 Cuauhtémoc')).toBeLessThan(text.indexOf('44630 Cuauhtémoc'));
    const window = { left: 63, top: 147, right: 387, bottom: 261 };
    expect(await pdfTextWithin(path, window)).toBe(await pdfTextWithin(near.path, window));
  });

  test('printed again, changes nothing', async () => {
    const placement = await placeClient(database);
    await write(placement, '01000');
    const runId = await openRun(placement);
    await activityAt(mailing.composeRun, { runId });
    await activityAt(mailing.printSection, { runId, section: 1 });
    const before = [await sectionPath(runId), await piecesOf(runId)];
    await activityAt(mailing.printSection, { runId, section: 1 });
    expect([await sectionPath(runId), await piecesOf(runId)]).toEqual(before);
  });

  test('goes without a page that cannot be read, which is named', async () => {
    const placement = await placeClient(database);
    await write(placement, '01000');
    const broken = await write(placement, '02000');
    await truncate(broken.path, 900);
    const runId = await openRun(placement);
    await activityAt(mailing.composeRun, { runId });
    await activityAt(mailing.printSection, { runId, section: 1 });
    expect((await piecesOf(runId)).map(({ state, withdrawnWhy }) => [state, withdrawnWhy])).toEqual([
      ['printed', null],
      ['withdrawn', 'letter.documentUnreadable'],
    ]);
    expect(await pdfPages(await sectionPath(runId))).toBe(1);
    // Nor does the next run take it: somebody has to write it again.
    const next = await openRun(placement);
    await expect(activityAt(mailing.composeRun, { runId: next })).rejects.toMatchObject({
      type: 'mailing.nothingToSend',
    });
  });

  test('stops when the store has lost a letter, and goes on when it is back', async () => {
    const placement = await placeClient(database);
    const lost = await write(placement, '01000');
    const content = await readFile(lost.path);
    const runId = await openRun(placement);
    await activityAt(mailing.composeRun, { runId });
    await unlink(lost.path);
    await expect(activityAt(mailing.printSection, { runId, section: 1 })).rejects.toMatchObject({
      type: 'letter.documentMissing',
      nonRetryable: true,
    });
    await activityAt(mailing.blockRun, { runId, code: 'letter.documentMissing' });
    expect(await runRow(runId)).toMatchObject({ state: 'blocked', failure: { code: 'letter.documentMissing' } });
    await writeFile(lost.path, content);
    await activityAt(mailing.printSection, { runId, section: 1 });
    expect(await runRow(runId)).toMatchObject({ state: 'printing', failure: null });
    expect((await piecesOf(runId)).map(({ state }) => state)).toEqual(['printed']);
  });
});

describe('a merge', () => {
  test('leaves out what is no PDF, and makes no file of nothing', async () => {
    const read = () => Promise.resolve(Buffer.from('%PDF-1.3 no más'));
    const seen: number[] = [];
    const merged = await mergeLetters([{ serial: 7, number: 1, read }], 1, new Date(), () => seen.push(1));
    expect(merged).toEqual({ merged: [], unreadable: [7] });
    expect(seen).toHaveLength(1);
  });
});

describe('a deposit slip', () => {
  test('says what is handed over, under which registration, and which letters to pull', async () => {
    const placement = await placeClient(database);
    const letterIds = [];
    for (const postalCode of ['01000', '06200', '44100', '44630', '97000'])
      letterIds.push(await write(placement, postalCode));
    const runId = await openRun(placement);
    await activityAt(mailing.composeRun, { runId });
    await activityAt(mailing.printSection, { runId, section: 1 });
    await database.db.update(account).set({ stage: 'disputed' }).where(eq(account.id, letterIds[3]!.accountId));
    await activityAt(mailing.makeSlip, { runId });
    const run = await runRow(runId);
    expect(run).toMatchObject({ state: 'printed', slipEdition: 1, slipOn: '2026-11-22', failure: null });
    const path = files.pathOf(run.slipSha256!);
    expect(await pdfPages(path)).toBe(1);
    const text = await pdfText(path);
    for (const said of [
      'Ficha de depósito',
      'Banco Ribera del Sur',
      'Primer aviso',
      'CA09-0123',
      '15/01/2026 a 14/01/2027',
      '22 de noviembre de 2026',
      '5 piezas',
      '4 piezas',
      '38.0 g',
      'Retire 1 carta antes de entregar',
      'Piezas 4',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('Guadalupe');

    await activityAt(mailing.makeSlip, { runId }, '2026-11-23T18:00:00Z');
    expect(await runRow(runId)).toMatchObject({ slipEdition: 2, slipOn: '2026-11-23' });
  });

  test('is refused on a day without a valid registration, and the old one stays', async () => {
    const placement = await placeClient(database);
    await write(placement, '01000');
    const runId = await openRun(placement);
    await activityAt(mailing.composeRun, { runId });
    await activityAt(mailing.printSection, { runId, section: 1 });
    await activityAt(mailing.makeSlip, { runId });
    await expect(activityAt(mailing.makeSlip, { runId }, '2027-01-15T18:00:00Z')).rejects.toMatchObject({
      type: 'franking.expired',
      nonRetryable: true,
    });
    expect(await runRow(runId)).toMatchObject({ state: 'printed', slipEdition: 1 });
  });

  test('has as many pages as the zones need, with the head on each', async () => {
    const counts = Array.from({ length: 100 }, (_, zone) => ({
      postalCode: `${String(zone).padStart(2, '0')}100`,
      pieces: 10,
      milligrams: 95_000,
    }));
    const registration = (await database.db.select().from(frankingRegistration))[0]!;
    const page = depositSlipPage(
      {
        runId: randomUUID(),
        clientName: 'Banco Ribera del Sur',
        template: 'firstNotice',
        service: 'ordinary',
        registration,
        edition: 1,
        counts,
        composed: 1_000,
        withdrawn: 0,
        toPull: [],
      },
      exampleAgency,
      new Date('2026-11-22T18:00:00Z'),
    );
    const path = join(folder, 'long.pdf');
    await writeFile(path, await renderPdf(page));
    expect(await pdfPages(path)).toBeGreaterThan(2);
    expect(await pdfText(path)).toContain('9,500.0 g');
  });
});

describe('a deposit', () => {
  test('tells every letter; asked again, or by a worker that died half-way, nothing is told twice', async () => {
    const placement = await placeClient(database);
    const sent = [await write(placement, '01000'), await write(placement, '02000')];
    const runId = await openRun(placement);
    await activityAt(mailing.composeRun, { runId });
    await activityAt(mailing.printSection, { runId, section: 1 });
    await activityAt(mailing.makeSlip, { runId });
    const order = { runId, depositedOn: '2026-11-22', receipt: 'Sello 77', actor: randomUUID() };
    await activityAt(mailing.depositRun, order);
    await activityAt(mailing.depositRun, order);
    expect(await runRow(runId)).toMatchObject({ state: 'deposited', depositReceipt: 'Sello 77' });
    for (const { letterId } of sent) {
      const [row] = await database.db.select().from(letter).where(eq(letter.id, letterId));
      expect(row?.state).toBe('deposited');
    }
    const told = await database.sql`select 1 from timeline_entry where kind = 'letterDeposited'
      and account_id = any(${sent.map(({ accountId }) => accountId)}::uuid[])`;
    expect(told).toHaveLength(2);
    await activityAt(mailing.cancelRun, { runId });
    expect(await runRow(runId)).toMatchObject({ state: 'deposited' });
  });
});

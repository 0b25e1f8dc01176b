import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, Connection as TemporalConnection } from '@temporalio/client';
import { and, eq } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { createClientReportActivities } from '@cartera/activities/clientReport';
import { exampleAgency } from '@cartera/activities/document';
import { createRulingActivities } from '@cartera/activities/ruling';
import { recordAcknowledgement, reportRulesOf } from '@cartera/database/clientReport';
import { findDocument } from '@cartera/database/document';
import { diskFileStore } from '@cartera/database/fileStore';
import type { FileStore } from '@cartera/database/fileStore';
import { account, client, clientReport, document, mail, ruling, timelineEntry } from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import type { RulingType } from '@cartera/domain/ruling';
import type { MailAttachment } from '@cartera/database/mail';
import { activityAt } from '../document/activityAt.js';
import { pdfText } from '../document/pdfText.js';
import { placeAccount, placeClient } from '../document/placement.js';
import type { PlacedAccount, Placement } from '../document/placement.js';
import { ruled } from '../ruling/approvedRuling.js';

let database: TestDatabase;
let files: FileStore;
let folder: string;
let activities: ReturnType<typeof createClientReportActivities>;
let rulings: ReturnType<typeof createRulingActivities>;
let temporal: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cartera-report-'));
  files = diskFileStore(folder);
  temporal = new Client({ connection: TemporalConnection.lazy({ address: process.env.TEMPORAL_ADDRESS }) });
  const common = { connection: database, files, agency: exampleAgency, clock: wallClock };
  activities = createClientReportActivities({ ...common, temporal, publicUrl: 'https://cartera.example' });
  rulings = createRulingActivities(common);
});

afterAll(async () => {
  await temporal.connection.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const period = '2026-11-22';

/** An account with an approved ruling whose document is written. */
async function returned(
  placement: Placement,
  changes: Partial<typeof account.$inferInsert> = {},
  type: RulingType = 'ILOCALIZABLE',
): Promise<PlacedAccount & { rulingId: string }> {
  const placed = await placeAccount(database, placement, changes);
  const { rulingId } = await ruled(database, placement, placed, { type });
  await activityAt(rulings.produceRulingDocument, { rulingId });
  return { ...placed, rulingId };
}

const compose = (placement: Placement, day = period) =>
  activityAt(activities.composeReport, { clientId: placement.clientId, period: day });

const caseFile = (accountId: string) =>
  database.db
    .select()
    .from(timelineEntry)
    .where(eq(timelineEntry.accountId, accountId))
    .orderBy(timelineEntry.sequence);

const reportRow = async (id: string) =>
  (await database.db.select().from(clientReport).where(eq(clientReport.id, id)))[0];

const mailRow = async (id: string) => (await database.db.select().from(mail).where(eq(mail.id, id)))[0];

const mailsOf = (placement: Placement) => database.db.select().from(mail).where(eq(mail.clientId, placement.clientId));

async function attached(mailId: string, name: RegExp): Promise<Buffer> {
  const row = await mailRow(mailId);
  const wanted = (row!.attachments as MailAttachment[]).find(({ fileName }) => name.test(fileName));
  const found = await findDocument(database.db, wanted!.documentId);
  return buffer(await files.open(found!.sha256));
}

describe('composeReport', () => {
  test('takes what is approved and written down, and nothing else; asked again, the same', async () => {
    const placement = await placeClient(database);
    const first = await returned(placement, { balanceCents: 100_050n });
    const second = await returned(placement, { balanceCents: 200_025n });
    const undocumented = await placeAccount(database, placement);
    await ruled(database, placement, undocumented);
    const proposed = await placeAccount(database, placement);
    await ruled(database, placement, proposed, { state: 'proposed' });
    const disputed = await returned(placement);
    await database.db.update(account).set({ stage: 'disputed' }).where(eq(account.id, disputed.accountId));
    const settled = await returned(placement);
    await database.db
      .update(account)
      .set({ stage: 'settled', closedAt: new Date() })
      .where(eq(account.id, settled.accountId));
    await returned(await placeClient(database));

    const composed = await compose(placement);
    expect(composed.rulings).toBe(2);
    expect(await reportRow(composed.reportId)).toMatchObject({
      state: 'composing',
      rulings: 2,
      balanceCents: 300_075n,
    });
    const taken = await database.db.select().from(ruling).where(eq(ruling.reportId, composed.reportId));
    expect(taken.map(({ id }) => id).sort()).toEqual([first.rulingId, second.rulingId].sort());

    await returned(placement);
    expect(await compose(placement)).toEqual(composed);
    expect(await compose(placement, `${period}-2`)).toMatchObject({ rulings: 1 });
  });

  test('nothing to send leaves no row', async () => {
    const placement = await placeClient(database);
    const { reportId, rulings: found } = await compose(placement);
    expect(found).toBe(0);
    expect(await reportRow(reportId)).toBeUndefined();
  });

  test('currencies and what exceeds the maximum leave in reports of their own', async () => {
    const placement = await placeClient(database, { rules: { report: { maxRulings: 2 } } });
    await returned(placement);
    await returned(placement, { currency: 'USD' });
    await returned(placement);
    await returned(placement);
    const counts = [];
    for (const day of [period, `${period}-2`, `${period}-3`, `${period}-4`])
      counts.push((await compose(placement, day)).rulings);
    expect(counts.sort()).toEqual([0, 1, 1, 2]);
  });

  test('two composing at once share the rulings out', async () => {
    const placement = await placeClient(database);
    await returned(placement);
    await returned(placement);
    const both = await Promise.all([compose(placement, period), compose(placement, `${period}-2`)]);
    expect(both.map(({ rulings: taken }) => taken).sort()).toEqual([0, 2]);
  });
});

describe('produceReportFile', () => {
  test('cover, layout file, mail and ledger say the same, and the mail names nobody', async () => {
    const placement = await placeClient(database, {
      rules: { report: { rulingCodes: { ILOCALIZABLE: 'D-07', NEGATIVA_DE_PAGO: 'D-11' } } },
    });
    const first = await returned(placement, { reference: '=HYPERLINK("x")', balanceCents: 123_456_789n });
    const second = await returned(placement, { balanceCents: 11n }, 'NEGATIVA_DE_PAGO');
    const { reportId } = await compose(placement);
    const { mailId } = await activityAt(activities.produceReportFile, { reportId, edition: 1 });
    expect(await activityAt(activities.produceReportFile, { reportId, edition: 1 })).toEqual({ mailId });

    const report = await reportRow(reportId);
    expect(report).toMatchObject({ state: 'sending', rulings: 2, balanceCents: 123_456_800n, mailId });
    const cover = await findDocument(database.db, report!.documentId!);
    const text = await pdfText(files.pathOf(cover!.sha256));
    for (const shown of [
      '$1,234,568.00 MXN',
      '$1,234,567.89 MXN',
      '$0.11 MXN',
      'Ilocalizable · D-07',
      second.reference,
    ])
      expect(text).toContain(shown);

    const layout = (await attached(mailId, /^devolucion-.*\.csv$/)).toString('utf8');
    expect(layout.startsWith('\uFEFFCUENTA,CARTERA,PRODUCTO,DICTAMEN,SALDO,MONEDA')).toBe(true);
    expect(layout).toContain(`"'=HYPERLINK(""x"")",Tarjetas 2026,Tarjeta ORO,D-07,1234567.89,MXN,2026-11-22,`);
    expect(layout).toContain(`${second.reference},Tarjetas 2026,Tarjeta ORO,D-11,0.11,MXN`);
    expect(layout.trimEnd().split('\r\n')).toHaveLength(3);

    const row = await mailRow(mailId);
    expect(row).toMatchObject({ kind: 'clientReport', recipient: 'dictamenes@banco.example', state: 'queued' });
    expect((row!.attachments as MailAttachment[]).map(({ fileName }) => fileName)).toEqual([
      expect.stringMatching(/^reporte-.*\.pdf$/),
      expect.stringMatching(/^devolucion-.*\.csv$/),
      expect.stringMatching(/^001-dictamen-.*\.pdf$/),
      expect.stringMatching(/^002-dictamen-.*\.pdf$/),
    ]);
    const words = `${row!.subject} ${row!.html} ${row!.plain}`;
    expect(words).toContain('$1,234,568.00 MXN');
    expect(words).toContain('https://cartera.example/api/v1/acknowledgements/');
    for (const personal of [first.fullName, 'Hernández', first.reference, second.reference, 'Madero'])
      expect(words).not.toContain(personal);
    expect(await mailsOf(placement)).toHaveLength(1);
  });

  test('a balance that moved since it was composed stops everything', async () => {
    const placement = await placeClient(database);
    const { accountId } = await returned(placement, { balanceCents: 1000n });
    const { reportId } = await compose(placement);
    await database.db.update(account).set({ balanceCents: 999n }).where(eq(account.id, accountId));
    await expect(activityAt(activities.produceReportFile, { reportId, edition: 1 })).rejects.toMatchObject({
      type: 'report.totalsDoNotTie',
      nonRetryable: true,
      message: 'registro: 1 por $10.00 MXN; carátula: 1 por $9.99 MXN; archivo: 1 por $9.99 MXN',
    });
    expect(await mailsOf(placement)).toEqual([]);
    expect(
      await database.db
        .select()
        .from(document)
        .where(and(eq(document.clientId, placement.clientId), eq(document.kind, 'clientReport'))),
    ).toEqual([]);
  });

  test('a ruling type without a code of the client stops everything and is named', async () => {
    const placement = await placeClient(database, { rules: { report: { rulingCodes: { ILOCALIZABLE: 'D-07' } } } });
    await returned(placement);
    await returned(placement, {}, 'DEFUNCION');
    await returned(placement, {}, 'INSOLVENCIA');
    const { reportId } = await compose(placement);
    await expect(activityAt(activities.produceReportFile, { reportId, edition: 1 })).rejects.toMatchObject({
      type: 'report.codeMissing',
      message: 'DEFUNCION, INSOLVENCIA',
    });
    expect(await mailsOf(placement)).toEqual([]);
  });

  test('a ruling document that is not the sealed one stops everything', async () => {
    const placement = await placeClient(database);
    const { rulingId } = await returned(placement);
    const { reportId } = await compose(placement);
    const [row] = await database.db.select().from(ruling).where(eq(ruling.id, rulingId));
    const sealed = await findDocument(database.db, row!.documentId!);
    await writeFile(files.pathOf(sealed!.sha256), 'otro contenido');
    await expect(activityAt(activities.produceReportFile, { reportId, edition: 1 })).rejects.toMatchObject({
      type: 'report.documentAltered',
    });
  });

  test('an account disputed while the report waits is not returned', async () => {
    const placement = await placeClient(database);
    const disputed = await returned(placement);
    await returned(placement);
    const { reportId } = await compose(placement);
    await database.db.update(account).set({ stage: 'disputed' }).where(eq(account.id, disputed.accountId));
    await expect(activityAt(activities.produceReportFile, { reportId, edition: 1 })).rejects.toMatchObject({
      type: 'report.accountChanged',
    });
    await activityAt(activities.failReport, { reportId, failure: 1, code: 'report.accountChanged', detail: '' });
    expect(await activityAt(activities.reopenReport, { reportId })).toEqual({ rulings: 1 });
    await activityAt(activities.produceReportFile, { reportId, edition: 1 });
    expect(await reportRow(reportId)).toMatchObject({ state: 'sending', rulings: 1 });
  });

  test('an address that cannot be one stops everything', async () => {
    const placement = await placeClient(database, { reportEmail: 'a@b.example\r\nBcc: c@d.example' });
    await returned(placement);
    const { reportId } = await compose(placement);
    await expect(activityAt(activities.produceReportFile, { reportId, edition: 1 })).rejects.toMatchObject({
      type: 'mail.unsafeHeader',
      nonRetryable: true,
    });
    expect(await reportRow(reportId)).toMatchObject({ state: 'composing', mailId: null });
  });

  test('many rulings travel as one ZIP, each as it was sealed', async () => {
    const placement = await placeClient(database);
    const all = [];
    for (let i = 0; i < 21; i++) all.push(await returned(placement));
    const { reportId } = await compose(placement);
    const { mailId } = await activityAt(activities.produceReportFile, { reportId, edition: 1 });
    const row = await mailRow(mailId);
    expect(row!.attachments).toHaveLength(3);
    const zipped = unzipSync(new Uint8Array(await attached(mailId, /^dictamenes-.*\.zip$/)));
    expect(Object.keys(zipped)).toHaveLength(21);
    for (const bytes of Object.values(zipped)) expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  test("the layout file speaks the client's own dialect", async () => {
    const layout = {
      encoding: 'latin1',
      delimiter: '|',
      columns: [
        { header: 'CREDITO', field: 'reference' },
        { header: 'PORTAFOLIO', field: 'portfolio' },
        { header: 'IMPORTE', field: 'balance' },
      ],
    };
    const placement = await placeClient(database, { rules: { report: { layout } } });
    const { reference } = await returned(placement, { product: 'Ñandú' });
    const { reportId } = await compose(placement);
    const { mailId } = await activityAt(activities.produceReportFile, { reportId, edition: 1 });
    expect((await attached(mailId, /^devolucion/)).toString('latin1')).toBe(
      `CREDITO|PORTAFOLIO|IMPORTE\r\n${reference}|Tarjetas 2026|61781.33\r\n`,
    );
  });
});

describe('the outcome of a report', () => {
  async function sending(): Promise<{ placement: Placement; reportId: string; mailId: string; accountId: string }> {
    const placement = await placeClient(database);
    const { accountId } = await returned(placement);
    const { reportId } = await compose(placement);
    const { mailId } = await activityAt(activities.produceReportFile, { reportId, edition: 1 });
    return { placement, reportId, mailId, accountId };
  }

  test('a failure alerts the owner once and tells what to do', async () => {
    const placement = await placeClient(database, { rules: { report: { rulingCodes: {} } } });
    await returned(placement);
    const { reportId } = await compose(placement);
    const failure = { reportId, failure: 1, code: 'report.codeMissing', detail: 'ILOCALIZABLE' };
    const first = await activityAt(activities.failReport, failure);
    expect(await activityAt(activities.failReport, failure)).toEqual(first);
    const mails = await mailsOf(placement);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ kind: 'ownerAlert', recipient: 'duena@despacho.example' });
    expect(mails[0]!.plain).toContain('ILOCALIZABLE');
    expect(mails[0]!.plain).toContain('Nada se envió al cliente');
    expect(await reportRow(reportId)).toMatchObject({
      state: 'failed',
      failure: { code: 'report.codeMissing', detail: 'ILOCALIZABLE' },
    });
  });

  test('an owner without a usable address still leaves the failure on the report', async () => {
    const placement = await placeClient(database, { ownerEmail: 'nadie' });
    await returned(placement);
    const { reportId } = await compose(placement);
    const { mailId } = await activityAt(activities.failReport, {
      reportId,
      failure: 1,
      code: 'mail.refused',
      detail: '',
    });
    expect(mailId).toBeUndefined();
    expect(await reportRow(reportId)).toMatchObject({ state: 'failed' });
  });

  test('sent is written once, with one line in the case file', async () => {
    const { reportId, accountId } = await sending();
    await activityAt(activities.markReportSent, { reportId });
    await activityAt(activities.markReportSent, { reportId }, '2026-11-25T18:00:00Z');
    expect(await reportRow(reportId)).toMatchObject({ state: 'sent', sentAt: new Date('2026-11-22T18:00:00Z') });
    const entries = await caseFile(accountId);
    expect(entries.map(({ kind }) => kind)).toEqual(['documentKept', 'reportSent']);
    const [row] = await database.db.select().from(ruling).where(eq(ruling.reportId, reportId));
    expect(row?.state).toBe('reported');
    // What has left cannot fail afterwards.
    await activityAt(activities.failReport, { reportId, failure: 1, code: 'mail.refused', detail: '' });
    expect(await reportRow(reportId)).toMatchObject({ state: 'sent', failure: null });
  });

  test('the acknowledgement link works once the report is sent, and clicks after the first change nothing', async () => {
    const { reportId, mailId, accountId } = await sending();
    const token = /acknowledgements\/([\w-]+)/.exec((await mailRow(mailId))!.plain)![1]!;
    const hash = createHash('sha256').update(token).digest('hex');
    const at = new Date('2026-11-23T15:00:00Z');
    expect(await recordAcknowledgement(database.db, hash, at)).toBeUndefined();
    await activityAt(activities.markReportSent, { reportId });
    expect(await recordAcknowledgement(database.db, hash, at)).toEqual({ reportId, acknowledgedAt: at });
    expect(await recordAcknowledgement(database.db, hash, new Date())).toEqual({ reportId, acknowledgedAt: at });
    expect(await recordAcknowledgement(database.db, 'unknown', at)).toBeUndefined();
    const entries = await caseFile(accountId);
    expect(entries.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['documentKept', 'workflow'],
      ['reportSent', 'workflow'],
      ['reportAcknowledged', 'client'],
    ]);
  });
});

describe('reportRulesOf', () => {
  test.each([null, 'x', { report: 3 }, { report: { waitHours: -1, layout: { delimiter: 'xx', columns: [{}] } } }])(
    'takes the defaults for %j',
    (rules) => {
      expect(reportRulesOf(rules)).toEqual(reportRulesOf({}));
    },
  );

  test('a layout that could not be tied to the ledger is not taken', () => {
    const columns = [{ header: 'A', field: 'reference' }];
    expect(reportRulesOf({ report: { layout: { columns } } })).toEqual(reportRulesOf({}));
  });

  test('what the client states is kept', async () => {
    const placement = await placeClient(database, { rules: { report: { waitHours: 12 } } });
    const [row] = await database.db.select().from(client).where(eq(client.id, placement.clientId));
    expect(reportRulesOf(row!.rules).waitHours).toBe(12);
    const at = Date.parse('2026-11-22T18:00:00Z');
    expect(await activityAt(activities.reportCutOff, { clientId: placement.clientId, at })).toEqual({
      cutOffAt: at + 12 * 3_600_000,
    });
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { asc, eq } from 'drizzle-orm';
import { createClientReportActivities } from '@cartera/activities/clientReport';
import { exampleAgency } from '@cartera/activities/document';
import { createMailActivities } from '@cartera/activities/mail';
import { createRulingActivities } from '@cartera/activities/ruling';
import { diskFileStore } from '@cartera/database/fileStore';
import { client, clientReport, mail, ruling } from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { activityAt } from '../../../activities/test/document/activityAt.js';
import { placeAccount, placeClient } from '../../../activities/test/document/placement.js';
import type { Placement } from '../../../activities/test/document/placement.js';
import { openSmtpMailbox } from '../../../activities/test/mail/smtpMailbox.js';
import type { SmtpBehaviour, SmtpMailbox } from '../../../activities/test/mail/smtpMailbox.js';
import { ruled } from '../../../activities/test/ruling/approvedRuling.js';
import { retryReport } from '../../src/clientReport/index.js';
import { startTimeSkippingServer } from '../timeSkippingServer.js';

const workflowsPath = fileURLToPath(new URL('./listeningWorkflows.ts', import.meta.url));
const businessDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Mexico_City' });

let env: TestWorkflowEnvironment;
let database: TestDatabase;
let folder: string;
let mailbox: SmtpMailbox;
let behaviour: SmtpBehaviour;
let workers: Worker[];
let running: Promise<unknown>;
let activities: ReturnType<typeof createClientReportActivities> & ReturnType<typeof createRulingActivities>;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  [env, database, folder] = await Promise.all([
    startTimeSkippingServer(),
    createTestDatabase(),
    mkdtemp(join(tmpdir(), 'cartera-report-')),
  ]);
});

afterAll(async () => {
  await env.teardown();
  await database.drop();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  behaviour = {};
  mailbox = await openSmtpMailbox(behaviour);
  const files = diskFileStore(folder);
  const common = { connection: database, files, agency: exampleAgency, clock: wallClock };
  activities = {
    ...createClientReportActivities({ ...common, temporal: env.client, publicUrl: 'https://cartera.example' }),
    ...createRulingActivities(common),
  };
  const from = 'cobranza@despacho.example';
  const mailing = createMailActivities({ connection: database, files, smtpUrl: mailbox.url, from });
  const at = { connection: env.nativeConnection };
  workers = await Promise.all([
    Worker.create({ ...at, taskQueue: taskQueue.lives, workflowsPath }),
    Worker.create({ ...at, taskQueue: taskQueue.records, activities }),
    Worker.create({ ...at, taskQueue: taskQueue.documents, activities }),
    Worker.create({ ...at, taskQueue: taskQueue.mail, activities: mailing }),
  ]);
  running = Promise.all(workers.map((worker) => worker.run()));
});

afterEach(async () => {
  for (const worker of workers) worker.shutdown();
  await running;
  await mailbox.close();
});

/** Approves a ruling and writes it down. With `alive`, its account listens. */
async function approve(placement: Placement, alive = true): Promise<{ accountId: string; rulingId: string }> {
  const placed = await placeAccount(database, placement);
  const { rulingId } = await ruled(database, placement, placed);
  if (alive)
    await env.client.workflow.start('accountLifecycle', {
      workflowId: workflowId.account(placed.accountId),
      taskQueue: taskQueue.lives,
      workflowExecutionTimeout: '400 days',
    });
  await now(activities.produceRulingDocument, { rulingId });
  return { accountId: placed.accountId, rulingId };
}

/** Runs one activity now. Not through a workflow: waiting for one would let the clock run past the cut-off. */
async function now<Input, Output>(activity: (input: Input) => Promise<Output>, input: Input): Promise<Output> {
  return activityAt(activity, input, new Date(await env.currentTimeMs()).toISOString());
}

const request = (placement: Placement, rulingId: string) =>
  now(activities.requestClientReport, { clientId: placement.clientId, rulingId });

async function today(number = 1): Promise<string> {
  const day = businessDate.format(new Date(await env.currentTimeMs()));
  return number === 1 ? day : `${day}-${number}`;
}

const handleOf = (placement: Placement, period: string) =>
  env.client.workflow.getHandle(workflowId.report(placement.clientId, period));

const reportsOf = ({ clientId }: Placement) =>
  database.db
    .select()
    .from(clientReport)
    .where(eq(clientReport.clientId, clientId))
    .orderBy(asc(clientReport.createdAt), asc(clientReport.period));

const mailsOf = ({ clientId }: Placement) =>
  database.db.select().from(mail).where(eq(mail.clientId, clientId)).orderBy(asc(mail.createdAt));

/**
 * Takes the clock to a morning. Waiting for a workflow's result is no way to wait here: the server may then skip to the next
 * timer of any workflow, days ahead, and the next report would belong to another day.
 */
async function untilMorning(): Promise<void> {
  const day = 86_400_000;
  const eightInMexicoCity = 14 * 3_600_000;
  const current = await env.currentTimeMs();
  await env.sleep((eightInMexicoCity - (current % day) + day) % day);
}

const sentReports = async (placement: Placement): Promise<number> =>
  (await reportsOf(placement)).filter(({ state }) => state === 'sent').length;

/** Lets business time pass until `done`, at most for `hours`, looking every `step` hours. */
async function until(hours: number, done: () => boolean | Promise<boolean>, step = 1): Promise<void> {
  for (let passed = 0; passed < hours; passed += step) {
    if (await done()) return;
    await env.sleep(step * 3_600_000);
    await pause(50);
  }
  expect(await done()).toBe(true);
}

const stateOf = async (placement: Placement) => (await reportsOf(placement))[0]?.state;

describe('clientReport', () => {
  test('collects until the cut-off, leaves once with everything, and tells every account that still lives', async () => {
    const placement = await placeClient(database);
    const first = await approve(placement);
    const period = await today();
    await request(placement, first.rulingId);
    await request(placement, first.rulingId);
    const second = await approve(placement);
    await request(placement, second.rulingId);
    const gone = await approve(placement, false);
    expect(mailbox.received).toEqual([]);

    await handleOf(placement, period).result();
    expect(mailbox.received).toHaveLength(1);
    const [message] = mailbox.received;
    const [sent] = await mailsOf(placement);
    expect(message?.messageId).toBe(sent?.messageId);
    expect(message?.subject).toContain('3 por $185,343.99 MXN');
    expect(message?.attachments.map(({ contentType }) => contentType)).toEqual([
      'application/pdf',
      'text/csv',
      ...Array<string>(3).fill('application/pdf'),
    ]);
    const [report] = await reportsOf(placement);
    expect(report).toMatchObject({ state: 'sent', rulings: 3, balanceCents: 18_534_399n, period });
    for (const { accountId } of [first, second])
      expect(await env.client.workflow.getHandle(workflowId.account(accountId)).result()).toBe(report?.id);
    const states = await database.db.select().from(ruling).where(eq(ruling.clientId, placement.clientId));
    expect(states.map(({ state }) => state)).toEqual(['reported', 'reported', 'reported']);
    expect(states.find(({ id }) => id === gone.rulingId)?.reportId).toBe(report?.id);

    const history = JSON.stringify(await handleOf(placement, period).fetchHistory());
    expect(history).not.toContain('Guadalupe');
    expect(history).not.toContain('banco.example');
  });

  test('a ruling approved after a report has left goes into the next of the day', async () => {
    await untilMorning();
    const placement = await placeClient(database, { rules: { report: { waitHours: 0 } } });
    const period = await today();
    const early = await approve(placement);
    await request(placement, early.rulingId);
    await until(4, async () => (await sentReports(placement)) === 1, 0.05);
    const late = await approve(placement);
    await request(placement, late.rulingId);
    await until(4, async () => (await sentReports(placement)) === 2, 0.05);
    expect((await reportsOf(placement)).map(({ period: day, rulings, state }) => [day, rulings, state])).toEqual([
      [period, 1, 'sent'],
      [`${period}-2`, 1, 'sent'],
    ]);
    expect(new Set(mailbox.received.map(({ messageId }) => messageId)).size).toBe(2);
  });

  test('what does not fit follows at once, without being asked for', async () => {
    await untilMorning();
    const placement = await placeClient(database, { rules: { report: { maxRulings: 2 } } });
    const all = [];
    for (let i = 0; i < 5; i++) all.push(await approve(placement));
    await request(placement, all[0]!.rulingId);
    await until(24, async () => (await sentReports(placement)) === 3, 0.25);
    expect((await reportsOf(placement)).map(({ rulings }) => rulings)).toEqual([2, 2, 1]);
    expect(mailbox.received).toHaveLength(3);
  });

  test('a mail server that is down for hours delays the report and nothing else', async () => {
    const placement = await placeClient(database, { rules: { report: { waitHours: 0 } } });
    const { port } = mailbox;
    const { rulingId, accountId } = await approve(placement);
    await mailbox.close();
    const period = await today();
    await request(placement, rulingId);
    await until(6, async () => ((await mailsOf(placement))[0]?.attempts ?? 0) >= 3);
    expect(await stateOf(placement)).toBe('sending');
    mailbox = await openSmtpMailbox(behaviour, port);
    await handleOf(placement, period).result();
    expect(mailbox.received).toHaveLength(1);
    expect(await mailsOf(placement)).toHaveLength(1);
    expect(await stateOf(placement)).toBe('sent');
    await env.client.workflow.getHandle(workflowId.account(accountId)).result();
  });

  test('a connection lost after the message sends the same Message-ID again, never another mail', async () => {
    const placement = await placeClient(database, { rules: { report: { waitHours: 0 } } });
    behaviour.dropAfterData = true;
    const { rulingId } = await approve(placement);
    const period = await today();
    await request(placement, rulingId);
    await until(6, () => mailbox.received.length > 0);
    behaviour.dropAfterData = false;
    await handleOf(placement, period).result();
    expect(new Set(mailbox.received.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await mailsOf(placement)).toHaveLength(1);
  });

  test('a missing code alerts the owner, sends the client nothing, and leaves once it is mended', async () => {
    const placement = await placeClient(database, { rules: { report: { waitHours: 0, rulingCodes: {} } } });
    const { rulingId } = await approve(placement);
    const period = await today();
    await request(placement, rulingId);
    await until(24, () => mailbox.received.length > 0);
    expect(mailbox.received.map(({ to }) => [to].flat()[0]?.text)).toEqual(['duena@despacho.example']);
    expect(mailbox.received[0]?.text).toContain('ILOCALIZABLE');
    expect((await reportsOf(placement))[0]).toMatchObject({ state: 'failed', failure: { code: 'report.codeMissing' } });

    const rules = { report: { waitHours: 0, rulingCodes: { ILOCALIZABLE: 'D-07' } } };
    await database.db.update(client).set({ rules }).where(eq(client.id, placement.clientId));
    await handleOf(placement, period).signal(retryReport);
    await handleOf(placement, period).result();
    expect(mailbox.received.map(({ to }) => [to].flat()[0]?.text)).toEqual([
      'duena@despacho.example',
      'dictamenes@banco.example',
    ]);
    expect((await reportsOf(placement))[0]).toMatchObject({ state: 'sent', failure: null });
  });

  test('a client that refuses the mail is told of to the owner, and gets a new one at its mended address', async () => {
    const placement = await placeClient(database, { rules: { report: { waitHours: 0 } } });
    behaviour.refuseRecipient = { code: 550, text: 'no such user', address: 'dictamenes@banco.example' };
    const { rulingId } = await approve(placement);
    const period = await today();
    await request(placement, rulingId);
    await until(24, () => mailbox.received.length > 0);
    expect((await reportsOf(placement))[0]).toMatchObject({ state: 'failed', failure: { code: 'mail.refused' } });

    await database.db
      .update(client)
      .set({ reportEmail: 'devoluciones@banco.example' })
      .where(eq(client.id, placement.clientId));
    await handleOf(placement, period).signal(retryReport);
    await handleOf(placement, period).result();
    expect(mailbox.received.map(({ to }) => [to].flat()[0]?.text)).toEqual([
      'duena@despacho.example',
      'devoluciones@banco.example',
    ]);
    expect((await mailsOf(placement)).map(({ kind, state }) => [kind, state])).toEqual(
      expect.arrayContaining([
        ['clientReport', 'refused'],
        ['ownerAlert', 'sent'],
        ['clientReport', 'sent'],
      ]),
    );
  });

  test('after ten days of silence the owner is told, and the same mail leaves when it is asked for again', async () => {
    const placement = await placeClient(database, { rules: { report: { waitHours: 0 } } });
    behaviour.refuseRecipient = { code: 451, text: 'later', address: 'dictamenes@banco.example' };
    const { rulingId } = await approve(placement);
    const period = await today();
    await request(placement, rulingId);
    await until(24 * 12, () => mailbox.received.length > 0, 24);
    expect((await reportsOf(placement))[0]).toMatchObject({ state: 'failed', failure: { code: 'mail.notDelivered' } });
    delete behaviour.refuseRecipient;
    await handleOf(placement, period).signal(retryReport);
    await handleOf(placement, period).result();
    const reports = (await mailsOf(placement)).filter(({ kind }) => kind === 'clientReport');
    expect(reports.map(({ state }) => state)).toEqual(['sent']);
    expect(await stateOf(placement)).toBe('sent');
  }, 180_000);
});

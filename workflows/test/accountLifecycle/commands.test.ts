import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { eq, inArray } from 'drizzle-orm';
import { findCommandAnswer } from '@cartera/database/command';
import { address, command, contactAttempt, ruling } from '@cartera/database/schema';
import { insertContactPoint, insertSettlement } from './places.js';
import type { RecordContactBody } from '@cartera/domain/account';
import { describeLife } from '../../src/accountLifecycle/messages.js';
import { accountRow, caseFile, liveOn, openTasks, withOpenCall } from './people.js';
import { refusalOf } from './refusal.js';
import { oneCall } from './strategies.js';
import { createWorld } from './world.js';
import type { World } from './world.js';

jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await createWorld(oneCall);
});
afterAll(() => world.close());

describe('a contact', () => {
  test('with the debtor closes its task and ends its step', async () => {
    const { placed, handle, call, contact } = await withOpenCall(world);
    const answer = await world.command(placed, 'recordContact', contact);
    expect(answer).toMatchObject({ stage: 'collecting', closedTaskId: call.id });
    expect(await openTasks(world, placed)).toEqual([]);
    expect(await accountRow(world, placed)).toMatchObject({
      revision: answer.revision,
      nextEvent: { what: 'letter', stepKey: 'aviso', why: 'stepDay' },
    });
    const { life } = await handle.query(describeLife);
    expect(life).toMatchObject({ revision: answer.revision, step: { key: 'aviso', attempts: 0 } });
    await handle.terminate();
  });

  test('without the debtor leaves the step open for its next attempt', async () => {
    const { placed, handle, contact } = await withOpenCall(world);
    await world.command(placed, 'recordContact', { ...contact, whoAnswered: 'nobody', result: 'BUZON' });
    expect(await accountRow(world, placed)).toMatchObject({
      nextEvent: { what: 'call', stepKey: 'llamada', why: 'attemptSpacing' },
    });
    await handle.terminate();
  });

  test('of a death stops every other, and the ruling is tried at once', async () => {
    const { placed, handle, contact } = await withOpenCall(world);
    await world.command(placed, 'recordContact', { ...contact, whoAnswered: 'third', result: 'DEFUNCION' });
    await world.env.sleep('1 hour');
    expect(await openTasks(world, placed)).toMatchObject([{ kind: 'unblock' }]);
    expect(await refusalOf(world.command(placed, 'recordContact', contact))).toBe('contact.stopped');
    const paper = { papers: ['a'.repeat(64)] };
    await world.command(placed, 'recordContact', {
      ...contact,
      whoAnswered: 'third',
      result: 'DEFUNCION',
      evidence: paper,
    });
    await world.env.sleep('1 hour');
    expect(await openTasks(world, placed)).toMatchObject([{ kind: 'decideRuling' }]);
    await handle.terminate();
  });

  test('is refused by the rule that forbids it, and leaves no trace', async () => {
    const { placed, handle, contact } = await withOpenCall(world);
    const night = contact.at + 12 * 3_600_000;
    const refusals: [Partial<RecordContactBody>, string][] = [
      [{ result: 'NO_SUCH_CODE' }, 'contact.unknownResult'],
      [{ result: 'AUSENTE_HABITADO' }, 'contact.resultNotOfMedium'],
      [{ whoAnswered: 'third' }, 'contact.answererDoesNotFit'],
      [{ at: night + 86_400_000 * 30 }, 'contact.inTheFuture'],
      [{ at: contact.at - 86_400_000 * 30 }, 'contact.beforePlacement'],
      [{ taskId: randomUUID() }, 'task.notOpen'],
    ];
    for (const [change, code] of refusals)
      expect(await refusalOf(world.command(placed, 'recordContact', { ...contact, ...change }))).toBe(code);
    const events = (await handle.fetchHistory()).events ?? [];
    expect(events.filter(({ workflowExecutionUpdateAcceptedEventAttributes: accepted }) => accepted)).toEqual([]);
    expect(await caseFile(world, placed)).toEqual(['begun', 'taskOpened']);
    await handle.terminate();
  });

  test('through a number that nobody authorised is refused by the database, and nothing of it stays', async () => {
    const { placed, handle, contact } = await withOpenCall(world);
    const proposed = await insertContactPoint(world, placed, 'proposed');
    const refused = (contactPointId: string): Promise<string | undefined> =>
      refusalOf(world.command(placed, 'recordContact', { ...contact, contactPointId }));
    expect(await refused(proposed)).toBe('contact.pointNotAuthorised');
    expect(await refused(randomUUID())).toBe('contact.pointUnknown');
    expect(await caseFile(world, placed)).toEqual(['begun', 'taskOpened']);
    await handle.terminate();
  });
});

describe('a command sent again', () => {
  test('gets the first answer and does nothing, also from two senders at once', async () => {
    const { placed, handle, contact } = await withOpenCall(world);
    const commandId = randomUUID();
    const [first, same] = await Promise.all([
      world.command(placed, 'recordContact', contact, { commandId }),
      world.command(placed, 'recordContact', contact, { commandId }),
    ]);
    expect(same).toEqual(first);
    expect(await findCommandAnswer(world.database.db, commandId)).toEqual(first);
    const written = await world.database.db
      .select()
      .from(contactAttempt)
      .where(eq(contactAttempt.accountId, placed.accountId));
    expect(written).toHaveLength(1);
    await handle.terminate();
  });

  test('gets the first answer when the workflow has forgotten it', async () => {
    const { placed, handle, contact } = await withOpenCall(world);
    const commandId = randomUUID();
    const first = await world.command(placed, 'recordContact', contact, { commandId });
    const { life } = await handle.query(describeLife);
    await handle.terminate();
    // A later run that was handed the life but not the command's id, as after a hundred others.
    const resumed = await world.start(placed.accountId, {
      resume: { strategy: oneCall, life: life!, recentCommands: [] },
    });
    // The server would answer a known update id by itself.
    const updateId = randomUUID();
    expect(await world.command(placed, 'recordContact', contact, { commandId, updateId })).toEqual(first);
    expect((await resumed.query(describeLife)).life).toEqual(life);
    await resumed.terminate();
  });
});

describe('a hold', () => {
  test('takes the task from its desk, freezes contact, is put before a person in time, and thaws', async () => {
    const { placed, handle, contact, call } = await withOpenCall(world);
    const held = await world.command(placed, 'hold', { reason: 'Queja ante el cliente' });
    expect(held).toMatchObject({ stage: 'onHold', closedTaskId: call.id });
    const frozen = { ...contact, at: (await world.now()) + 60_000 };
    expect(await refusalOf(world.command(placed, 'hold', { reason: 'otra vez' }))).toBe('account.frozen');
    await world.env.sleep('20 days');
    expect(await openTasks(world, placed)).toEqual([]);
    expect(await refusalOf(world.command(placed, 'recordContact', frozen))).toBe('account.frozen');
    // What happened before the freeze and was sent after it is not lost.
    await world.command(placed, 'recordContact', { ...contact, whoAnswered: 'nobody', result: 'NO_CONTESTA' });
    await world.env.sleep('20 days');
    expect(await openTasks(world, placed)).toMatchObject([{ kind: 'unblock', desk: 'operations' }]);
    expect(await world.command(placed, 'release', { reason: 'Resuelta' })).toMatchObject({ stage: 'collecting' });
    expect(await refusalOf(world.command(placed, 'release', { reason: 'otra vez' }))).toBe('account.notOnHold');
    await liveOn(world, placed, 7, () => Promise.resolve(true));
    expect(await openTasks(world, placed)).toMatchObject([{ kind: 'call', attempt: 2 }]);
    await handle.terminate();
  });
});

describe('an address', () => {
  test('is mended by a candidate at the review desk, and the strategy begins', async () => {
    const placed = await world.place('doubtful');
    const handle = await world.start(placed.accountId);
    await world.env.sleep('1 minute');
    expect(await accountRow(world, placed)).toMatchObject({
      stage: 'addressReview',
      nextEvent: { what: 'reviewAddress' },
    });
    const [review] = await openTasks(world, placed);
    const settlement = await insertSettlement(world);
    const choice = { contactPointId: placed.addressId, postalSettlementId: settlement };
    expect(await refusalOf(world.command(placed, 'correctAddress', { ...choice, postalSettlementId: -1 }))).toBe(
      'address.candidateUnknown',
    );
    expect(await world.command(placed, 'correctAddress', choice)).toMatchObject({
      stage: 'collecting',
      grade: 'corrected',
      closedTaskId: review!.id,
    });
    const [mended] = await world.database.db.select().from(address).where(eq(address.contactPointId, placed.addressId));
    expect(mended).toMatchObject({ grade: 'corrected', postalSettlementId: settlement });
    expect((await handle.query(describeLife)).life).toMatchObject({
      timeZone: 'America/Hermosillo',
      reach: { letter: true, visit: true, call: true },
    });
    await handle.terminate();
  });

  test('that nobody mends in time leaves the account to the phone', async () => {
    const placed = await world.place('doubtful');
    const handle = await world.start(placed.accountId);
    await world.env.sleep('18 days');
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'collecting' });
    expect(await caseFile(world, placed)).toEqual(expect.arrayContaining(['taskExpired', 'taskOpened']));
    await world.env.sleep('30 days');
    expect(await caseFile(world, placed)).toContain('stepFailed');
    await handle.terminate();
  });
});

describe('a ruling', () => {
  test('is decided once, by somebody who may; refused with a note, it comes back as a new version', async () => {
    const { placed, handle, contact } = await withOpenCall(world);
    await world.command(placed, 'recordContact', { ...contact, result: 'ROBO_IDENTIDAD' });
    await world.env.sleep('1 hour');
    const rulings = (): Promise<(typeof ruling.$inferSelect)[]> =>
      world.database.db.select().from(ruling).where(eq(ruling.accountId, placed.accountId)).orderBy(ruling.version);
    const [first] = await rulings();
    expect(first).toMatchObject({ type: 'ROBO_IDENTIDAD', state: 'proposed' });
    const supervisor = { actor: world.placement.supervisorId };
    const refuse = { rulingId: first!.id, decision: 'refuse' as const };

    expect(await refusalOf(world.command(placed, 'decideRuling', { ...refuse, note: 'x' }))).toBe('ruling.notYours');
    expect(await refusalOf(world.command(placed, 'decideRuling', refuse, supervisor))).toBe('ruling.refusalNeedsNote');
    const commandIds = [randomUUID(), randomUUID()];
    const both = await Promise.allSettled(
      commandIds.map((commandId) =>
        world.command(placed, 'decideRuling', { ...refuse, note: 'Falta el acta' }, { ...supervisor, commandId }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const done = await world.database.db.select().from(command).where(inArray(command.id, commandIds));
    expect(done).toHaveLength(1);
    expect(await accountRow(world, placed)).toMatchObject({ stage: 'collecting' });
    await world.env.sleep('40 days');
    expect(await rulings()).toMatchObject([{ state: 'refused' }, { version: 2, state: 'proposed' }]);
    await handle.terminate();
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import {
  composeRun,
  depositSection,
  finishDeposit,
  listPieces,
  prepareSlip,
  recordDeposit,
  recordOutcome,
  recordPrintedSection,
  recordSlip,
  untoldOutcomes,
  recordAnnounced,
  withdrawAll,
  withdrawForbidden,
} from '@cartera/database/mailing';
import type { ScannedOutcome } from '@cartera/database/mailing';
import {
  account,
  address,
  commandRequest,
  contactAttempt,
  contactPoint,
  letter,
  mailingPiece,
  mailingRun,
  timelineEntry,
} from '@cartera/database/schema';
import { createTestDatabase, placeTestClient } from '@cartera/database/testing';
import type { TestDatabase, TestPlacement } from '@cartera/database/testing';
import { openRun, registerFranking, writeLetter } from './writtenLetters.js';
import type { WrittenLetter } from './writtenLetters.js';

const today = '2026-11-22';
const at = new Date(`${today}T18:00:00Z`);

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await registerFranking(database);
});

afterAll(() => database.drop());

const newClient = (): Promise<TestPlacement> => placeTestClient(database.db, { steps: [] });

const piecesOf = (runId: string) =>
  database.db.select().from(mailingPiece).where(eq(mailingPiece.runId, runId)).orderBy(asc(mailingPiece.number));

/** A run with everything printed as one page each. */
async function printedRun(clientId: string): Promise<string> {
  const runId = await openRun(database, clientId);
  const composition = await composeRun(database.db, runId, at, today);
  if (!composition.composed) throw new Error(composition.code);
  for (let section = 1; section <= composition.sections; section++) {
    const printed = (await piecesOf(runId)).filter((piece) => piece.section === section);
    await recordPrintedSection(database.db, {
      runId,
      section,
      file: { sha256: 'f'.repeat(64), bytes: 1 },
      printed: printed.map(({ serial }) => ({ serial, pages: 1 })),
      unreadable: [],
      at,
    });
  }
  return runId;
}

const deposit = (runId: string) => ({ runId, depositedOn: today, receipt: 'Sello 77', actor: randomUUID() });

async function depositedRun(clientId: string): Promise<string> {
  const runId = await printedRun(clientId);
  const subject = await prepareSlip(database.db, runId, today);
  if ('code' in subject) throw new Error(subject.code);
  const { edition, registration } = subject;
  const file = { sha256: 'e'.repeat(64), bytes: 1 };
  await recordSlip(database.db, { runId, edition, on: today, registrationId: registration.id, file, at });
  const order = deposit(runId);
  expect(await recordDeposit(database.db, order, at, today)).toEqual({ deposited: true });
  await depositSection(database.db, order, 1, at);
  await finishDeposit(database.db, runId);
  return runId;
}

const scan = (letterId: string, changes: Partial<ScannedOutcome> = {}): ScannedOutcome => ({
  commandId: randomUUID(),
  mark: { kind: 'letter', letterId },
  outcome: { state: 'returned', reason: 'noSuchAddress' },
  at,
  receivedAt: at,
  actor: randomUUID(),
  ...changes,
});

const stateOfLetter = async ({ letterId }: WrittenLetter) =>
  (await database.db.select().from(letter).where(eq(letter.id, letterId)))[0]?.state;

const caseFile = async ({ accountId }: WrittenLetter) =>
  database.db
    .select()
    .from(timelineEntry)
    .where(eq(timelineEntry.accountId, accountId))
    .orderBy(timelineEntry.sequence);

describe('a list', () => {
  test('is sorted by postal code and numbered without gaps, whatever the letters', async () => {
    const codes = fc.array(
      fc.integer({ min: 1_000, max: 99_999 }).map((code) => String(code).padStart(5, '0')),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(codes, async (postalCodes) => {
        const { clientId, ...placement } = await newClient();
        for (const postalCode of postalCodes) await writeLetter(database, { clientId, ...placement }, { postalCode });
        const runId = await openRun(database, clientId);
        expect(await composeRun(database.db, runId, at, today)).toEqual({
          composed: true,
          pieces: postalCodes.length,
          sections: 1,
        });
        const pieces = await piecesOf(runId);
        expect(pieces.map(({ postalCode }) => postalCode)).toEqual([...postalCodes].sort());
        expect(pieces.map(({ number }) => number)).toEqual(postalCodes.map((_, index) => index + 1));
        expect(pieces.map(({ serial }) => serial)).toEqual(pieces.map(({ serial }) => serial).sort((a, b) => a - b));
      }),
      { numRuns: 5 },
    );
  });

  test('takes only letters that may leave: none of a frozen, ended or stopped account, none to a barred address', async () => {
    const placement = await newClient();
    const free = await writeLetter(database, placement);
    for (const stage of ['disputed', 'onHold', 'settled', 'withdrawn', 'returned'] as const)
      await writeLetter(database, placement, { stage });
    await writeLetter(database, placement, { template: 'reminder' });
    const barred = await writeLetter(database, placement);
    await database.db
      .update(contactPoint)
      .set({ authorisation: 'barred' })
      .where(eq(contactPoint.id, barred.addressId));
    const doubtful = await writeLetter(database, placement);
    await database.db.update(address).set({ grade: 'doubtful' }).where(eq(address.contactPointId, doubtful.addressId));
    const mourned = await writeLetter(database, placement);
    await database.db.insert(contactAttempt).values({
      id: randomUUID(),
      accountId: mourned.accountId,
      medium: 'visit',
      whoAnswered: 'third',
      result: 'DEFUNCION',
      at,
      recordedAt: at,
      actor: 'x',
    });
    const runId = await openRun(database, placement.clientId);
    expect(await composeRun(database.db, runId, at, today)).toMatchObject({ pieces: 1 });
    expect((await piecesOf(runId)).map(({ letterId }) => letterId)).toEqual([free.letterId]);
  });

  test('is frozen: composed again, it stays; two runs at once share no letter', async () => {
    const placement = await newClient();
    for (let i = 0; i < 6; i++) await writeLetter(database, placement);
    const runs = await Promise.all([1, 2, 3].map(() => openRun(database, placement.clientId)));
    const compositions = await Promise.all(runs.map((runId) => composeRun(database.db, runId, at, today)));
    const composed = compositions.filter((one) => one.composed);
    expect(composed).toEqual([{ composed: true, pieces: 6, sections: 1 }]);
    const [winner] = runs.filter((_, index) => compositions[index]?.composed);
    await writeLetter(database, placement);
    expect(await composeRun(database.db, winner!, at, today)).toEqual(composed[0]);
    expect(await piecesOf(winner!)).toHaveLength(6);
  });

  test('is not made without a registration that is valid today', async () => {
    const placement = await newClient();
    await writeLetter(database, placement);
    const runId = await openRun(database, placement.clientId);
    expect(await composeRun(database.db, runId, at, '2027-03-01')).toEqual({
      composed: false,
      code: 'franking.expired',
    });
    expect(await piecesOf(runId)).toEqual([]);
    await registerFranking(database, {
      validFrom: '2026-12-01',
      validUntil: '2027-12-01',
      clientId: placement.clientId,
    });
    expect(await composeRun(database.db, runId, at, today)).toEqual({
      composed: false,
      code: 'franking.notYetValid',
    });
  });

  test('a cancelled run gives its letters back to the next', async () => {
    const placement = await newClient();
    await writeLetter(database, placement);
    const first = await openRun(database, placement.clientId);
    await composeRun(database.db, first, at, today);
    await withdrawAll(database.db, first);
    const second = await openRun(database, placement.clientId);
    expect(await composeRun(database.db, second, at, today)).toMatchObject({ pieces: 1 });
  });

  test('pages through its pieces without losing any', async () => {
    const placement = await newClient();
    for (let i = 0; i < 7; i++) await writeLetter(database, placement);
    const runId = await openRun(database, placement.clientId);
    await composeRun(database.db, runId, at, today);
    const numbers: number[] = [];
    let after: string | undefined;
    do {
      const page = await listPieces(database.db, runId, {}, { limit: 3, after });
      numbers.push(...page.items.map(({ number }) => number));
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
    } while (after !== undefined);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('a deposit', () => {
  test('leaves out, and names to be pulled, what froze after it was printed', async () => {
    const placement = await newClient();
    const kept = await writeLetter(database, placement, { postalCode: '01000' });
    const disputed = await writeLetter(database, placement, { postalCode: '97000' });
    const runId = await printedRun(placement.clientId);
    await database.db.update(account).set({ stage: 'disputed' }).where(eq(account.id, disputed.accountId));
    const subject = await prepareSlip(database.db, runId, today);
    expect(subject).toMatchObject({
      composed: 2,
      withdrawn: 1,
      counts: [{ postalCode: '01000', pieces: 1, milligrams: 9_500 }],
      toPull: [{ number: 2, section: 1 }],
    });
    expect((await piecesOf(runId)).map(({ state, withdrawnWhy }) => [state, withdrawnWhy])).toEqual([
      ['printed', null],
      ['withdrawn', 'account.frozen'],
    ]);
    expect(await withdrawForbidden(database.db, runId)).toBe(0);
    expect(await stateOfLetter(disputed)).toBe('produced');
    expect(await stateOfLetter(kept)).toBe('produced');
  });

  test('counts on the day of its slip, once, and every case file hears of it', async () => {
    const placement = await newClient();
    const sent = await writeLetter(database, placement);
    const runId = await printedRun(placement.clientId);
    const order = deposit(runId);
    expect(await recordDeposit(database.db, order, at, today)).toEqual({
      deposited: false,
      code: 'mailing.slipMissing',
    });
    await database.db.update(mailingRun).set({ slipOn: '2026-11-21' }).where(eq(mailingRun.id, runId));
    expect(await recordDeposit(database.db, order, at, today)).toEqual({
      deposited: false,
      code: 'mailing.slipOfAnotherDay',
    });
    await database.db.update(mailingRun).set({ slipOn: today }).where(eq(mailingRun.id, runId));
    expect(await recordDeposit(database.db, order, at, today)).toEqual({ deposited: true });
    expect(await recordDeposit(database.db, order, at, today)).toEqual({ deposited: true });
    expect(await recordDeposit(database.db, { ...order, receipt: 'Otro' }, at, today)).toEqual({
      deposited: false,
      code: 'mailing.depositedOtherwise',
    });
    expect(await depositSection(database.db, order, 1, at)).toBe(1);
    expect(await depositSection(database.db, order, 1, at)).toBe(0);
    expect(await stateOfLetter(sent)).toBe('deposited');
    const entries = await caseFile(sent);
    expect(entries.map(({ kind, actor }) => [kind, actor])).toEqual([['letterDeposited', order.actor]]);
    expect(JSON.stringify(entries.map(({ data }) => data))).not.toContain('Guadalupe');
  });
});

describe('a scan', () => {
  let placement: TestPlacement;
  let returned: WrittenLetter;
  let waiting: WrittenLetter;
  let runId: string;

  beforeAll(async () => {
    placement = await newClient();
    returned = await writeLetter(database, placement);
    waiting = await writeLetter(database, placement);
    runId = await depositedRun(placement.clientId);
  });

  test('marks the letter once, however many scan it at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => recordOutcome(database.db, scan(returned.letterId), null)),
    );
    expect(answers.every((answer) => answer.recorded)).toBe(true);
    expect(answers.filter((answer) => answer.recorded && !answer.outcome.repeated)).toHaveLength(1);
    const told = new Set(answers.map((answer) => answer.recorded && answer.outcome.commandId));
    expect(told.size).toBe(1);
    expect(await stateOfLetter(returned)).toBe('returned');
    // The account's life writes the line of the return, when it is told.
    expect((await caseFile(returned)).map(({ kind }) => kind)).toEqual(['letterDeposited']);
    const requests = await database.db
      .select()
      .from(commandRequest)
      .where(eq(commandRequest.accountId, returned.accountId));
    expect(requests).toMatchObject([
      {
        kind: 'returnLetter',
        body: { letterId: returned.letterId, result: 'DEVUELTO_NO_EXISTE', at: at.getTime() },
      },
    ]);
  });

  test('with another reason, or of a delivery, contradicts the case file', async () => {
    const other = scan(returned.letterId, { outcome: { state: 'returned', reason: 'refused' } });
    expect(await recordOutcome(database.db, other, null)).toEqual({
      recorded: false,
      code: 'letter.returnedOtherwise',
    });
    const receipt = scan(returned.letterId, { outcome: { state: 'delivered', reason: 'titular' } });
    expect(await recordOutcome(database.db, receipt, null)).toEqual({ recorded: false, code: 'letter.alreadyEnded' });
  });

  test('is known by its bars too, and its id names one scan only', async () => {
    const [piece] = (await piecesOf(runId)).filter(({ letterId }) => letterId === waiting.letterId);
    const asked = scan(waiting.letterId, {
      mark: { kind: 'piece', serial: piece!.serial },
      outcome: { state: 'delivered', reason: 'titular' },
    });
    expect(await recordOutcome(database.db, asked, null)).toMatchObject({
      recorded: true,
      outcome: { result: 'ENTREGADO_ACUSE', repeated: false, accountEnded: false },
    });
    expect(await recordOutcome(database.db, asked, null)).toMatchObject({ outcome: { repeated: true } });
    const changed = { ...asked, outcome: { state: 'delivered', reason: 'third' } } as const;
    expect(await recordOutcome(database.db, changed, null)).toEqual({ recorded: false, code: 'command.idReused' });
    const elsewhere = scan(returned.letterId, { commandId: asked.commandId });
    expect(await recordOutcome(database.db, elsewhere, null)).toEqual({ recorded: false, code: 'command.idReused' });
  });

  test('of nothing of ours, of a letter still in the house, or of another client', async () => {
    expect(await recordOutcome(database.db, scan(randomUUID()), null)).toEqual({
      recorded: false,
      code: 'letter.unknownBarcode',
    });
    const unsent = await writeLetter(database, placement);
    expect(await recordOutcome(database.db, scan(unsent.letterId), null)).toEqual({
      recorded: false,
      code: 'letter.notDeposited',
    });
    expect(await recordOutcome(database.db, scan(returned.letterId), [randomUUID()])).toEqual({
      recorded: false,
      code: 'letter.unknownBarcode',
    });
  });

  test('of an account that has ended is kept all the same, and says so', async () => {
    const own = await newClient();
    const ended = await writeLetter(database, own);
    await depositedRun(own.clientId);
    await database.db.update(account).set({ stage: 'settled' }).where(eq(account.id, ended.accountId));
    expect(await recordOutcome(database.db, scan(ended.letterId), null)).toMatchObject({
      recorded: true,
      outcome: { accountEnded: true, state: 'returned' },
    });
    expect(await stateOfLetter(ended)).toBe('returned');
    expect((await caseFile(ended)).map(({ kind }) => kind)).toEqual(['letterDeposited', 'letterReturned']);
  });

  test('waits to be told to the account until it has been', async () => {
    const own = await newClient();
    const sent = await writeLetter(database, own);
    const ownRun = await depositedRun(own.clientId);
    const asked = scan(sent.letterId, { outcome: { state: 'returned', reason: 'deceased' } });
    await recordOutcome(database.db, asked, null);
    expect(await untoldOutcomes(database.db, ownRun, 10)).toEqual([
      {
        commandId: asked.commandId,
        accountId: sent.accountId,
        letterId: sent.letterId,
        state: 'returned',
        result: 'DEVUELTO_FALLECIDO',
      },
    ]);
    await recordAnnounced(database.db, asked.commandId, at);
    expect(await untoldOutcomes(database.db, ownRun, 10)).toEqual([]);
  });
});

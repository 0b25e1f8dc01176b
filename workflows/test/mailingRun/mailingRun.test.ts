import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { account, letter, mailingPiece } from '@cartera/database/schema';
import { workflowId } from '@cartera/domain/identity';
import { bringBack, cancel, command, deposit, renew, retry, wholeRun } from './scenarios.js';
import { createMailingWorld } from './world.js';
import type { MailingWorld } from './world.js';

let world: MailingWorld;

beforeAll(async () => {
  world = await createMailingWorld();
}, 120_000);

afterAll(() => world.close());

const piecesOf = (runId: string) =>
  world.database.db.select().from(mailingPiece).where(eq(mailingPiece.runId, runId)).orderBy(mailingPiece.number);

const refusal = (code: string) => ({ cause: { type: code, nonRetryable: true } });

// Runs are left waiting at the end of a test: one that is ended by force in the middle of an activity would keep the server's clock
// from ever skipping again.
describe('mailingRun', () => {
  test('waits for a registration, prints, is deposited on the day of its slip, and closes when nothing can come back', async () => {
    const { runId, handle } = await wholeRun(world);
    expect(await world.run(runId)).toMatchObject({ state: 'closed', slipEdition: 2, pieces: 2, failure: null });
    const pieces = await piecesOf(runId);
    expect(pieces.map(({ state }) => state).sort()).toEqual(['deposited', 'returned']);
    // Its account has no life: there is nobody to tell, and that is noted too.
    expect(pieces.find(({ state }) => state === 'returned')?.announcedAt).toBeInstanceOf(Date);
    expect(JSON.stringify(await handle.fetchHistory())).not.toContain('Guadalupe');
  });

  test('refuses a deposit of another day or under another slip, and takes the right one once', async () => {
    await world.register(-10, 300);
    const placement = await world.place();
    const { letterId } = await world.write(placement);
    const { runId, handle } = await world.start(placement);
    await world.reach(runId, 'printed');
    await expect(retry(handle)).rejects.toMatchObject(refusal('mailing.notBlocked'));
    await expect(deposit(handle, await world.day(1))).rejects.toMatchObject(refusal('mailing.depositInTheFuture'));
    await expect(deposit(handle, await world.day(-1))).rejects.toMatchObject(refusal('mailing.slipOfAnotherDay'));
    const asked = { ...command(), receipt: 'Sello 78' };
    expect(await deposit(handle, await world.day(), asked)).toEqual({ state: 'deposited' });
    expect(await deposit(handle, await world.day(), asked)).toEqual({ state: 'deposited' });
    await expect(deposit(handle, await world.day())).rejects.toMatchObject(refusal('mailing.notPrinted'));
    await expect(cancel(handle)).rejects.toMatchObject(refusal('mailing.notCancellable'));
    await expect(renew(handle)).rejects.toMatchObject(refusal('mailing.notPrinted'));
    const [row] = await world.database.db.select().from(letter).where(eq(letter.id, letterId));
    expect(row?.state).toBe('deposited');
  });

  test('a day later tells the account that could not be told when its letter was scanned', async () => {
    await world.register(-10, 300);
    const placement = await world.place();
    const { accountId, letterId } = await world.write(placement, true);
    const { runId, handle } = await world.start(placement);
    await world.reach(runId, 'printed');
    await deposit(handle, await world.day());
    const commandId = await bringBack(world, letterId);
    await world.env.sleep('25 hours');
    expect(await world.env.client.workflow.getHandle(workflowId.account(accountId)).result()).toEqual({
      commandId,
      facts: { kind: 'returnLetter', letterId, result: 'DEVUELTO_DESCONOCIDO' },
    });
  });

  test('does not send what froze between page and post', async () => {
    await world.register(-10, 300);
    const placement = await world.place();
    const disputed = await world.write(placement);
    await world.write(placement);
    const { runId, handle } = await world.start(placement);
    await world.reach(runId, 'printed');
    await world.database.db.update(account).set({ stage: 'disputed' }).where(eq(account.id, disputed.accountId));
    await world.env.sleep('1 day');
    await renew(handle);
    await deposit(handle, await world.day());
    const states = new Map((await piecesOf(runId)).map(({ letterId, state }) => [letterId, state]));
    expect(states.get(disputed.letterId)).toBe('withdrawn');
    expect([...states.values()].sort()).toEqual(['deposited', 'withdrawn']);
  });

  test('given up while it is blocked or printed, gives its letters back', async () => {
    await world.register(-10, 300);
    const placement = await world.place();
    await world.write(placement);
    const first = await world.start(placement);
    await world.reach(first.runId, 'printed');
    expect(await cancel(first.handle)).toEqual({ state: 'cancelled' });
    await first.handle.result();
    expect(await world.run(first.runId)).toMatchObject({ state: 'cancelled' });
    const second = await world.start(placement);
    await world.reach(second.runId, 'printed');
    await cancel(second.handle);

    const empty = await world.start(await world.place());
    await world.reach(empty.runId, 'blocked');
    expect((await world.run(empty.runId)).failure).toEqual({ code: 'mailing.nothingToSend' });
    await cancel(empty.handle);
    await empty.handle.result();
    expect(await world.run(empty.runId)).toMatchObject({ state: 'cancelled', failure: null });
  });
});

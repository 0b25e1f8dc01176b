import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findClientFile, listFileRows } from '@cartera/database/clientFile';
import { testDebtor } from '@cartera/database/testing';
import { acceptClientFile } from '../../src/clientFile/index.js';
import { accept, day, discard, forgotten, givenUp, order, wholeFile } from './scenarios.js';
import { createFileWorld } from './world.js';
import type { FileWorld } from './world.js';

let world: FileWorld;
beforeAll(async () => {
  world = await createFileWorld();
}, 120_000);
afterAll(() => world.close());

const refusal = (code: string) => ({ cause: { type: code, nonRetryable: true } });
const file = (id: string) => findClientFile(world.database.db, id, null);

describe('clientFile', () => {
  test('is read again as a person says, accepted for a period that is over, and done when its accounts have answered', async () => {
    const { fileId, handle, accountId } = await wholeFile(world);
    expect(await file(fileId)).toMatchObject({
      state: 'accepted',
      coversFrom: day(5),
      coversUntil: day(2),
      noticesDelivered: 1,
    });
    const [row] = (await listFileRows(world.database.db, fileId, {}, { limit: 10 })).items;
    expect(row).toMatchObject({ verdict: 'accepted', accountId, refusal: null });
    const [command] = await world.database.sql`select kind, actor from command where id = ${row?.noticeId ?? ''}`;
    expect(command).toEqual({ kind: 'registerPayment', actor: 'client' });
    const history = JSON.stringify(await handle.fetchHistory());
    for (const secret of [testDebtor.fullName, testDebtor.phone, '10.00']) expect(history).not.toContain(secret);
  }, 120_000);

  test('is given up when nobody decides for a month', async () => {
    const { fileId } = await forgotten(world);
    await world.reach(fileId, 'discarded');
  }, 120_000);

  test('of another kind can be discarded and not accepted', async () => {
    const { file: sent, handle } = await world.preview('withdrawals', `Cuenta,Importe,Fecha valor\n1,1.00,${day(3)}`);
    await expect(accept(world, handle)).rejects.toMatchObject(refusal('clientFile.notReadable'));
    expect(await discard(world, handle)).toEqual({ state: 'discarded' });
    expect(await file(sent.id)).toMatchObject({ state: 'discarded', acceptedAt: null });
    expect((await file((await givenUp(world)).fileId))?.state).toBe('discarded');
  }, 120_000);

  test('is accepted once by two people, and by one who asks twice', async () => {
    const { file: sent, handle } = await world.preview('withdrawals', `Cuenta\n${randomUUID()}`);
    const asked = order(world);
    const answers = await Promise.all([
      accept(world, handle),
      handle.executeUpdate(acceptClientFile, { updateId: asked.commandId, args: [asked] }),
      handle.executeUpdate(acceptClientFile, { updateId: asked.commandId, args: [asked] }),
    ]);
    expect(answers).toEqual(Array(3).fill({ state: 'accepting' }));
    await handle.result();
    expect(await file(sent.id)).toMatchObject({ state: 'accepted', counts: { unmatched: { rows: 1 } } });
  }, 120_000);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { assignRow, dismissRow, listUnresolvedRows } from '../../src/clientFile/index.js';
import type { RowAssignment, RowResolution } from '../../src/clientFile/index.js';
import { FileWorld, now } from './fileWorld.js';

let first: FileWorld;
let world: FileWorld;
beforeAll(async () => {
  first = await FileWorld.create();
});
beforeEach(async () => {
  world = await first.sibling();
});
afterAll(() => first.database.drop());

const payment = { reference: 'X-1', amount: '100.00', valueDate: '2026-11-10' };
const reversal = { reference: 'X-1', movement: 'Reverso', reversesFolio: 'F1' };
const done: RowResolution = { outcome: 'done' };
const refused = (code: string): RowResolution => ({ outcome: 'refused', code });

function assign(fileId: string, accountId: string, changes: Partial<RowAssignment> = {}): Promise<RowResolution> {
  const asked = {
    fileId,
    rowNumber: 2,
    accountId,
    resolutionId: randomUUID(),
    actor: randomUUID(),
    at: now,
    scope: null,
  };
  return assignRow(world.database, { ...asked, ...changes });
}

const dismiss = (fileId: string, resolutionId: string = randomUUID()): Promise<RowResolution> =>
  dismissRow(world.database, {
    fileId,
    rowNumber: 2,
    resolutionId,
    actor: randomUUID(),
    at: now,
    note: 'Es de otra agencia.',
    scope: null,
  });

async function payments(accountId: string): Promise<string[]> {
  const rows = await world.database.sql<{ kind: string }[]>`
    select kind from payment where account_id = ${accountId} order by kind`;
  return rows.map(({ kind }) => kind);
}

describe('a row that a person assigns', () => {
  test('is the same payment when it comes again in another file, and another one than the account has of its own', async () => {
    const accountId = await world.account('A-1');
    await world.previewAndAccept('payments', [{ ...payment, reference: 'A-1' }]);
    const one = await world.previewAndAccept('payments', [payment]);
    const two = await world.previewAndAccept('payments', [payment]);
    expect(await assign(one, accountId)).toEqual(done);
    expect(await payments(accountId)).toEqual(['payment', 'payment']);
    expect(await assign(two, accountId)).toEqual(refused('payment.alreadyReceived'));
    expect(await dismiss(two)).toEqual(done);
    expect(await payments(accountId)).toHaveLength(2);
  });

  test('keeps its folio: what has been received under the right number is not received twice', async () => {
    const accountId = await world.account('A-1');
    await world.previewAndAccept('payments', [{ ...payment, reference: 'A-1', folio: 'F1' }]);
    const file = await world.previewAndAccept('payments', [{ ...payment, folio: 'F1' }]);
    expect(await assign(file, accountId)).toEqual(refused('payment.alreadyReceived'));
    const unresolved = await listUnresolvedRows(world.database.db, [world.placement.clientId], {}, { limit: 10 });
    expect(unresolved.items).toMatchObject([{ fileId: file, verdict: 'unmatched' }]);
  });

  test('lets a reversal go that was waiting for it', async () => {
    const accountId = await world.account('A-1');
    const waiting = await world.previewAndAccept('payments', [{ ...reversal, reference: 'A-1' }]);
    const file = await world.previewAndAccept('payments', [{ ...payment, folio: 'F1' }]);
    expect(await assign(file, accountId)).toEqual(done);
    expect(await world.verdicts(waiting)).toEqual(['accepted']);
    expect(await payments(accountId)).toEqual(['payment', 'reversal']);
  });

  test('a reversal finds the payment of the account it is assigned to, or goes on waiting for it', async () => {
    const [early, late] = [await world.account('A-1'), await world.account('A-2')];
    await world.previewAndAccept('payments', [{ ...payment, reference: 'A-1', folio: 'F1' }]);
    const one = await world.previewAndAccept('payments', [reversal]);
    const two = await world.previewAndAccept('payments', [reversal]);
    expect(await assign(one, early)).toEqual(done);
    expect(await payments(early)).toEqual(['payment', 'reversal']);
    expect(await assign(two, early)).toEqual(refused('payment.alreadyReceived'));
    expect(await assign(two, late)).toEqual(done);
    expect(await world.verdicts(two)).toEqual(['awaitingPayment']);
    await world.previewAndAccept('payments', [{ ...payment, reference: 'A-2', folio: 'F1' }]);
    expect(await payments(late)).toEqual(['payment', 'reversal']);
  });

  test('goes to a live account of its own client, once, within the reach of whoever assigns it', async () => {
    const accountId = await world.account('A-1');
    const ended = await world.account('A-2');
    await world.end(ended);
    const foreign = await (await first.sibling()).account('A-3');
    const file = await world.previewAndAccept('withdrawals', [{ reference: 'X-1' }]);
    expect(await assign(file, ended)).toEqual(refused('account.closed'));
    expect(await assign(file, foreign)).toEqual(refused('account.notFound'));
    expect(await assign(file, accountId, { scope: [] })).toEqual(refused('fileRow.notFound'));
    expect(await assign(file, accountId, { rowNumber: 3 })).toEqual(refused('fileRow.notFound'));
    const resolutionId = randomUUID();
    const twice = await Promise.all([
      assign(file, accountId, { resolutionId }),
      assign(file, accountId, { resolutionId }),
    ]);
    expect(twice).toEqual([done, done]);
    expect(await assign(file, accountId)).toEqual(refused('fileRow.notWaiting'));
    expect(await dismiss(file, resolutionId)).toEqual(refused('record.idReused'));
    expect(await world.rows(file)).toMatchObject([{ verdict: 'accepted', accountId, noticeId: resolutionId }]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { paymentsCoveredUntil } from '../../src/clientFile/index.js';
import { FileWorld } from './fileWorld.js';

let first: FileWorld;
let world: FileWorld;
beforeAll(async () => {
  first = await FileWorld.create();
});
beforeEach(async () => {
  world = await first.sibling();
});
afterAll(() => first.database.drop());

const payment = { reference: 'A-1', amount: '100.00', valueDate: '2026-11-10' };

async function codes(fileId: string): Promise<string[][]> {
  return (await world.rows(fileId)).map(({ problems }) => problems.map(({ code }) => code));
}

describe('whose a row is', () => {
  test('the live account with its number, of this client alone', async () => {
    const accountId = await world.account('A-1');
    await (await first.sibling()).account('A-2');
    const { id, counts } = await world.preview('payments', [payment, { ...payment, reference: 'A-2' }]);
    expect(await world.rows(id)).toMatchObject([
      { verdict: 'accepted', accountId },
      { verdict: 'unmatched', accountId: null },
    ]);
    expect(counts).toEqual({ accepted: { rows: 1, cents: '10000' }, unmatched: { rows: 1, cents: '10000' } });
  });

  test('the payment reference counts where there is no number, and may not contradict it', async () => {
    const accountId = await world.account('A-1');
    await world.account('A-2');
    const { id } = await world.preview('payments', [
      { ...payment, reference: '', paymentReference: 'A-1' },
      { ...payment, paymentReference: 'A-2' },
    ]);
    expect(await world.rows(id)).toMatchObject([{ verdict: 'accepted', accountId }, { verdict: 'rejected' }]);
    expect((await codes(id))[1]).toEqual(['reference.contradiction']);
  });

  test('one that lost its zeros, when only one can be meant', async () => {
    await world.account('00-0123');
    await world.account('0456');
    await world.account('00456');
    const { id } = await world.preview('payments', [
      { ...payment, reference: '123' },
      { ...payment, reference: '456' },
      { ...payment, reference: '#/' },
    ]);
    expect(await world.verdicts(id)).toEqual(['accepted', 'unmatched', 'unmatched']);
    expect((await codes(id))[0]).toEqual(['reference.respelled']);
  });

  test('an account that has ended is told apart from one that never was, and a live one of its number comes first', async () => {
    const ended = await world.account('A-1');
    await world.end(ended, 'withdrawn');
    const again = await world.account('A-2');
    await world.end(again);
    const live = await world.account('A-2');
    const { id } = await world.preview('payments', [payment, { ...payment, reference: 'A-2' }]);
    expect(await world.rows(id)).toMatchObject([
      { verdict: 'closedAccount', accountId: ended },
      { verdict: 'accepted', accountId: live },
    ]);
  });
});

describe('payments', () => {
  test('the same payment in two files changes nothing, with or without a folio', async () => {
    await world.account('A-1');
    const rows = [{ ...payment, folio: 'F1' }, payment, payment, { ...payment, amount: '5' }];
    await world.previewAndAccept('payments', rows);
    const { id, counts } = await world.preview('payments', [...rows, payment, { ...payment, folio: 'F2' }]);
    expect(await world.verdicts(id)).toEqual(['repeated', 'repeated', 'repeated', 'repeated', 'accepted', 'accepted']);
    expect(counts.repeated).toEqual({ rows: 4, cents: '30500' });
  });

  test('stays the same payment after its account has ended and its number lives again', async () => {
    const accountId = await world.account('A-1');
    await world.previewAndAccept('payments', [{ ...payment, folio: 'F1' }]);
    await world.end(accountId);
    await world.account('A-1');
    const { id } = await world.preview('payments', [{ ...payment, folio: 'F1' }]);
    expect(await world.verdicts(id)).toEqual(['repeated']);
  });

  test('a folio that means another payment is rejected, in one file or in two', async () => {
    await world.account('A-1');
    const { id } = await world.preview('payments', [
      { ...payment, folio: 'F1' },
      { ...payment, folio: 'F1' },
      { ...payment, folio: 'F1', amount: '7' },
    ]);
    expect(await world.verdicts(id)).toEqual(['accepted', 'repeated', 'rejected']);
    await world.accept(id);
    const other = await world.preview('payments', [{ ...payment, folio: 'F1', valueDate: '2026-11-11' }]);
    expect(await codes(other.id)).toEqual([['payment.folioReused']]);
  });

  test('one from before the placement is taken, and said to be doubtful', async () => {
    await world.account('A-1');
    const { id } = await world.preview('payments', [{ ...payment, valueDate: '2026-10-30' }]);
    expect(await world.verdicts(id)).toEqual(['accepted']);
    expect(await codes(id)).toEqual([['valueDate.beforePlacement']]);
  });

  test('what was previewed is judged again when it is accepted', async () => {
    const accountId = await world.account('A-1');
    const one = await world.preview('payments', [{ ...payment, folio: 'F1' }]);
    const two = await world.preview('payments', [{ ...payment, folio: 'F1' }, payment]);
    await world.accept(one.id);
    await world.end(accountId);
    const accepted = await world.accept(two.id);
    expect(accepted).toMatchObject({ counts: { repeated: { rows: 1 }, closedAccount: { rows: 1 } } });
    expect(await world.database.sql`select id from payment where account_id = ${accountId}`).toHaveLength(1);
  });
});

describe('reversals', () => {
  const reversal = { reference: 'A-1', movement: 'Reverso', reversesFolio: 'F1', valueDate: '2026-11-12' };

  test('take back a payment of an earlier file or of their own, once and whole', async () => {
    await world.account('A-1');
    await world.previewAndAccept('payments', [{ ...payment, folio: 'F1' }]);
    const { id } = await world.preview('payments', [
      { ...payment, folio: 'F2' },
      { ...reversal, reversesFolio: 'F2' },
      { ...reversal, amount: '99' },
      { ...reversal, reference: '', valueDate: '' },
      reversal,
    ]);
    expect(await world.rows(id)).toMatchObject([
      { verdict: 'accepted' },
      { verdict: 'accepted', amountCents: 10_000n },
      { verdict: 'rejected' },
      { verdict: 'accepted', amountCents: 10_000n, valueDate: '2026-11-10' },
      { verdict: 'repeated' },
    ]);
    await world.accept(id);
    expect(await world.verdicts((await world.preview('payments', [reversal])).id)).toEqual(['repeated']);
  });

  test('wait for their payment, and go with it when it comes', async () => {
    const accountId = await world.account('A-1');
    const waiting = await world.previewAndAccept('payments', [
      reversal,
      reversal,
      { ...reversal, reversesFolio: 'F9' },
    ]);
    expect(await world.verdicts(waiting)).toEqual(['awaitingPayment', 'repeated', 'awaitingPayment']);
    const again = await world.previewAndAccept('payments', [reversal]);
    expect(await world.verdicts(again)).toEqual(['repeated']);
    const file = await world.previewAndAccept('payments', [{ ...payment, folio: 'F1' }]);
    expect(await world.rows(waiting)).toMatchObject([
      { verdict: 'accepted', accountId, releasedBy: file, amountCents: 10_000n },
      { verdict: 'repeated' },
      { verdict: 'awaitingPayment' },
    ]);
    const payments = await world.database.sql<{ kind: string; reversed: boolean }[]>`
      select p.kind, exists (select from payment r where r.reverses_id = p.id) as reversed from payment p
      where account_id = ${accountId} order by kind`;
    expect(payments).toEqual([
      { kind: 'payment', reversed: true },
      { kind: 'reversal', reversed: false },
    ]);
  });

  test('that waited for another amount go to a person, and a second one of the payment changes nothing', async () => {
    await world.account('A-1');
    const wrong = await world.previewAndAccept('payments', [{ ...reversal, amount: '99' }]);
    const nameless = await world.previewAndAccept('payments', [{ ...reversal, reference: '' }]);
    await world.previewAndAccept('payments', [{ ...payment, folio: 'F1' }, reversal]);
    const [row] = await world.rows(wrong);
    expect(row).toMatchObject({ verdict: 'rejected', noticeId: null });
    expect(row?.unresolvedSince).not.toBeNull();
    expect(await world.verdicts(nameless)).toEqual(['repeated']);
  });

  test('of a folio that two accounts share wait for somebody to say which', async () => {
    await world.account('A-1');
    await world.account('A-2');
    await world.previewAndAccept('payments', [
      { ...payment, folio: 'F1' },
      { ...payment, folio: 'F1', reference: 'A-2' },
    ]);
    const { id } = await world.preview('payments', [{ ...reversal, reference: '' }, reversal]);
    expect(await world.verdicts(id)).toEqual(['awaitingPayment', 'accepted']);
  });
});

describe('the other kinds', () => {
  test('a balance is never replaced by an older one, and the same one changes nothing', async () => {
    await world.account('A-1');
    await world.previewAndAccept('balances', [{ reference: 'A-1', balance: '50', asOf: '2026-11-10' }]);
    const file = (balance: string, asOf: string) => world.preview('balances', [{ reference: 'A-1', balance, asOf }]);
    expect(await codes((await file('40', '2026-11-09')).id)).toEqual([['balance.older']]);
    expect(await world.verdicts((await file('50', '2026-11-10')).id)).toEqual(['repeated']);
    const corrected = await file('45', '2026-11-10');
    expect(await world.verdicts(corrected.id)).toEqual(['accepted']);
    await world.accept(corrected.id);
    expect(await world.verdicts((await file('50', '2026-11-10')).id)).toEqual(['accepted']);
  });

  test('two balances of one account in a file: the second is rejected and names the first', async () => {
    await world.account('A-1');
    const { id } = await world.preview('balances', [
      { reference: 'A-1', balance: '50' },
      { reference: 'a1', balance: '60' },
    ]);
    expect(await world.verdicts(id)).toEqual(['accepted', 'rejected']);
    expect((await world.rows(id))[1]?.problems.at(-1)).toMatchObject({ code: 'row.repeated', value: '2' });
  });

  test('to be withdrawn twice is to be withdrawn', async () => {
    await world.account('A-1');
    await world.end(await world.account('A-2'), 'withdrawn');
    await world.end(await world.account('A-3'), 'returned');
    const rows = ['A-1', 'A-1', 'A-2', 'A-3', 'A-9'].map((reference) => ({ reference }));
    const id = await world.previewAndAccept('withdrawals', rows);
    expect(await world.verdicts(id)).toEqual(['accepted', 'repeated', 'repeated', 'closedAccount', 'unmatched']);
    expect((await world.rows(id)).map(({ unresolvedSince }) => unresolvedSince !== null)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('an answer needs a dispute', async () => {
    await world.account('A-1', { stage: 'disputed' });
    await world.account('A-2');
    const { id } = await world.preview('disputeAnswers', [
      { reference: 'A-1', answer: 'No procede' },
      { reference: 'A-2', answer: 'Procede', balance: '10' },
    ]);
    expect(await world.verdicts(id)).toEqual(['accepted', 'rejected']);
    expect((await codes(id))[1]).toEqual(['dispute.none']);
  });
});

describe('acceptance', () => {
  test('is done once, and its problems are not told twice', async () => {
    const accountId = await world.account('A-1');
    const { id } = await world.preview('payments', [{ ...payment, valueDate: '2026-10-30' }]);
    const accepted = await world.accept(id);
    expect(await world.accept(id)).toEqual(accepted);
    expect(await codes(id)).toEqual([['valueDate.beforePlacement']]);
    expect(await world.database.sql`select id from payment where account_id = ${accountId}`).toHaveLength(1);
  });

  test('of a payment file needs a period that is over, and gaps do not count as covered', async () => {
    await world.account('A-1');
    const { clientId } = world.placement;
    const until = () => paymentsCoveredUntil(world.database.db, clientId);
    const file = async (from: string, to: string) => {
      const { id } = await world.preview('payments', []);
      return world.accept(id, { from, until: to });
    };
    expect(await file('2026-11-01', '2026-11-20')).toEqual({ outcome: 'refused', code: 'clientFile.periodNotOver' });
    expect(await file('2026-11-02', '2026-11-01')).toEqual({ outcome: 'refused', code: 'clientFile.periodReversed' });
    expect(await until()).toBeUndefined();
    await file('2026-11-01', '2026-11-05');
    await file('2026-11-08', '2026-11-10');
    expect(await until()).toBe('2026-11-05');
    await file('2026-11-04', '2026-11-07');
    expect(await until()).toBe('2026-11-10');
  });
});

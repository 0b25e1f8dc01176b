import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { assignRow, findClientFile, listUnresolvedRows, paymentsCoveredUntil } from '@cartera/database/clientFile';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { correctFileLayout, discardClientFile, noticeDelivery } from '@cartera/workflows/clientFile';
import { ClientFileWorld, day } from './clientFileWorld.js';
import { workbookOf } from '../intake/workbookOf.js';

let world: ClientFileWorld;
beforeAll(async () => {
  world = await ClientFileWorld.create('lives', 'intake');
}, 180_000);
afterAll(() => world.close(), 60_000);

const order = () => ({ commandId: randomUUID(), actor: world.placement.supervisorId });
const door = (fileId: string) => world.temporal.workflow.getHandle(workflowId.clientFile(fileId));
const period = { from: day(10), until: day(1) };

/** The stable code an update is refused with. */
async function refusal(asked: Promise<unknown>): Promise<string | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError)) throw error;
    return (error.cause as { type?: string } | undefined)?.type;
  }
}

const payments = (...rows: string[]): string => ['Cuenta,Folio,Importe,Fecha valor,Movimiento', ...rows].join('\n');

describe('a file of payments', () => {
  it('reaches the accounts it is about, once, with the reversal that follows', async () => {
    const paid = await world.account('P-1');
    const reversed = await world.account('P-2');
    const content = payments(
      `P-1,F1,250.00,${day(3)},Pago`,
      `P-2,F2,100.00,${day(3)},Pago`,
      `P-2,F2,100.00,${day(2)},Reverso`,
      `P-9,F9,1.00,${day(3)},Pago`,
    );
    const file = await world.sendAndAccept('payments', content);
    expect(file).toMatchObject({
      coversFrom: day(3),
      coversUntil: day(2),
      counts: { accepted: { rows: 3, cents: '25000' }, unmatched: { rows: 1 } },
      noticesDelivered: 3,
    });
    expect(await world.balanceOf(paid)).toMatchObject({ stage: 'collecting', balanceCents: 75_000n });
    expect(await world.balanceOf(reversed)).toMatchObject({ balanceCents: 100_000n });
    expect(await paymentsCoveredUntil(world.database.db, world.placement.clientId)).toBe(day(2));

    const again = await world.sendAndAccept('payments', `${content}\nP-1,F3,50.00,${day(3)},Pago`);
    expect(again.counts).toMatchObject({ accepted: { rows: 1 }, repeated: { rows: 3 } });
    expect(await world.balanceOf(paid)).toMatchObject({ balanceCents: 70_000n });
  }, 180_000);

  it('settles an account, and what comes after for it waits for a person', async () => {
    const settled = await world.account('S-1');
    const first = await world.sendAndAccept('payments', payments(`S-1,S1,1000.00,${day(3)},Pago`));
    expect((await world.rows(first.id))[0]).toMatchObject({ verdict: 'accepted', refusal: null });
    expect(await world.balanceOf(settled)).toMatchObject({ stage: 'settled', balanceCents: 0n });
    const late = await world.sendAndAccept('payments', payments(`S-1,S2,10.00,${day(2)},Pago`));
    expect((await world.rows(late.id))[0]).toMatchObject({ verdict: 'closedAccount' });
    const waiting = await listUnresolvedRows(world.database.db, null, { kind: 'payments' }, { limit: 50 });
    expect(waiting.items.filter(({ fileId }) => fileId === late.id)).toHaveLength(1);
  }, 180_000);

  it('waits for the lives of accounts that are only being started, and tells of an account that ended meanwhile', async () => {
    const slow = await world.account('W-1', 'notBegun');
    const gone = await world.account('W-2', 'notBegun');
    const { id } = await world.send('payments', payments(`W-1,W1,10.00,${day(3)},Pago`, `W-2,W2,10.00,${day(3)},Pago`));
    await world.until(id, 'preview');
    await world.accept(id);
    await until(async () => (await findClientFile(world.database.db, id, null))?.state === 'accepting');
    await world.database.sql`update account set stage = 'withdrawn', closed_at = now() where id = ${gone}`;
    await until(async () => (await world.rows(id))[1]?.verdict === 'accountClosed');
    await world.begin(slow);
    await world.until(id, 'accepted');
    expect(await world.balanceOf(slow)).toMatchObject({ balanceCents: 99_000n });
    const [refused] = await world.database.sql`select state, refusal from payment where account_id = ${gone}`;
    expect(refused).toEqual({ state: 'refused', refusal: 'account.closed' });
  }, 180_000);

  it('tells a row that a person assigned', async () => {
    const accountId = await world.account('A-1');
    const file = await world.sendAndAccept('payments', payments(`X-1,X1,10.00,${day(3)},Pago`));
    const resolutionId = randomUUID();
    const asked = {
      fileId: file.id,
      rowNumber: 2,
      accountId,
      resolutionId,
      actor: randomUUID(),
      at: new Date(),
      scope: null,
    };
    expect(await assignRow(world.database, asked)).toEqual({ outcome: 'done' });
    const deliver = () =>
      world.temporal.workflow.execute(noticeDelivery, {
        workflowId: workflowId.noticeDelivery(resolutionId),
        taskQueue: taskQueue.lives,
        args: [{ releaseId: resolutionId, fileId: file.id }],
      });
    await deliver();
    expect(await world.balanceOf(accountId)).toMatchObject({ balanceCents: 99_000n });
    expect(await assignRow(world.database, asked)).toEqual({ outcome: 'done' });
    await deliver();
    expect(await world.balanceOf(accountId)).toMatchObject({ balanceCents: 99_000n });
  }, 180_000);

  it('needs a period that is over, and without any row says that nobody paid', async () => {
    const { id } = await world.send('payments', payments());
    expect(await world.until(id, 'preview')).toMatchObject({ failure: null, rowsRead: 0, coversFrom: null });
    expect(await refusal(world.accept(id))).toBe('clientFile.periodMissing');
    expect(await refusal(world.accept(id, { from: day(5), until: day(-1) }))).toBe('clientFile.periodNotOver');
    await world.accept(id, period);
    await world.until(id, 'accepted');
    expect(await paymentsCoveredUntil(world.database.db, world.placement.clientId)).toBe(day(1));
  }, 180_000);
});

describe('the other kinds', () => {
  it('state balances, withdraw accounts and answer disputes', async () => {
    const adjusted = await world.account('B-1');
    const withdrawn = await world.account('B-2');
    await until(async () => (await world.balanceOf(adjusted)).stage === 'collecting');
    await world.sendAndAccept('balances', `Cuenta,Saldo actualizado,Fecha de corte\nB-1,"1,500.00",${day(1)}`);
    expect(await world.balanceOf(adjusted)).toMatchObject({ balanceCents: 150_000n });
    const recall = await world.sendAndAccept('withdrawals', 'Cuenta,Motivo\nB-2,Venta de cartera\nB-2,\nB-9,');
    expect(recall.counts).toMatchObject({ accepted: { rows: 1 }, repeated: { rows: 1 }, unmatched: { rows: 1 } });
    expect(await world.balanceOf(withdrawn)).toMatchObject({ stage: 'withdrawn' });
    const { id } = await world.send('disputeAnswers', 'Cuenta,Respuesta\nB-1,No procede');
    expect(await world.until(id, 'preview')).toMatchObject({ counts: { rejected: { rows: 1 } } });
  }, 180_000);
});

describe('what cannot be read', () => {
  it('a file of another kind is not acted on until a person says what its columns are', async () => {
    const accountId = await world.account('K-1');
    const { id } = await world.send('withdrawals', payments(`K-1,F1,10.00,${day(3)},Pago`));
    expect(await world.until(id, 'preview')).toMatchObject({
      failure: { code: 'clientFile.otherKind', kind: 'payments' },
    });
    expect(await refusal(world.accept(id))).toBe('clientFile.notReadable');
    const layout = { headerRow: 1, columns: ['reference', null, null, null, 'amount'] as never };
    expect(await refusal(door(id).executeUpdate(correctFileLayout, { args: [{ ...order(), layout }] }))).toBe(
      'layout.unknownColumn',
    );
    await door(id).executeUpdate(discardClientFile, { args: [order()] });
    await world.until(id, 'discarded');
    expect(await world.balanceOf(accountId)).toMatchObject({ balanceCents: 100_000n });
  }, 180_000);

  it('waits for a layout, remembers it, and keeps it from files of another kind', async () => {
    const strange = (rows: string): string => `Clave,Cuánto,Cuándo\n${rows}`;
    await world.account('L-1');
    const { id } = await world.send('payments', strange(`L-1,10.00,${day(3)}`));
    expect(await world.until(id, 'preview')).toMatchObject({ failure: { code: 'intake.headerNotFound' } });
    const layout = { headerRow: 1, columns: ['reference', 'amount', 'valueDate'] as const };
    await door(id).executeUpdate(correctFileLayout, { args: [{ ...order(), layout }] });
    await until(async () => (await findClientFile(world.database.db, id, null))?.counts?.accepted?.rows === 1);
    await door(id).executeUpdate(discardClientFile, { args: [order()] });
  }, 180_000);

  it.each([
    ['nothing', Buffer.from(''), 'intake.emptyFile'],
    ['only a header', Buffer.from('Cuenta,Motivo\n'), 'intake.noRows'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'intake.legacyFormat'],
    ['an empty workbook', undefined, 'intake.emptyFile'],
  ])(
    'ends with a code for %s, and the file may be sent again',
    async (_, content, code) => {
      const bytes = content ?? (await workbookOf({ Hoja: [] }));
      const { id } = await world.send('withdrawals', bytes);
      expect(await world.until(id, 'failed')).toMatchObject({ failure: { code } });
      expect((await world.send('withdrawals', bytes)).id).not.toBe(id);
    },
    180_000,
  );

  it('reads the sheet of a workbook that has the rows', async () => {
    await world.account('0012');
    const bytes = await workbookOf({
      Portada: [['Banco Ribera del Sur'], ['Retiros']],
      Retiros: [['Lista de retiros'], ['No. de crédito', 'Motivo'], ['0012', 'Venta']],
    });
    const { id } = await world.send('withdrawals', bytes);
    expect(await world.until(id, 'preview')).toMatchObject({
      reading: { sheet: 'Retiros', headerRow: 2 },
      counts: { accepted: { rows: 1 } },
    });
    expect((await world.send('withdrawals', bytes)).id).toBe(id);
  }, 180_000);
});

async function until(reached: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await reached()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('not reached');
}

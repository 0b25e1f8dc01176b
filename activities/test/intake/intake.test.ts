import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import Papa from 'papaparse';
import { createIntake, findIntake, intakeRows, rowErrors } from '@cartera/database/intake';
import type { Intake } from '@cartera/database/intake';
import { document, letter } from '@cartera/database/schema';
import { workflowId } from '@cartera/domain/identity';
import type { Column } from '@cartera/domain/placement';
import { correctLayout, discardIntake, undoIntake } from '@cartera/workflows/portfolioIntake';
import { inventedFile } from './inventedFile.js';
import { actor, PlacementWorld } from './placementWorld.js';
import { workbookOf } from './workbookOf.js';

let world: PlacementWorld;
beforeAll(async () => {
  world = await PlacementWorld.create('lives', 'intake', 'mail');
}, 180_000);
afterAll(() => world.close(), 60_000);

const update = (intakeId: string) => world.temporal.workflow.getHandle(workflowId.intake(intakeId));
const order = () => ({ commandId: randomUUID(), actor });

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

async function placed(content: Buffer, name: string): Promise<Intake> {
  const { id } = await world.place(content, name);
  return world.until(id, 'preview', 'failed');
}

async function accountsOf(clientId: string): Promise<number> {
  const [row] = await world.database.sql<{ accounts: number }[]>`
    select count(*)::integer as accounts from account where client_id = ${clientId}`;
  return row?.accounts ?? 0;
}

async function errorFile(intakeId: string): Promise<string[][]> {
  let text = '';
  for await (const piece of rowErrors(world.database, intakeId)) text += piece;
  expect(text.startsWith('\ufeff')).toBe(true);
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

describe('an intake', () => {
  it('acknowledges what it received, with counts and nothing about any debtor', async () => {
    const file = inventedFile(20, { 3: { Adeudo: '-100.00' }, 4: { 'C.P.': '99999', Colonia: 'Inexistente' } }, 'A');
    const { id } = await world.placeAndAccept(file, 'acuse.csv');
    for (let tries = 0; tries < 600 && world.mails.length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const [mail] = world.mails.splice(0);
    expect(mail?.subject).toBe('Acuse de recepción: Cartera de prueba, 19 cuentas');
    expect(mail?.text).toMatch(/Cuentas recibidas: 19\n[^]*en revisión: 1\n[^]*Rechazadas: 1\n/);
    expect(mail?.text).toContain('Saldo total: El importe es negativo. 1');
    expect(`${mail?.text}${String(mail?.html)}`).not.toMatch(/Inventada|Toronto|3320000/);
    // The server has the mail a moment before its row says so.
    const states = () => world.database.sql`select state from mail where client_id = ${world.clientId}`;
    for (let tries = 0; tries < 100 && (await states())[0]?.state !== 'sent'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await states()).toEqual([expect.objectContaining({ state: 'sent' })]);
    await world.expectWholeAccounts(id, 19);
  }, 180_000);

  it('is the same intake when the same file comes again, and changes nothing', async () => {
    const file = inventedFile(10, {}, 'S');
    const first = await world.placeAndAccept(file, 'uno.csv');
    const before = await accountsOf(world.clientId);
    const again = await world.place(file, 'otro nombre.csv');
    expect(again.id).toBe(first.id);
    expect(await accountsOf(world.clientId)).toBe(before);
  }, 180_000);

  it('finds the rows of another file unchanged, new or in contradiction with what lives', async () => {
    await world.placeAndAccept(inventedFile(5, {}, 'U'), 'uno.csv');
    const before = await accountsOf(world.clientId);
    const other = inventedFile(6, { 2: { Adeudo: '9.99' } }, 'U');
    const { id, counts } = await world.placeAndAccept(other, 'dos.csv');
    expect(counts).toEqual({ accepted: 1, addressReview: 0, rejected: 1, unchanged: 4 });
    expect(await accountsOf(world.clientId)).toBe(before + 1);
    const rejected = await intakeRows(world.database.db, id, { verdict: 'rejected' }, { limit: 10 });
    expect(rejected.items.map(({ rowNumber, problems }) => [rowNumber, problems.map(({ code }) => code)])).toEqual([
      [3, ['reference.live']],
    ]);
    await world.expectLifecycles(id, 1);
  }, 180_000);

  it('makes one account of a debt that two files bring at the same time', async () => {
    const one = await placed(inventedFile(3, {}, 'R'), 'uno.csv');
    const two = await placed(inventedFile(4, {}, 'R'), 'dos.csv');
    expect([one.counts?.accepted, two.counts?.accepted]).toEqual([3, 4]);
    await Promise.all([world.accept(one.id), world.accept(two.id)]);
    await Promise.all([world.until(one.id, 'accepted'), world.until(two.id, 'accepted')]);
    const [row] = await world.database.sql`
      select count(*)::integer as accounts, count(distinct reference)::integer as debts from account
      where reference like 'R-%'`;
    expect(row).toEqual({ accounts: 4, debts: 4 });
  }, 180_000);

  it('waits for a layout when columns are missing, and remembers what it was told', async () => {
    const rename = (content: Buffer): Buffer =>
      Buffer.from(content.toString().replace('Cuenta,Cliente', 'Clave,Quién').replace('Adeudo', 'Pendiente'));
    const waiting = await placed(rename(inventedFile(4, {}, 'M')), 'sin columnas.csv');
    expect(waiting.failure).toEqual({
      code: 'intake.columnsMissing',
      columns: ['reference', 'fullName', 'balance'],
    });
    expect(await refusal(world.accept(waiting.id))).toBe('intake.notReadable');
    const columns: (Column | null)[] = [...(waiting.reading?.proposed?.columns ?? [])];
    const short = { headerRow: 1, columns: columns.slice(1) };
    expect(
      await refusal(update(waiting.id).executeUpdate(correctLayout, { args: [{ ...order(), layout: short }] })),
    ).toBe('layout.width');
    columns.splice(0, 2, 'reference', 'fullName');
    columns[9] = 'balance';
    await update(waiting.id).executeUpdate(correctLayout, {
      args: [{ ...order(), layout: { headerRow: 1, columns } }],
    });
    await until(async () => (await findIntake(world.database.db, waiting.id, null))?.counts?.accepted === 4);
    await world.accept(waiting.id);
    await world.until(waiting.id, 'accepted');

    const next = await placed(rename(inventedFile(5, {}, 'M2')), 'igual.csv');
    expect(next).toMatchObject({ failure: null, counts: { accepted: 5 }, reading: { remembered: true } });
    await update(next.id).executeUpdate(discardIntake, { args: [order()] });
    expect(await world.until(next.id, 'undone')).toMatchObject({ lifecyclesStarted: 0 });
  }, 180_000);

  it.each([
    ['only a header', Buffer.from('Cuenta,Cliente,Domicilio,Adeudo\n'), 'intake.noRows'],
    ['an empty workbook', 'workbook', 'intake.emptyFile'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'intake.legacyFormat'],
  ])(
    'ends with a code for %s, and the file may be sent again',
    async (_, content, code) => {
      const bytes = typeof content === 'string' ? await workbookOf({ Hoja: [] }) : content;
      const failed = await placed(bytes, 'malo');
      expect(failed).toMatchObject({ state: 'failed', failure: { code } });
      expect((await world.place(bytes, 'malo')).id).not.toBe(failed.id);
    },
    180_000,
  );

  it('gives back every bad row with its cells, its problems and no formula that could run', async () => {
    const evil = ['=HYPERLINK("http://x","a")', '+1+cmd|calc', '-2+3', '@SUM(A1)', '\t=1+1', '＝1+1'];
    const changes = Object.fromEntries(evil.map((Cliente, i) => [i + 1, { Cliente, Adeudo: '-1' }]));
    const { id } = await placed(inventedFile(8, changes, 'F'), 'formulas.csv');
    const [head, ...rows] = await errorFile(id);
    expect(head).toEqual(expect.arrayContaining(['Renglón', 'Cuenta', 'Resultado', 'Problemas', 'Sugerencia']));
    expect(rows).toHaveLength(evil.length);
    rows.forEach((row, i) => {
      expect(row[0]).toBe(String(i + 2));
      expect(row[2]).toBe(`'${evil[i]}`);
      expect(row.every((cell) => !/^\s*[=+\-@＝]/.test(cell))).toBe(true);
      expect(row[head!.indexOf('Problemas')]).toContain('El importe es negativo.');
      expect(row[head!.indexOf('Sugerencia')]).not.toBe('');
    });
  }, 180_000);

  it('judges contact hours where the debtor lives, even when the address is doubtful', async () => {
    const content = inventedFile(
      3,
      {
        1: { Colonia: 'Zona Río', 'C.P.': '22010', Municipio: 'Tijuana', Estado: 'Baja California' },
        2: { Colonia: 'Ninguna', 'C.P.': '', Municipio: 'Hermosillo', Estado: 'Sonora' },
        3: { Colonia: 'Ninguna', 'C.P.': '', Municipio: 'Quién sabe', Estado: 'Q. Roo' },
      },
      'Z',
    );
    const { id } = await world.placeAndAccept(content, 'zonas.csv');
    const zones = await world.database.sql`select time_zone from account where intake_id = ${id} order by reference`;
    expect(zones.map((row) => row.time_zone as string)).toEqual([
      'America/Tijuana',
      'America/Hermosillo',
      'America/Cancun',
    ]);
  }, 180_000);
});

describe('taking an acceptance back', () => {
  it('withdraws every account and ends every life, and the file may be placed anew', async () => {
    const file = inventedFile(6, {}, 'B');
    const { id } = await world.placeAndAccept(file, 'error.csv');
    await update(id).executeUpdate(undoIntake, { args: [order()] });
    await world.until(id, 'undone');
    const rows = await world.database.sql<
      { id: string; stage: string; closed: boolean; reason: string; chained: boolean }[]
    >`
      select a.id, a.stage, a.closed_at is not null as closed, t.data ->> 'reason' as reason,
        t.hash = timeline_hash(before.hash, t.account_id, t.sequence, t.at, t.actor, t.kind, t.data) as chained
      from account a
      join lateral (select * from timeline_entry where account_id = a.id order by sequence desc limit 1) t on true
      join timeline_entry before on before.account_id = a.id and before.sequence = t.sequence - 1
      where a.intake_id = ${id}`;
    expect(rows).toHaveLength(6);
    for (const row of rows) {
      expect(row).toMatchObject({ stage: 'withdrawn', closed: true, reason: 'intake.undone', chained: true });
      const { status } = await world.temporal.workflow.getHandle(workflowId.account(row.id)).describe();
      expect(status.name).toBe('TERMINATED');
    }
    const again = await world.placeAndAccept(file, 'error.csv');
    expect(again).toMatchObject({ counts: { accepted: 6, unchanged: 0 } });
    expect(again.id).not.toBe(id);
  }, 240_000);

  it('is refused once a letter was produced', async () => {
    const { id, clientId } = await world.placeAndAccept(inventedFile(2, {}, 'W'), 'cartas.csv');
    const [point] = await world.database.sql<{ id: string; accountId: string }[]>`
      select c.id, c.account_id as "accountId" from contact_point c join account a on a.id = c.account_id
      where a.intake_id = ${id} and c.kind = 'address' limit 1`;
    const documentId = randomUUID();
    await world.database.db.insert(document).values({
      id: documentId,
      accountId: point!.accountId,
      clientId,
      kind: 'letter',
      sha256: 'a'.repeat(64),
      bytes: 1,
      mediaType: 'application/pdf',
      fileName: 'carta.pdf',
      createdAt: new Date(),
    });
    await world.database.db.insert(letter).values({
      id: randomUUID(),
      accountId: point!.accountId,
      contactPointId: point!.id,
      stepKey: 'first',
      template: 'firstNotice',
      documentId,
      producedAt: new Date(),
    });
    expect(await refusal(update(id).executeUpdate(undoIntake, { args: [order()] }))).toBe('intake.contactMade');
    expect((await findIntake(world.database.db, id, null))?.state).toBe('accepted');
  }, 180_000);
});

describe('registering an upload', () => {
  const upload = () => ({
    id: randomUUID(),
    portfolioId: world.portfolioId,
    fileName: 'x.csv',
    fileSha256: randomUUID().replaceAll('-', ''),
    fileBytes: 1,
    createdBy: actor,
    createdAt: new Date(),
  });

  it('gives one answer to one upload, however often it is sent', async () => {
    const sent = upload();
    const answers = await Promise.all(Array.from({ length: 8 }, () => createIntake(world.database.db, sent)));
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['created', ...Array<string>(7).fill('repeated')]);
    expect(await createIntake(world.database.db, { ...sent, fileSha256: 'other' })).toEqual({ outcome: 'idReused' });
    expect(await createIntake(world.database.db, { ...upload(), portfolioId: randomUUID() })).toEqual({
      outcome: 'portfolioUnknown',
    });
    expect(await createIntake(world.database.db, { ...sent, id: randomUUID() })).toMatchObject({
      outcome: 'sameFile',
      intake: { id: sent.id },
    });
  });

  it('shows no intake outside the clients of who asks', async () => {
    const { id } = upload();
    await createIntake(world.database.db, { ...upload(), id });
    expect(await findIntake(world.database.db, id, [world.clientId])).toBeDefined();
    expect(await findIntake(world.database.db, id, [randomUUID()])).toBeUndefined();
    expect(await findIntake(world.database.db, id, [])).toBeUndefined();
  });
});

async function until(reached: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await reached()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('not reached');
}

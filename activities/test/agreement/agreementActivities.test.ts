import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { createAgreementActivities } from '@cartera/activities/agreement';
import { exampleAgency } from '@cartera/activities/document';
import { insertAgreement } from '@cartera/database/agreement';
import { findDocument } from '@cartera/database/document';
import { diskFileStore } from '@cartera/database/fileStore';
import type { FileStore } from '@cartera/database/fileStore';
import { appendLedger } from '@cartera/database/ledger';
import { agreement, document, party, person, timelineEntry } from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { defaultAgreementLimits } from '@cartera/domain/agreement';
import { dayOfDate } from '@cartera/domain/calendar';
import { wallClock } from '@cartera/domain/clock';
import { activityAt } from '../document/activityAt.js';
import { pdfText } from '../document/pdfText.js';
import { placeAccount, placeClient } from '../document/placement.js';
import type { Placement } from '../document/placement.js';

let database: TestDatabase;
let files: FileStore;
let folder: string;
let placement: Placement;
let activities: ReturnType<typeof createAgreementActivities>;
const supervisorId = randomUUID();

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cartera-agreement-'));
  files = diskFileStore(folder);
  placement = await placeClient(database);
  activities = createAgreementActivities({ connection: database, files, agency: exampleAgency, clock: wallClock });
  await database.db.insert(person).values({
    id: supervisorId,
    username: 'sofia',
    fullName: 'Sofía Supervisora Ruiz',
    role: 'supervisor',
    passwordHash: 'none',
  });
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** An agreement on the account of `placeAccount`, in the given state. */
async function placeAgreement(
  accountId: string,
  changes: Partial<typeof agreement.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID();
  await insertAgreement(database.db, {
    id,
    accountId,
    clientId: placement.clientId,
    kind: 'forgiveness',
    state: 'approved',
    balanceCents: 6_178_133n,
    forgivenCents: 1_178_133n,
    instalments: [
      { dueDay: dayOfDate('2026-12-05'), amountCents: '2000000' },
      { dueDay: dayOfDate('2027-01-05'), amountCents: '3000000' },
    ],
    signedOn: '2026-11-21',
    proposedAt: new Date('2026-11-20T18:00:00Z'),
    proposedBy: randomUUID(),
    decidedAt: new Date('2026-11-21T18:00:00Z'),
    decidedBy: supervisorId,
    ...changes,
  });
  return id;
}

const order = (agreementId: string) => ({ agreementId, limits: defaultAgreementLimits });

async function textOf(documentId: string): Promise<string> {
  return pdfText(files.pathOf((await findDocument(database.db, documentId))!.sha256));
}

describe('produceAgreementDocument', () => {
  test('holds what a written agreement must: parts, quita, payments, finiquito, where to pay, who approved', async () => {
    const placed = await placeAccount(database, placement);
    const { documentId } = await activityAt(
      activities.produceAgreementDocument,
      order(await placeAgreement(placed.accountId)),
    );
    const text = await textOf(documentId);
    for (const required of [
      'Convenio de pago con quita',
      'Banco Ribera del Sur',
      placed.fullName,
      placed.reference,
      'Tarjeta ORO',
      'Capital $52,000.00 MXN',
      'Intereses ordinarios $6,781.33 MXN',
      'Intereses moratorios $2,500.00 MXN',
      'Otros conceptos $500.00 MXN',
      'Saldo que se conviene $61,781.33 MXN',
      'Quita (descuento) −$11,781.33 MXN',
      '$50,000.00 MXN',
      '5 de diciembre de 2026',
      '$20,000.00 MXN',
      'Pago parcial',
      '5 de enero de 2027',
      'Finiquito',
      'carta finiquito',
      'hasta 3 días naturales después',
      'la quita no se aplica',
      '646180110400000007',
      'Pague únicamente a Banco Ribera del Sur',
      'no recibe pagos ni efectivo',
      'Sofía Supervisora Ruiz, el 21/11/2026',
      exampleAgency.responsible,
      exampleAgency.address,
      'bancoribera.example/privacidad',
      'REDECO',
    ])
      expect(text).toContain(required);
    expect(text).not.toMatch(/null|undefined/);
  });

  test('asked again, or twice at once, it is one document, kept in the case file', async () => {
    const placed = await placeAccount(database, placement);
    const asked = order(await placeAgreement(placed.accountId));
    const answers = await Promise.all([
      activityAt(activities.produceAgreementDocument, asked),
      activityAt(activities.produceAgreementDocument, asked, '2026-11-23T18:00:00Z'),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await activityAt(activities.produceAgreementDocument, asked)).toEqual(answers[0]);
    const documents = await database.db.select().from(document).where(eq(document.accountId, placed.accountId));
    expect(documents).toMatchObject([{ id: answers[0].documentId, kind: 'agreement', clientId: placement.clientId }]);
    const [row] = await database.db.select().from(agreement).where(eq(agreement.id, asked.agreementId));
    expect(row?.documentId).toBe(answers[0].documentId);
    const entries = await database.db.select().from(timelineEntry).where(eq(timelineEntry.accountId, placed.accountId));
    expect(entries).toMatchObject([
      {
        kind: 'documentKept',
        data: { kind: 'agreement', agreementId: asked.agreementId, sha256: documents[0]!.sha256 },
      },
    ]);
  });

  test('what was paid since the placement is a line of its own, so that the parts tie', async () => {
    const placed = await placeAccount(database, placement);
    await appendLedger(database.db, placed.accountId, {
      kind: 'payment',
      amountCents: -178_133n,
      sourceId: randomUUID(),
      at: new Date('2026-11-20T19:00:00Z'),
    });
    const id = await placeAgreement(placed.accountId, {
      kind: 'restructure',
      balanceCents: 6_000_000n,
      forgivenCents: 0n,
      instalments: [{ dueDay: dayOfDate('2026-12-05'), amountCents: '6000000' }],
    });
    const { documentId } = await activityAt(activities.produceAgreementDocument, order(id));
    const text = await textOf(documentId);
    expect(text).toContain('Convenio de reestructura');
    expect(text).toContain('Otros conceptos $500.00 MXN');
    expect(text).toContain('Pagos y ajustes posteriores −$1,781.33 MXN');
    expect(text).toContain('Saldo que se conviene $60,000.00 MXN');
    expect(text).not.toMatch(/quita/i);
  });

  test('a client that gave no breakdown, and a guarantor who signs', async () => {
    const none = { principalCents: null, ordinaryInterestCents: null, defaultInterestCents: null };
    const placed = await placeAccount(database, placement, none);
    const partyId = randomUUID();
    await database.db
      .insert(party)
      .values({ id: partyId, accountId: placed.accountId, role: 'aval', fullName: 'Juan Aval Pérez' });
    const { documentId } = await activityAt(
      activities.produceAgreementDocument,
      order(await placeAgreement(placed.accountId, { partyId, decidedBy: 'workflow' })),
    );
    const text = await textOf(documentId);
    expect(text).toContain('Capital No informado');
    expect(text).toContain('Saldo informado $61,781.33 MXN');
    expect(text).toContain('Aval: acepta');
    expect(text).toContain('Aval Juan Aval Pérez');
    expect(text).toContain(`Titular ${placed.fullName}`);
    expect(text).not.toContain('Autorizó');
  });

  test.each(['proposed', 'refused', 'cancelled'] as const)('one that is %s is not written down', async (state) => {
    const placed = await placeAccount(database, placement);
    const id = await placeAgreement(placed.accountId, { state });
    await expect(activityAt(activities.produceAgreementDocument, order(id))).rejects.toMatchObject({
      type: 'agreement.notApproved',
      nonRetryable: true,
    });
    expect(await database.db.select().from(document).where(eq(document.accountId, placed.accountId))).toEqual([]);
  });

  test('one that nobody knows is refused; one already kept is still written', async () => {
    await expect(activityAt(activities.produceAgreementDocument, order(randomUUID()))).rejects.toMatchObject({
      type: 'agreement.unknown',
    });
    const placed = await placeAccount(database, placement);
    const id = await placeAgreement(placed.accountId, { state: 'fulfilled' });
    await expect(activityAt(activities.produceAgreementDocument, order(id))).resolves.toHaveProperty('documentId');
  });
});

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { exampleAgency } from '@cartera/activities/document';
import { createOfferActivities, offerText } from '@cartera/activities/offer';
import { findDocument } from '@cartera/database/document';
import { diskFileStore } from '@cartera/database/fileStore';
import type { FileStore } from '@cartera/database/fileStore';
import { countUnsentLetters } from '@cartera/database/mailing';
import { account, letter, strategyVersion, timelineEntry } from '@cartera/database/schema';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { wallClock } from '@cartera/domain/clock';
import { stepTemplates } from '@cartera/domain/strategy';
import type { StepOffer } from '@cartera/domain/strategy';
import { activityAt } from '../document/activityAt.js';
import { pdfPages, pdfText, pdfTextWithin } from '../document/pdfText.js';
import { clientRules, placeAccount, placeClient } from '../document/placement.js';
import type { Placement } from '../document/placement.js';

let database: TestDatabase;
let files: FileStore;
let folder: string;
let activities: ReturnType<typeof createOfferActivities>;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cartera-offer-'));
  files = diskFileStore(folder);
  activities = createOfferActivities({ connection: database, files, agency: exampleAgency, clock: wallClock });
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** A client whose strategy makes one offer. */
async function placeOffering(offer: StepOffer, rules: object = clientRules): Promise<Placement> {
  const placement = await placeClient(database, { rules });
  const step = { attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] };
  const definition = {
    steps: [
      { ...step, key: 'propuesta', kind: 'offer', dayOffset: 30, template: 'firstOffer', offer },
      { ...step, key: 'fin', kind: 'ruling', dayOffset: 90 },
    ],
  };
  await database.db
    .update(strategyVersion)
    .set({ definition })
    .where(eq(strategyVersion.id, placement.strategyVersionId));
  return placement;
}

const order = (accountId: string, template = 'firstOffer', stepKey = 'propuesta') => ({
  accountId,
  stepKey,
  template,
  letterId: randomUUID(),
});

async function pathOf(documentId: string): Promise<string> {
  return files.pathOf((await findDocument(database.db, documentId))!.sha256);
}

describe('produceOffer', () => {
  test('says what would be paid and forgiven, to the cent, until when, and that it is free to refuse', async () => {
    const placement = await placeOffering({ forgivenPercent: 30, instalments: 4, validDays: 20 });
    const placed = await placeAccount(database, placement);
    const { documentId } = await activityAt(activities.produceOffer, order(placed.accountId));
    const path = await pathOf(documentId);
    const text = await pdfText(path);
    for (const required of [
      '$43,246.94 MXN',
      '−$18,534.39 MXN',
      '$61,781.33 MXN',
      '12 de diciembre de 2026',
      '12 de marzo de 2027',
      'decisión suya',
      'convenio por escrito',
      'únicamente con ese convenio',
      'Pague únicamente a Banco Ribera del Sur',
      'no recibe pagos ni efectivo',
      'aclaración',
      'bancoribera.example/privacidad',
      'REDECO',
      exampleAgency.responsible,
    ])
      expect(text).toContain(required);
    expect(await pdfPages(path)).toBe(1);
    expect(await pdfTextWithin(path, { left: 63, top: 147, right: 387, bottom: 261 })).toMatch(
      /^María Guadalupe Hernández de la Torre .* Ciudad de México$/,
    );
  });

  test('sixty payments still fit on the page, and an offer that forgives nothing speaks of no quita', async () => {
    const generous = { ...clientRules, agreement: { maxInstalments: 60, maxDays: 3000 } };
    const placement = await placeOffering({ forgivenPercent: 0, instalments: 60, validDays: 10 }, generous);
    const placed = await placeAccount(database, placement);
    const { documentId } = await activityAt(activities.produceOffer, order(placed.accountId, 'furtherOffer'));
    const path = await pathOf(documentId);
    const text = await pdfText(path);
    expect(text).toContain('$1,030.21 MXN $1,029.68 MXN cada uno');
    expect(text).toContain('Pagos 2 a 60');
    expect(text).not.toMatch(/quita|null|undefined/i);
    expect(await pdfPages(path)).toBe(1);
  });

  test('a mailing run takes it, and the case file keeps its terms', async () => {
    const placement = await placeOffering({ forgivenPercent: 10, instalments: 1, validDays: 15 });
    const placed = await placeAccount(database, placement);
    const asked = order(placed.accountId);
    const first = await activityAt(activities.produceOffer, asked);
    expect(await activityAt(activities.produceOffer, { ...asked, letterId: randomUUID() })).toEqual(first);
    expect(await countUnsentLetters(database.db, placement.clientId, 'firstOffer')).toBe(1);
    const entries = await database.db.select().from(timelineEntry).where(eq(timelineEntry.accountId, placed.accountId));
    expect(entries).toMatchObject([
      {
        kind: 'documentKept',
        data: {
          kind: 'letter',
          template: 'firstOffer',
          offer: {
            balanceCents: '6178133',
            payableCents: '5560320',
            forgivenCents: '617813',
            instalments: 1,
            validUntil: '2026-12-07',
          },
        },
      },
    ]);
  });

  test.each([
    [
      'more than the client lets anybody forgive',
      { forgivenPercent: 41, instalments: 1, validDays: 10 },
      'agreement.forgivesTooMuch',
    ],
    [
      'more payments than the client allows',
      { forgivenPercent: 0, instalments: 25, validDays: 10 },
      'agreement.tooManyInstalments',
    ],
    ['everything', { forgivenPercent: 100, instalments: 1, validDays: 10 }, 'offer.nothingToPay'],
  ])('never offers %s', async (_what, offer, type) => {
    const placed = await placeAccount(database, await placeOffering(offer));
    await expect(activityAt(activities.produceOffer, order(placed.accountId))).rejects.toMatchObject({
      type,
      nonRetryable: true,
    });
    expect(await database.db.select().from(letter).where(eq(letter.accountId, placed.accountId))).toEqual([]);
  });

  test.each([
    ['disputed', 'account.frozen'],
    ['withdrawn', 'account.closed'],
  ] as const)('offers nothing while %s', async (stage, type) => {
    const placement = await placeOffering({ forgivenPercent: 10, instalments: 1, validDays: 15 });
    const placed = await placeAccount(database, placement, { stage });
    await expect(activityAt(activities.produceOffer, order(placed.accountId))).rejects.toMatchObject({ type });
  });

  test('a step or template that is none is refused', async () => {
    const placement = await placeOffering({ forgivenPercent: 10, instalments: 1, validDays: 15 });
    const placed = await placeAccount(database, placement);
    const asked = (template: string, stepKey: string) =>
      activityAt(activities.produceOffer, order(placed.accountId, template, stepKey));
    await expect(asked('firstNotice', 'propuesta')).rejects.toMatchObject({ type: 'letter.unknownTemplate' });
    await expect(asked('firstOffer', 'fin')).rejects.toMatchObject({ type: 'offer.stepUnknown' });
    await database.db.update(account).set({ balanceCents: 0n }).where(eq(account.id, placed.accountId));
    await expect(asked('firstOffer', 'propuesta')).rejects.toMatchObject({ type: 'offer.nothingToPay' });
  });
});

describe('templates of offers', () => {
  const forbidden =
    /embarg|juici|judicial|demanda|juzgado|tribunal|abogad|penal|cárcel|polic|delit|fraude|denuncia|citatorio|requerimiento|apercib|consecuencia|urgente|inmediat|advertencia|última oportunidad/i;

  test.each(stepTemplates.offer)('%s presses nobody, whatever its terms', (template) => {
    for (const forgives of [true, false])
      for (const spread of [true, false]) {
        const values = { client: 'Banco', reference: '4412', validUntil: '12 de diciembre de 2026', forgives, spread };
        const text = Object.values(offerText(template, values)).join(' ');
        expect(text).not.toMatch(forbidden);
        expect(text).not.toMatch(/\{\{|undefined/);
        if (!forgives) expect(text).not.toMatch(/quita|menos de lo que/);
      }
  });
});

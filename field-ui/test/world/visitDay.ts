import { createHash, randomUUID } from 'node:crypto';
import { createPerson } from '@cartera/api/people';
import { createClient } from '@cartera/database/client';
import type { Connection } from '@cartera/database/connection';
import { createPortfolio } from '@cartera/database/portfolio';
import {
  account,
  address,
  collectorProfile,
  contactPoint,
  intake,
  party,
  unit,
  unitMember,
} from '@cartera/database/schema';
import { createStrategy, createStrategyVersion } from '@cartera/database/strategyVersion';
import { centralZone, localTime, spread } from '@cartera/domain/calendar';
import type { BusinessClock } from '@cartera/domain/clock';
import { businessNow } from '@cartera/domain/clock';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import type { Strategy } from '@cartera/domain/strategy';
import type { connectTemporal } from '@cartera/workflows/client';

export const password = 'una frase que se recuerda';

/** A life that begins with a visit, in the band of the next half hour. */
function visitsFirst(now: number): Strategy {
  const minute = Math.floor(localTime(now, centralZone).minute);
  const timeBands = [{ fromMinute: minute, untilMinute: minute + 30 }];
  return {
    steps: [
      { key: 'visita', kind: 'visit', dayOffset: 0, attempts: 3, spacingDays: 2, windowDays: 8, timeBands },
      { key: 'dictamen', kind: 'ruling', dayOffset: 40, attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] },
    ],
  };
}

/** Name, RFC, street, number, longitude and latitude. */
export type Door = readonly [string, string, string, string, number, number];

export const neighbourhood: readonly Door[] = [
  ['MARÍA PEÑA LÓPEZ', 'PELM810307K41', 'Calle Fresno', '14', -99.2172, 19.1515],
  ['JOSÉ RUIZ OCAMPO', 'RUOJ750912HG3', 'Av. del Lago', '231', -99.2151, 19.1528],
  ['ANA SOFÍA TREVIÑO DÍAZ', 'TEDA900104Q82', 'Privada Cedros', '7', -99.2133, 19.1502],
  ['ROBERTO NÁJERA SOLÍS', 'NASR680530T17', 'Calle Encino', '88', -99.2196, 19.1541],
  ['LUCÍA BARRAGÁN PONCE', 'BAPL851119JJ5', 'Cerrada Olivo', '3', -99.2201, 19.1497],
];

export interface VisitDay {
  collectorId: string;
  clientId: string;
  unitId: string;
  accounts: { accountId: string; partyId: string; holder: string }[];
}

const dayMs = 86_400_000;

/** An id whose visit opens among the first of its band: accounts spread theirs over it. */
function earlyId(): string {
  for (;;) {
    const id = randomUUID();
    if (spread(id, 'visita', 0) < 0.005) return id;
  }
}

/** A collector with an open visit at each door of the generated city, of living accounts. */
export async function placeVisitDay(
  { db, sql }: Connection,
  temporal: Awaited<ReturnType<typeof connectTemporal>>,
  clock: BusinessClock,
  doors: readonly Door[] = neighbourhood,
): Promise<VisitDay> {
  const [collectorId, clientId, strategyId, strategyVersionId, portfolioId, intakeId] = Array.from({ length: 6 }, () =>
    randomUUID(),
  ) as [string, string, string, string, string, string];
  const createdAt = new Date(businessNow(clock, Date.now()) - 20 * dayMs);
  const collector = { id: collectorId, username: 'campo', fullName: 'Elena Rubio Casas', role: 'collector' as const };
  await createPerson(db, { ...collector, clientScope: null, password });
  await createClient(db, {
    id: clientId,
    code: 'banco-ficticio',
    name: 'Banco Ficticio del Bajío',
    regulation: 'financial',
    reportEmail: 'dictamenes@banco.example',
    ownerEmail: 'reportes@despacho.example',
    rules: { letter: { paymentMethods: [{ label: 'SPEI (CLABE)', value: '646180110400000007' }] } },
    createdAt,
  });
  await createStrategy(db, { id: strategyId, code: 'visitas', name: 'Visitas primero' });
  await createStrategyVersion(db, {
    id: strategyVersionId,
    strategyId,
    definition: visitsFirst(businessNow(clock, Date.now())),
    createdBy: null,
    createdAt,
  });
  const portfolio = { id: portfolioId, clientId, name: 'Consumo 2026', product: 'Tarjeta de crédito', currency: 'MXN' };
  await createPortfolio(db, { ...portfolio, strategyVersionId, createdAt });
  await db.insert(intake).values({
    id: intakeId,
    clientId,
    portfolioId,
    fileName: 'asignacion.csv',
    fileSha256: createHash('sha256').update(intakeId).digest('hex'),
    fileBytes: 1,
    state: 'accepted',
    createdBy: collectorId,
    createdAt,
  });
  const unitId = randomUUID();
  await db.insert(unit).values({ id: unitId, kind: 'team', name: 'Tlalpan' });
  await db.insert(unitMember).values({ unitId, personId: collectorId, memberRole: 'collector' });
  const everyDay = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((day) => [day, { fromMinute: 480, untilMinute: 1_140 }]),
  );
  await db.insert(collectorProfile).values({
    personId: collectorId,
    travelMode: 'car',
    startPoint: { longitude: -99.217, latitude: 19.1516 },
    shiftCalendar: everyDay,
  });
  const accounts: VisitDay['accounts'] = [];
  for (const [holder, rfc, street, exterior, longitude, latitude] of doors) {
    const [accountId, partyId, contactPointId] = [earlyId(), randomUUID(), randomUUID()];
    await db.insert(account).values({
      ...{ id: accountId, clientId, portfolioId, intakeId, strategyVersionId },
      reference: `4152-${accounts.length + 10}0${accountId.slice(0, 4)}`,
      product: 'Tarjeta de crédito',
      currency: 'MXN',
      balanceCents: 1_845_050n + BigInt(accounts.length) * 311_700n,
      daysPastDue: 96 + accounts.length * 7,
      assigneeId: collectorId,
      stageSince: createdAt,
      placedAt: createdAt,
    });
    await db.insert(party).values({ id: partyId, accountId, role: 'titular', fullName: holder, rfc });
    const phone = {
      id: randomUUID(),
      accountId,
      partyId,
      kind: 'phone' as const,
      value: `+5255123448${String(20 + accounts.length)}`,
    };
    await db.insert(contactPoint).values([
      {
        ...{ id: contactPointId, accountId, partyId, kind: 'address', provenance: 'placement' },
        value: `${street.toUpperCase()} ${exterior} COL JARDINES DEL AJUSCO 14200 TLALPAN`,
        authorisation: 'authorised',
      },
      { ...phone, authorisation: 'authorised', provenance: 'placement' },
    ]);
    await db.insert(address).values({
      ...{ contactPointId, accountId, street, exterior },
      settlement: 'Jardines del Ajusco',
      postalCode: '14200',
      municipality: 'Tlalpan',
      state: 'Ciudad de México',
      grade: 'exact',
      location: { longitude, latitude },
      precision: 'house',
      locationSource: 'geocoder',
      geocodeState: 'found',
    });
    await temporal.workflow.start('accountLifecycle', {
      workflowId: workflowId.account(accountId),
      taskQueue: taskQueue.lives,
      args: [{ v: 1, accountId, clock }],
    });
    accounts.push({ accountId, partyId, holder });
  }
  for (;;) {
    const [row] = await sql<
      { open: bigint }[]
    >`select count(*) as open from task where state = 'open' and kind = 'visit'`;
    if (Number(row?.open) === doors.length) return { collectorId, clientId, unitId, accounts };
    await new Promise((later) => setTimeout(later, 200));
  }
}

import { randomUUID } from 'node:crypto';
import {
  account,
  address,
  client,
  contactPoint,
  intake,
  party,
  portfolio,
  strategy,
  strategyVersion,
} from '@cartera/database/schema';
import type { TestDatabase } from '@cartera/database/testing';

export const clientRules = {
  letter: {
    paymentMethods: [{ label: 'SPEI (CLABE)', value: '646180110400000007' }],
    privacyNotice: 'bancoribera.example/privacidad',
  },
};

/** A client with one portfolio, ready for accounts. */
export interface Placement {
  clientId: string;
  portfolioId: string;
  intakeId: string;
  strategyVersionId: string;
}

export async function placeClient(
  { db }: TestDatabase,
  changes: Partial<typeof client.$inferInsert> = {},
): Promise<Placement> {
  const placement = {
    clientId: randomUUID(),
    portfolioId: randomUUID(),
    intakeId: randomUUID(),
    strategyVersionId: randomUUID(),
  };
  const strategyId = randomUUID();
  await db.insert(client).values({
    id: placement.clientId,
    code: `banco-${placement.clientId.slice(0, 8)}`,
    name: 'Banco Ribera del Sur',
    regulation: 'financial',
    reportEmail: 'dictamenes@banco.example',
    ownerEmail: 'duena@despacho.example',
    rules: clientRules,
    ...changes,
  });
  await db.insert(strategy).values({ id: strategyId, code: strategyId, name: 'Prueba' });
  await db
    .insert(strategyVersion)
    .values({ id: placement.strategyVersionId, strategyId, version: 1, definition: { steps: [] } });
  await db.insert(portfolio).values({
    id: placement.portfolioId,
    clientId: placement.clientId,
    name: 'Tarjetas 2026',
    product: 'Tarjeta',
    strategyVersionId: placement.strategyVersionId,
  });
  await db.insert(intake).values({
    id: placement.intakeId,
    clientId: placement.clientId,
    portfolioId: placement.portfolioId,
    fileName: 'cartera.csv',
    fileSha256: placement.intakeId,
    fileBytes: 1,
    createdBy: randomUUID(),
  });
  return placement;
}

export interface PlacedAccount {
  accountId: string;
  partyId: string;
  contactPointId: string;
  reference: string;
  fullName: string;
}

let placed = 0;

/** An account with a holder and one exact address. */
export async function placeAccount(
  { db }: TestDatabase,
  placement: Placement,
  changes: Partial<typeof account.$inferInsert> = {},
  grade: (typeof address.$inferInsert)['grade'] = 'exact',
): Promise<PlacedAccount> {
  placed += 1;
  const ids = { accountId: randomUUID(), partyId: randomUUID(), contactPointId: randomUUID() };
  const reference = `4412-${String(placed).padStart(6, '0')}`;
  const fullName = 'María Guadalupe Hernández de la Torre';
  await db.insert(account).values({
    id: ids.accountId,
    clientId: placement.clientId,
    portfolioId: placement.portfolioId,
    intakeId: placement.intakeId,
    strategyVersionId: placement.strategyVersionId,
    reference,
    product: 'Tarjeta ORO',
    currency: 'MXN',
    balanceCents: 6_178_133n,
    principalCents: 5_200_000n,
    ordinaryInterestCents: 678_133n,
    defaultInterestCents: 250_000n,
    daysPastDue: 143,
    stage: 'collecting',
    stageSince: new Date('2026-11-20T18:00:00Z'),
    placedAt: new Date('2026-11-20T18:00:00Z'),
    ...changes,
  });
  await db.insert(party).values({ id: ids.partyId, accountId: ids.accountId, role: 'titular', fullName });
  await db.insert(contactPoint).values({
    id: ids.contactPointId,
    accountId: ids.accountId,
    partyId: ids.partyId,
    kind: 'address',
    value: 'Av. Francisco I. Madero 2953 Int. 27, Los Aguacates',
    authorisation: 'authorised',
    provenance: 'placement',
  });
  await db.insert(address).values({
    contactPointId: ids.contactPointId,
    accountId: ids.accountId,
    street: 'Av. Francisco I. Madero',
    exterior: '2953',
    interior: '27',
    settlement: 'Los Aguacates',
    postalCode: '06200',
    municipality: 'Cuauhtémoc',
    state: 'Ciudad de México',
    grade,
  });
  return { ...ids, reference: changes.reference ?? reference, fullName };
}

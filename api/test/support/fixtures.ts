import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '@cartera/database/connection';
import { createClient } from '@cartera/database/client';
import { createPortfolio } from '@cartera/database/portfolio';
import { account, address, contactPoint, intake, party, task } from '@cartera/database/schema';
import { createStrategy, createStrategyVersion } from '@cartera/database/strategyVersion';
import type { Strategy } from '@cartera/domain/strategy';

/** A short strategy: a letter and then the ruling. */
export const shortStrategy: Strategy = {
  steps: [
    {
      key: 'aviso',
      kind: 'letter',
      dayOffset: 0,
      attempts: 1,
      spacingDays: 0,
      windowDays: 0,
      timeBands: [],
      template: 'firstNotice',
    },
    { key: 'dictamen', kind: 'ruling', dayOffset: 30, attempts: 1, spacingDays: 0, windowDays: 0, timeBands: [] },
  ],
};

export interface Placement {
  clientId: string;
  portfolioId: string;
  strategyVersionId: string;
  intakeId: string;
}

/** A client with a portfolio, its strategy and an accepted intake. */
export async function placePortfolio(db: Database, createdBy: string): Promise<Placement> {
  const [clientId, strategyId, strategyVersionId, portfolioId, intakeId] = Array.from({ length: 5 }, () =>
    randomUUID(),
  ) as [string, string, string, string, string];
  const createdAt = new Date('2026-11-01T12:00:00Z');
  await createClient(db, {
    id: clientId,
    code: clientId,
    name: 'Financiera de Prueba',
    regulation: 'financial',
    reportEmail: 'reportes@financiera.example',
    ownerEmail: 'responsable@despacho.example',
    rules: {},
    createdAt,
  });
  await createStrategy(db, { id: strategyId, code: strategyId, name: 'Corta' });
  await createStrategyVersion(db, {
    id: strategyVersionId,
    strategyId,
    definition: shortStrategy,
    createdBy: null,
    createdAt,
  });
  await createPortfolio(db, {
    id: portfolioId,
    clientId,
    name: 'Consumo',
    product: 'tarjeta',
    currency: 'MXN',
    strategyVersionId,
    createdAt,
  });
  await db.insert(intake).values({
    id: intakeId,
    clientId,
    portfolioId,
    fileName: 'cartera.csv',
    fileSha256: createHash('sha256').update(intakeId).digest('hex'),
    fileBytes: 1,
    state: 'accepted',
    createdBy,
    createdAt,
  });
  return { clientId, portfolioId, strategyVersionId, intakeId };
}

export interface PlacedAccount {
  accountId: string;
  partyId: string;
  contactPointId: string;
}

/** An account as acceptance leaves it: one holder with one exact address. */
export async function placeAccount(
  db: Database,
  placement: Placement,
  facts: Partial<typeof account.$inferInsert> & { fullName?: string } = {},
): Promise<PlacedAccount> {
  const [accountId, partyId, contactPointId] = [randomUUID(), randomUUID(), randomUUID()];
  const { fullName = 'MARÍA PEÑA LÓPEZ', ...columns } = facts;
  const placedAt = new Date('2026-11-02T12:00:00Z');
  await db.insert(account).values({
    id: accountId,
    clientId: placement.clientId,
    portfolioId: placement.portfolioId,
    intakeId: placement.intakeId,
    reference: accountId.slice(0, 8),
    product: 'tarjeta',
    currency: 'MXN',
    balanceCents: 6_178_133n,
    daysPastDue: 120,
    strategyVersionId: placement.strategyVersionId,
    stageSince: placedAt,
    placedAt,
    ...columns,
  });
  await db.insert(party).values({ id: partyId, accountId, role: 'titular', fullName });
  await db.insert(contactPoint).values({
    id: contactPointId,
    accountId,
    partyId,
    kind: 'address',
    value: 'CALLE 1 NUM 2, COLONIA CENTRO, 06000',
    authorisation: 'authorised',
    provenance: 'placement',
  });
  await db.insert(address).values({
    contactPointId,
    accountId,
    street: 'Calle 1',
    exterior: '2',
    settlement: 'Centro',
    postalCode: '06000',
    grade: 'exact',
    location: { longitude: -99.13, latitude: 19.43 },
  });
  return { accountId, partyId, contactPointId };
}

/** An open call on the phone desk. */
export async function openCall(
  db: Database,
  placement: Placement,
  accountId: string,
  dueAt = new Date('2026-11-10T12:00:00Z'),
): Promise<string> {
  const id = randomUUID();
  await db.insert(task).values({
    id,
    accountId,
    clientId: placement.clientId,
    desk: 'phone',
    kind: 'call',
    openedAt: new Date('2026-11-09T12:00:00Z'),
    dueAt,
  });
  return id;
}

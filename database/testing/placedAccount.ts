import { randomUUID } from 'node:crypto';
import type { Strategy } from '@cartera/domain/strategy';
import type { Database } from '../src/connection/index.js';
import {
  account,
  address,
  client,
  contactPoint,
  intake,
  party,
  person,
  portfolio,
  strategy,
  strategyVersion,
} from '../src/schema/index.js';

/** A client with one portfolio and one strategy, and the people who work on it. */
export interface TestPlacement {
  clientId: string;
  portfolioId: string;
  intakeId: string;
  strategyVersionId: string;
  agentId: string;
  supervisorId: string;
}

/** Places a client with `definition` as its strategy, ready for accounts. */
export async function placeTestClient(db: Database, definition: Strategy): Promise<TestPlacement> {
  const placement: TestPlacement = {
    clientId: randomUUID(),
    portfolioId: randomUUID(),
    intakeId: randomUUID(),
    strategyVersionId: randomUUID(),
    agentId: randomUUID(),
    supervisorId: randomUUID(),
  };
  const { clientId, portfolioId, intakeId, strategyVersionId } = placement;
  const strategyId = randomUUID();
  await db.insert(client).values({
    id: clientId,
    code: `banco-${clientId.slice(0, 8)}`,
    name: 'Banco Ribera del Sur',
    regulation: 'financial',
    reportEmail: 'dictamenes@banco.example',
    ownerEmail: 'duena@despacho.example',
  });
  await db.insert(strategy).values({ id: strategyId, code: strategyId, name: 'Prueba' });
  await db.insert(strategyVersion).values({ id: strategyVersionId, strategyId, version: 1, definition });
  await db
    .insert(portfolio)
    .values({ id: portfolioId, clientId, name: 'Tarjetas', product: 'Tarjeta', strategyVersionId });
  await db.insert(intake).values({
    id: intakeId,
    clientId,
    portfolioId,
    fileName: 'cartera.csv',
    fileSha256: intakeId,
    fileBytes: 1,
    createdBy: placement.supervisorId,
  });
  await db.insert(person).values(
    (['agentId', 'supervisorId'] as const).map((who) => ({
      id: placement[who],
      username: placement[who],
      fullName: 'Persona de Prueba',
      role: who === 'agentId' ? ('phoneAgent' as const) : ('supervisor' as const),
      passwordHash: 'none',
    })),
  );
  return placement;
}

export interface TestAccount {
  accountId: string;
  partyId: string;
  addressId: string;
  phoneId: string;
}

/** Personal data that must never leave the database; tests look for it elsewhere. */
export const testDebtor = { fullName: 'María Guadalupe Hernández de la Torre', phone: '+525511112222' } as const;

/** An account just received: a holder, one phone and one address of the given grade. */
export async function placeTestAccount(
  db: Database,
  placement: TestPlacement,
  placedAt: Date,
  grade: (typeof address.$inferInsert)['grade'] = 'exact',
): Promise<TestAccount> {
  const placed = { accountId: randomUUID(), partyId: randomUUID(), addressId: randomUUID(), phoneId: randomUUID() };
  const { accountId, partyId } = placed;
  await db.insert(account).values({
    id: accountId,
    clientId: placement.clientId,
    portfolioId: placement.portfolioId,
    intakeId: placement.intakeId,
    strategyVersionId: placement.strategyVersionId,
    reference: accountId,
    product: 'Tarjeta',
    currency: 'MXN',
    balanceCents: 6_178_133n,
    daysPastDue: 143,
    stageSince: placedAt,
    placedAt,
  });
  await db.insert(party).values({ id: partyId, accountId, role: 'titular', fullName: testDebtor.fullName });
  const point = { accountId, partyId, authorisation: 'authorised' as const, provenance: 'placement' };
  await db.insert(contactPoint).values([
    { ...point, id: placed.addressId, kind: 'address', value: 'Av. Francisco I. Madero 2953, Los Aguacates' },
    { ...point, id: placed.phoneId, kind: 'phone', value: testDebtor.phone },
  ]);
  await db.insert(address).values({
    contactPointId: placed.addressId,
    accountId,
    street: 'Av. Francisco I. Madero',
    exterior: '2953',
    settlement: 'Los Aguacates',
    postalCode: '06200',
    municipality: 'Cuauhtémoc',
    state: 'Ciudad de México',
    grade,
  });
  return placed;
}

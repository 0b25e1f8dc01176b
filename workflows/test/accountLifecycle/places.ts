import { randomUUID } from 'node:crypto';
import { contactPoint, postalSettlement } from '@cartera/database/schema';
import type { TestAccount } from '@cartera/database/testing';
import type { World } from './world.js';

/** Adds a second phone to an account, as a neighbour may have told it. */
export async function insertContactPoint(
  { database }: World,
  { accountId, partyId }: TestAccount,
  authorisation: 'proposed' | 'barred',
): Promise<string> {
  const id = randomUUID();
  await database.db
    .insert(contactPoint)
    .values({ id, accountId, partyId, kind: 'phone', value: '+525533334444', authorisation, provenance: 'visit' });
  return id;
}

/** Adds one settlement of another time zone to the catalogue; returns its id. */
export async function insertSettlement({ database }: World): Promise<number> {
  const [row] = await database.db
    .insert(postalSettlement)
    .values({
      postalCode: '99998',
      settlement: 'Lomas de Prueba',
      settlementType: 'Colonia',
      municipality: 'Hermosillo',
      state: 'Sonora',
      stateCode: '26',
      urban: true,
      timeZone: 'America/Hermosillo',
      settlementKey: 'lomas de prueba',
      municipalityKey: 'hermosillo',
      stateKey: 'sonora',
    })
    .returning({ id: postalSettlement.id });
  return row!.id;
}

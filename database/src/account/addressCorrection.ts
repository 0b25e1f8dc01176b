import { and, eq, or, sql } from 'drizzle-orm';
import { placeKey } from '@cartera/domain/address';
import type { AddressCorrection, AddressGrade, AddressParts, CatalogueRow } from '@cartera/domain/address';
import type { MexicanZone } from '@cartera/domain/calendar';
import type { Queryable } from '../connection/index.js';
import { account, address, postalSettlement } from '../schema/index.js';

/** The parts of an account's address as they stand, or undefined when the contact point is no address of this account. */
export async function findAddressParts(
  db: Queryable,
  accountId: string,
  contactPointId: string,
): Promise<AddressParts | undefined> {
  const [row] = await db
    .select({
      street: address.street,
      exterior: address.exterior,
      interior: address.interior,
      settlement: address.settlement,
      postalCode: address.postalCode,
      municipality: address.municipality,
      state: address.state,
    })
    .from(address)
    .where(and(eq(address.contactPointId, contactPointId), eq(address.accountId, accountId)));
  if (row === undefined) return undefined;
  return Object.fromEntries(Object.entries(row).filter(([, part]) => part !== null));
}

/** A catalogue row, with the zone that its people live in. */
export type ZonedCatalogueRow = CatalogueRow & { timeZone: string };

/** The catalogue rows that a typed address may mean: those of its postal code, and those of its names. */
export async function findSettlements(
  db: Queryable,
  sought: { id: number } | Pick<AddressParts, 'postalCode' | 'settlement' | 'municipality'>,
): Promise<ZonedCatalogueRow[]> {
  const rows = await db
    .select()
    .from(postalSettlement)
    .where(
      'id' in sought
        ? eq(postalSettlement.id, sought.id)
        : or(
            eq(postalSettlement.postalCode, sought.postalCode ?? ''),
            and(
              eq(postalSettlement.settlementKey, placeKey(sought.settlement) ?? ''),
              eq(postalSettlement.municipalityKey, placeKey(sought.municipality) ?? ''),
            ),
          ),
    );
  return rows.map(({ cityKey, ...row }) => ({ ...row, cityKey: cityKey ?? undefined }));
}

export interface CorrectedAddress {
  accountId: string;
  contactPointId: string;
  parts: AddressParts;
  grade: AddressGrade;
  corrections: readonly AddressCorrection[];
  postalSettlementId?: number;
  timeZone: MexicanZone;
}

/**
 * Writes a corrected address. What was received stays in the contact point for ever; the position is looked up again,
 * unless somebody stood there.
 */
export async function writeCorrectedAddress(transaction: Queryable, corrected: CorrectedAddress): Promise<void> {
  const { parts, contactPointId } = corrected;
  const located = sql`${address.locationSource} is not distinct from 'visit'`;
  await transaction
    .update(address)
    .set({
      street: parts.street ?? null,
      exterior: parts.exterior ?? null,
      interior: parts.interior ?? null,
      settlement: parts.settlement ?? null,
      postalCode: parts.postalCode ?? null,
      municipality: parts.municipality ?? null,
      state: parts.state ?? null,
      grade: corrected.grade,
      corrections: corrected.corrections,
      candidates: [],
      problems: [],
      postalSettlementId: corrected.postalSettlementId ?? null,
      geocodeState: sql`case when ${located} then ${address.geocodeState} else 'pending' end`,
    })
    .where(eq(address.contactPointId, contactPointId));
  await transaction.update(account).set({ timeZone: corrected.timeZone }).where(eq(account.id, corrected.accountId));
}

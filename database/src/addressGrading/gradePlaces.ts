import { gradePlace } from '@cartera/domain/address';
import type { AddressGrading } from '@cartera/domain/address';
import { settlementsByName, settlementsOfCodes } from './nearbySettlements.js';
import type { Reader } from './nearbySettlements.js';
import type { Place } from './place.js';

/**
 * Grades places by the rules of the domain, fetching catalogue rows for all of them at once: first those of their postal
 * codes, then, for the places that these leave open, those that bear or resemble the written name.
 */
export async function gradePlaces(sql: Reader, places: readonly Place[]): Promise<Map<number, AddressGrading>> {
  const gradings = new Map<number, AddressGrading>();
  if (places.length === 0) return gradings;
  const byCode = await settlementsOfCodes(
    sql,
    places.flatMap(({ postalCode }) => postalCode ?? []),
  );
  const inCode = (place: Place): ReturnType<typeof byCode.get> =>
    place.postalCode === undefined ? undefined : byCode.get(place.postalCode);
  const open = places.filter((place) => {
    const grading = gradePlace(place.received, inCode(place) ?? []);
    gradings.set(place.id, grading);
    return !isSettled(grading);
  });
  if (open.length === 0) return gradings;
  const byName = await settlementsByName(
    sql,
    open.map((place) => ({ ...place, municipalityOfCode: inCode(place)?.[0]?.municipalityKey })),
  );
  for (const place of open) {
    const own = inCode(place) ?? [];
    const codes = new Set(own.map(({ id }) => id));
    const others = (byName.get(place.id) ?? []).filter(({ id }) => !codes.has(id));
    const rows = [...own, ...others].sort((a, b) => a.id - b.id);
    gradings.set(place.id, gradePlace(place.received, rows));
  }
  return gradings;
}

/** Rows of other postal codes can only cast doubt on a misspelt name, or offer candidates. */
function isSettled({ postalSettlementId, corrections }: AddressGrading): boolean {
  return postalSettlementId !== undefined && corrections.every(({ why }) => why !== 'misspeltSettlement');
}

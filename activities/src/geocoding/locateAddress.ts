import type { GeocodedAddress, GeocodePrecision, LocationCandidate, PendingAddress } from '@cartera/database/geocoding';
import { placeKey } from '@cartera/domain/address';
import type { Nominatim, NominatimPlace, NominatimQuestion } from './nominatim.js';

/** OpenStreetMap's words for what Mexico calls a colonia. */
const settlementTypes: ReadonlySet<string> = new Set([
  'neighbourhood',
  'suburb',
  'quarter',
  'residential',
  'hamlet',
  'village',
  'town',
  'city_block',
  'city_district',
]);
const keptCandidates = 5;

/** Nominatim's rank of a street; houses are above it, areas below. */
const streetRank = 26;
const houseRank = 28;

/**
 * Finds where an address is, asking from the finest to the coarsest: the house, the street, the colonia, the postal code.
 * An answer counts only when it lies in the address's postal code or colonia: a city has the same street name ten times,
 * and the wrong one sends a collector across town. What did not count is kept as a candidate.
 *
 * @param ask remembers answers, because neighbours ask the same of their colonia
 */
export async function locateAddress(ask: Nominatim['search'], address: PendingAddress): Promise<GeocodedAddress> {
  const candidates: LocationCandidate[] = [];
  for (const question of questionsOf(address)) {
    const answers = (await ask(question)).flatMap((place) => {
      const candidate = candidateOf(place);
      return candidate === undefined ? [] : [{ place, candidate }];
    });
    const certain = answers.find(({ place, candidate }) => agrees(address, place, candidate.precision));
    for (const { candidate } of answers)
      if (candidates.length < keptCandidates && !candidates.some(({ label }) => label === candidate.label))
        candidates.push(candidate);
    if (certain !== undefined) {
      const { longitude, latitude, precision } = certain.candidate;
      return { address, location: { longitude, latitude, precision }, candidates };
    }
  }
  return { address, candidates };
}

function questionsOf({
  street,
  exterior,
  settlement,
  postalCode,
  municipality,
  state,
}: PendingAddress): NominatimQuestion[] {
  const area = { city: municipality, state, postalcode: postalCode };
  // Nobody maps "S/N" or "Mz 4 Lt 12", and asking for a house that is not mapped finds nothing, not even its street.
  const number = /^\d+\S*/.exec(exterior ?? '')?.[0];
  return [
    ...(number === undefined ? [] : [{ street: `${number} ${street}`, ...area }]),
    { street, ...area },
    { city: settlement, county: municipality, state },
    { postalcode: postalCode },
  ];
}

function candidateOf(place: NominatimPlace): LocationCandidate | undefined {
  const precision = precisionOf(place);
  const longitude = Number(place.lon);
  const latitude = Number(place.lat);
  if (precision === undefined || !Number.isFinite(longitude) || !Number.isFinite(latitude)) return undefined;
  return { longitude, latitude, precision, label: place.display_name };
}

function precisionOf({ addresstype, place_rank: rank, address }: NominatimPlace): GeocodePrecision | undefined {
  if (addresstype === 'postcode') return 'postalCode';
  if (address.house_number !== undefined) return 'house';
  if (rank >= streetRank && rank < houseRank) return 'street';
  return settlementTypes.has(addresstype) ? 'settlement' : undefined;
}

function agrees(
  address: PendingAddress,
  { address: found, ...place }: NominatimPlace,
  precision: GeocodePrecision,
): boolean {
  const inCode = found.postcode === address.postalCode;
  const key = placeKey(address.settlement);
  const names = Object.entries(found).flatMap(([kind, name]) => (settlementTypes.has(kind) ? placeKey(name) : []));
  const inSettlement = key !== undefined && names.includes(key);
  if (precision === 'postalCode') return inCode;
  if (precision === 'settlement') return settlementTypes.has(place.addresstype) && inSettlement;
  return inCode || inSettlement;
}

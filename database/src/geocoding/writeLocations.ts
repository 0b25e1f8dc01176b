import type { Sql } from '../connection/index.js';
import type { Coordinate } from '../schema/index.js';
import type { geocodePrecisions } from '../schema/index.js';
import type { PendingAddress } from './pendingAddress.js';

export type GeocodePrecision = (typeof geocodePrecisions)[number];

/** Somewhere an address may be, for a person who looks at the map. */
export interface LocationCandidate extends Coordinate {
  precision: GeocodePrecision;
  /** The geocoder's words for the place. */
  label: string;
}

/** What the geocoder made of one address. */
export interface GeocodedAddress {
  address: PendingAddress;
  /** Undefined when nothing certain was found. */
  location?: Coordinate & { precision: GeocodePrecision };
  candidates: readonly LocationCandidate[];
}

/**
 * Writes the answers for addresses that still say what was asked. One that was corrected meanwhile stays pending with its
 * new words, and a coordinate from a visit is never replaced by a guess.
 *
 * @returns addresses written
 */
export async function writeLocations(sql: Sql, answers: readonly GeocodedAddress[]): Promise<number> {
  const column = <T>(pick: (answer: GeocodedAddress) => T | undefined): (T | null)[] =>
    answers.map((answer) => pick(answer) ?? null);
  const contactPointIds = column(({ address }) => address.contactPointId);
  const written = await sql.begin(async (transaction) => {
    // A place decides its account's unit (trigger `address_moved`): accounts are locked before their addresses, as commands do.
    await transaction`
      select from account
      where id in (select account_id from address where contact_point_id = any(${contactPointIds}::uuid[]))
      order by id for no key update`;
    return transaction`
    update address a set
      location = case when g.precision is null then null else st_setsrid(st_makepoint(g.longitude, g.latitude), 4326) end,
      precision = g.precision,
      location_source = case when g.precision is null then null else 'geocoder' end,
      geocode_candidates = g.candidates::jsonb,
      geocode_state = case when g.precision is null then 'notFound' else 'found' end
    from unnest(
      ${contactPointIds}::uuid[],
      ${column(({ address }) => address.street)}::text[],
      ${column(({ address }) => address.exterior)}::text[],
      ${column(({ address }) => address.settlement)}::text[],
      ${column(({ address }) => address.postalCode)}::text[],
      ${column(({ location }) => location?.longitude)}::float8[],
      ${column(({ location }) => location?.latitude)}::float8[],
      ${column(({ location }) => location?.precision)}::text[],
      ${column(({ candidates }) => JSON.stringify(candidates))}::text[]
    ) as g (contact_point_id, street, exterior, settlement, postal_code, longitude, latitude, precision, candidates)
    where a.contact_point_id = g.contact_point_id and a.geocode_state = 'pending'
      and a.location_source is distinct from 'visit'
      and (a.street, a.exterior, a.settlement, a.postal_code)
        is not distinct from (g.street, g.exterior, g.settlement, g.postal_code)`;
  });
  return written.count;
}

import { hasDoor } from '@cartera/domain/address';
import type { AddressGrading, AddressParts } from '@cartera/domain/address';
import { gradePlaces } from './gradePlaces.js';
import type { Reader } from './nearbySettlements.js';
import { PlaceReader } from './place.js';
import type { Place } from './place.js';

/** Places remembered: a national file names some thousands, and one that was made to hurt must not fill the memory. */
const maxRemembered = 20_000;

/** Places of one question: bounds the catalogue rows that come back for them. */
const placesAtATime = 4000;

/**
 * Grades the addresses of a file against the postal catalogue, batch after batch.
 *
 * A file has far fewer places than rows: each is graded once, together with the others that its batch is the first to name.
 * Those that agree with the catalogue in every part, nearly all, are decided by one join; the rest by the rules of the
 * domain. The same address has the same grading, whatever the batches.
 */
export class PlaceGrader {
  private readonly sql: Reader;
  private readonly known = new Map<string, AddressGrading>();

  constructor(sql: Reader) {
    this.sql = sql;
  }

  /** The grading of each address, in order; equal ones may be one object. */
  async grade(addresses: readonly AddressParts[]): Promise<AddressGrading[]> {
    const keys = addresses.map(placeText);
    const gradings = new Map<string, AddressGrading>();
    const strange = new Map<string, AddressParts>();
    for (const [index, key] of keys.entries()) {
      const grading = this.known.get(key);
      if (grading !== undefined) gradings.set(key, grading);
      else strange.set(key, addresses[index] as AddressParts);
    }
    for (const [key, grading] of await this.ask([...strange])) {
      gradings.set(key, grading);
      this.remember(key, grading);
    }
    return addresses.map((address, index) => {
      const grading = gradings.get(keys[index] as string) as AddressGrading;
      return hasDoor(address) ? grading : { ...grading, grade: 'incomplete' };
    });
  }

  private async ask(strange: readonly (readonly [string, AddressParts])[]): Promise<[string, AddressGrading][]> {
    const answers: [string, AddressGrading][] = [];
    const reader = new PlaceReader();
    for (let start = 0; start < strange.length; start += placesAtATime) {
      const some = strange.slice(start, start + placesAtATime);
      const places = some.map(([, parts], id) => reader.read(id, placeOf(parts)));
      const exact = await gradeWhole(this.sql, places);
      const rest = places.filter(({ id }) => !exact.has(id));
      const byRule = await gradePlaces(this.sql, rest);
      for (const [id, [key]] of some.entries())
        answers.push([key, (exact.get(id) ?? byRule.get(id)) as AddressGrading]);
    }
    return answers;
  }

  private remember(key: string, grading: AddressGrading): void {
    if (this.known.size >= maxRemembered) this.known.clear();
    this.known.set(key, grading);
  }
}

/** The parts of a place as one text; no cell holds the character between them. */
function placeText({ postalCode = '', settlement = '', municipality = '', state = '' }: AddressParts): string {
  return `${postalCode}\n${settlement}\n${municipality}\n${state}`;
}

/** Without the door, and without the parts that are empty. */
function placeOf({ postalCode, settlement, municipality, state }: AddressParts): Place['received'] {
  return Object.fromEntries(
    Object.entries({ postalCode, settlement, municipality, state }).filter(
      ([, text]) => text !== undefined && text !== '',
    ),
  );
}

/** Gradings of the places that agree with one catalogue row in every part, by id. */
async function gradeWhole(sql: Reader, places: readonly Place[]): Promise<ReadonlyMap<number, AddressGrading>> {
  const whole = places.filter((place) => place.whole);
  if (whole.length === 0) return new Map();
  const texts = (pick: (place: Place) => string | undefined): (string | null)[] =>
    whole.map((place) => pick(place) ?? null);
  const found = await sql<{ placeId: number; postalSettlementId: number }[]>`
    select distinct on (p.id) p.id as "placeId", s.id as "postalSettlementId"
    from unnest(
      ${whole.map(({ id }) => id)}::integer[],
      ${texts((place) => place.postalCode)}::text[],
      ${texts((place) => place.settlementKey)}::text[],
      ${texts((place) => place.municipalityKey)}::text[],
      ${texts((place) => place.stateCode)}::text[]
    ) as p (id, postal_code, settlement_key, municipality_key, state_code)
    join postal_settlement s
      on s.postal_code = p.postal_code and s.settlement_key = p.settlement_key and s.state_code = p.state_code
      and (s.municipality_key = p.municipality_key or s.city_key = p.municipality_key)
    order by p.id, s.id`;
  return new Map(
    found.map(({ placeId, postalSettlementId }) => [
      placeId,
      { grade: 'exact', corrections: [], candidates: [], postalSettlementId },
    ]),
  );
}

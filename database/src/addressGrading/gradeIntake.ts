import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AddressGrading, PlaceParts } from '@cartera/domain/address';
import type { TransactionSql } from 'postgres';
import type { Connection } from '../connection/index.js';
import { gradePlaces } from './gradePlaces.js';
import { PlaceReader } from './place.js';
import type { Place } from './place.js';

type Transaction = TransactionSql<{ bigint: bigint }>;

/** Lines of the client's file, both ends included. */
export interface RowRange {
  first: number;
  last: number;
}

/** Places graded at a time: bounds memory, whatever the file. */
const placesAtATime = 4000;

/**
 * Grades the addresses of an intake's staged rows: sets `grade`, `corrections`, `candidates` and `postal_settlement_id`.
 *
 * A file has far fewer places than rows, so the distinct places are graded and joined back. Those that agree with the
 * catalogue in every part, nearly all, are decided by one join; the rest by the rules of the domain. Grading the same rows
 * again gives the same result.
 *
 * @param range only these lines; all of them when left out
 * @returns rows graded
 */
export async function gradeIntake({ sql }: Connection, intakeId: string, range?: RowRange): Promise<number> {
  const { first, last } = range ?? { first: 0, last: 2_147_483_647 };
  return sql.begin(async (transaction) => {
    // Compiling these statements takes longer than running them, and the default memory would spill the joins to disk.
    await transaction`set local jit = off`;
    await transaction`set local work_mem = '64MB'`;
    const places = await distinctPlaces(transaction, intakeId, first, last);
    await transaction`
      create temporary table grading_result (
        place_id integer not null, grade text not null, corrections jsonb not null, candidates jsonb not null,
        postal_settlement_id integer
      ) on commit drop`;
    const whole = await gradeWhole(transaction, places);
    const rest = places.filter(({ id }) => !whole.has(id));
    for (let start = 0; start < rest.length; start += placesAtATime)
      await keepGradings(transaction, await gradePlaces(transaction, rest.slice(start, start + placesAtATime)));
    await transaction`analyze grading_result`;
    const graded = await transaction`
      update staging_row r set
        grade = case when coalesce(r.street, '') = '' or coalesce(r.exterior, '') = '' then 'incomplete' else g.grade end,
        corrections = g.corrections,
        candidates = g.candidates,
        postal_settlement_id = g.postal_settlement_id
      from grading_place p join grading_result g on g.place_id = p.id
      where r.intake_id = ${intakeId} and r.row_number between ${first} and ${last}
        and coalesce(r.postal_code, '') = p.postal_code and coalesce(r.settlement, '') = p.settlement
        and coalesce(r.municipality, '') = p.municipality and coalesce(r.state, '') = p.state`;
    return graded.count;
  });
}

async function distinctPlaces(
  transaction: Transaction,
  intakeId: string,
  first: number,
  last: number,
): Promise<Place[]> {
  await transaction`
    create temporary table grading_place on commit drop as
    select row_number() over ()::integer as id, d.* from (
      select distinct
        coalesce(postal_code, '') as postal_code, coalesce(settlement, '') as settlement,
        coalesce(municipality, '') as municipality, coalesce(state, '') as state
      from staging_row where intake_id = ${intakeId} and row_number between ${first} and ${last}
    ) d`;
  await transaction`analyze grading_place`;
  const reader = new PlaceReader();
  const rows = await transaction<(Required<PlaceParts> & { id: number })[]>`
    select id, postal_code as "postalCode", settlement, municipality, state from grading_place`;
  return rows.map(({ id, ...parts }) => reader.read(id, written(parts)));
}

/** Grades what agrees in every part; the ids that it decided. */
async function gradeWhole(transaction: Transaction, places: readonly Place[]): Promise<Set<number>> {
  const whole = places.filter((place) => place.whole);
  const texts = (pick: (place: Place) => string | undefined): (string | null)[] =>
    whole.map((place) => pick(place) ?? null);
  const decided = await transaction<{ placeId: number }[]>`
    insert into grading_result (place_id, grade, corrections, candidates, postal_settlement_id)
    select distinct on (p.id) p.id, 'exact', '[]', '[]', s.id
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
    order by p.id, s.id
    returning place_id as "placeId"`;
  return new Set(decided.map(({ placeId }) => placeId));
}

async function keepGradings(transaction: Transaction, gradings: ReadonlyMap<number, AddressGrading>): Promise<void> {
  const copy = await transaction`
    copy grading_result (place_id, grade, corrections, candidates, postal_settlement_id) from stdin`.writable();
  const lines = [...gradings].map(([placeId, { grade, corrections, candidates, postalSettlementId }]) =>
    [placeId, grade, copyJson(corrections), copyJson(candidates), postalSettlementId ?? '\\N'].join('\t').concat('\n'),
  );
  await pipeline(Readable.from(lines), copy);
}

/** JSON has no raw tab or line break; only its backslashes mean something to COPY. */
function copyJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('\\', '\\\\');
}

/** Without the parts that are empty. */
function written(parts: Required<PlaceParts>): PlaceParts {
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== ''));
}

import type { TransactionSql } from 'postgres';
import { placeKey, stateCodeOf } from '@cartera/domain/address';

/**
 * Makes the temporary table `acceptance_zone (row_number, time_zone)` for the admitted rows of an intake: where contact
 * hours will be judged. It is the zone of the settlement that the address was matched to; else that of its postal code;
 * else of the municipality it names; else the westernmost one of its state, where the day begins last, so that a
 * doubtful address wakes nobody.
 */
export async function resolveTimeZones(
  transaction: TransactionSql<{ bigint: bigint }>,
  intakeId: string,
): Promise<void> {
  const places = await transaction<{ state: string; municipality: string }[]>`
    select distinct coalesce(state, '') as state, coalesce(municipality, '') as municipality from staging_row
    where intake_id = ${intakeId} and verdict in ('accepted', 'addressReview') and postal_settlement_id is null`;
  await transaction`
    create temporary table catalogue_zone on commit drop as
    select state_code, municipality_key, min(time_zone) as time_zone from postal_settlement group by 1, 2`;
  await transaction`
    create temporary table acceptance_place (state text, municipality text, time_zone text, primary key (state, municipality))
    on commit drop`;
  await transaction`
    insert into acceptance_place
    select written.state, written.municipality, coalesce(named.time_zone, westernmost.time_zone)
    from unnest(
      ${places.map(({ state }) => state)}::text[],
      ${places.map(({ municipality }) => municipality)}::text[],
      ${places.map(({ state }) => stateCodeOf(state) ?? null)}::text[],
      ${places.map(({ municipality }) => placeKey(municipality) ?? null)}::text[]
    ) as written (state, municipality, state_code, municipality_key)
    left join catalogue_zone named using (state_code, municipality_key)
    left join (
      select distinct on (state_code) state_code, time_zone from catalogue_zone
      order by state_code, now() at time zone time_zone
    ) westernmost on westernmost.state_code = written.state_code`;
  // The key is for the planner, which knows nothing of rows copied a moment ago and would rather compare all with all.
  await transaction`
    create temporary table acceptance_zone (row_number integer primary key, time_zone text not null) on commit drop`;
  await transaction`
    insert into acceptance_zone
    select s.row_number, coalesce(matched.time_zone, by_code.time_zone, place.time_zone, 'America/Mexico_City')
    from staging_row s
    left join postal_settlement matched on matched.id = s.postal_settlement_id
    left join lateral (
      select c.time_zone from postal_settlement c where c.postal_code = lpad(s.postal_code, 5, '0') limit 1
    ) by_code on matched.id is null
    left join acceptance_place place
      on matched.id is null and place.state = coalesce(s.state, '') and place.municipality = coalesce(s.municipality, '')
    where s.intake_id = ${intakeId} and s.verdict in ('accepted', 'addressReview')`;
}

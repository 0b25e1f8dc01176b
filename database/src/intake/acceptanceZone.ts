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
    create temporary table acceptance_place (state text, municipality text, state_code text, municipality_key text) on commit drop`;
  await transaction`
    insert into acceptance_place select * from unnest(
      ${places.map(({ state }) => state)}::text[],
      ${places.map(({ municipality }) => municipality)}::text[],
      ${places.map(({ state }) => stateCodeOf(state) ?? null)}::text[],
      ${places.map(({ municipality }) => placeKey(municipality) ?? null)}::text[])`;
  await transaction`
    create temporary table acceptance_zone on commit drop as
    with by_code as (
      select distinct on (postal_code) postal_code, time_zone from postal_settlement order by postal_code, id
    ), by_municipality as (
      select distinct on (state_code, municipality_key) state_code, municipality_key, time_zone
      from postal_settlement order by state_code, municipality_key, id
    ), by_state as (
      select distinct on (state_code) state_code, time_zone from postal_settlement
      order by state_code, now() at time zone time_zone
    )
    select s.row_number,
      coalesce(matched.time_zone, by_code.time_zone, by_municipality.time_zone, by_state.time_zone, 'America/Mexico_City') as time_zone
    from staging_row s
    left join postal_settlement matched on matched.id = s.postal_settlement_id
    left join by_code on matched.id is null and by_code.postal_code = lpad(s.postal_code, 5, '0')
    left join acceptance_place place
      on matched.id is null and place.state = coalesce(s.state, '') and place.municipality = coalesce(s.municipality, '')
    left join by_municipality using (state_code, municipality_key)
    left join by_state on by_state.state_code = place.state_code
    where s.intake_id = ${intakeId} and s.verdict in ('accepted', 'addressReview')`;
  await transaction`analyze acceptance_zone`;
}

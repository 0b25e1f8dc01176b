import type { Sql } from '../connection/index.js';

/** Days for which positions are kept where a unit has not said otherwise. */
export const usualRetentionDays = 90;

/** No unit may keep less: a phone may still be sending, and the day of today is being worked. */
export const leastRetentionDays = 14;

/** Fences in metres are turned again when they are asked for again: those of routes long past need not be kept. */
const shapeDays = 3;

/**
 * Deletes positions that their unit does not keep any longer, one day at a time, and drops the days that no unit keeps, and
 * forgets where the shifts of that time were last. What has been seen of the fences and the alerts stays.
 *
 * @param now business moment
 */
export async function forgetPositions(sql: Sql, now: Date): Promise<void> {
  const [kept] = await sql<{ longest: number; shortest: number }[]>`
    select greatest(${usualRetentionDays}::int, max(days)) as longest, least(${usualRetentionDays}::int, min(days)) as shortest
    from position_retention`;
  const longest = kept?.longest ?? usualRetentionDays;
  const shortest = Math.max(leastRetentionDays, kept?.shortest ?? usualRetentionDays);
  const today = now.toISOString().slice(0, 10);
  await sql`select drop_position_days(${today}::date - ${longest}::int)`;
  await sql`
    update position_head set at = null, longitude = null, latitude = null, accuracy_metres = null, speed_metres_per_second = null,
      heading_degrees = null
    from shift left join position_retention kept on kept.unit_id = shift.unit_id
    where shift.id = position_head.shift_id and position_head.at is not null and shift.ended_at is not null
      and shift.day < ${today}::date - greatest(${leastRetentionDays}::int, coalesce(kept.days, ${usualRetentionDays}::int))`;
  await sql`delete from fence_shape where made_at < now() - ${shapeDays} * interval '1 day'`;
  if (shortest === longest) return;
  const days = await sql<{ day: string }[]>`
    select day::text from generate_series(${today}::date - ${longest}::int, ${today}::date - ${shortest}::int - 1, interval '1 day') as day`;
  for (const { day } of days)
    await sql`
      delete from position
      where day = ${day}::date and day < ${today}::date - greatest(${leastRetentionDays}::int, coalesce(
        (select days from position_retention kept where kept.unit_id = position.unit_id), ${usualRetentionDays}::int))`;
}

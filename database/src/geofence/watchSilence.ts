import type { FenceRules } from '@cartera/domain/geofence';
import type { Sql } from '../connection/index.js';
import type { FenceShard } from './judgeShifts.js';

/**
 * Raises `noSignal` on shifts on duty that have sent nothing for too long, and closes it where something came since. Silence is
 * measured by our clock: whatever arrives, also late, is a sign of life. A pause is no silence.
 *
 * @param now business moment
 * @returns ids of the alerts raised
 */
export async function watchSilence(
  sql: Sql,
  { shard, of }: FenceShard,
  { silenceMs }: FenceRules,
  now: Date,
): Promise<string[]> {
  const at = now.toISOString();
  const rows = await sql<{ id: string }[]>`
    with heard as (
      select shift.id as shift_id, collector_id, unit_id, state, head.received_at, head.longitude, head.latitude, head.accuracy_metres,
        greatest(shift.started_at, head.received_at) as heard_at
      from shift join position_head head on head.shift_id = shift.id
      where shift.ended_at is null and (hashtext(unit_id::text) & 2147483647) % ${of} = ${shard}
    ), raised as (
      insert into alert (id, kind, state, shift_id, collector_id, unit_id, attention_unit_id, raised_at, since, place, accuracy_metres)
      select gen_random_uuid(), 'noSignal', 'raised', shift_id, collector_id, unit_id, unit_id, ${at}, heard_at,
        ST_SetSRID(ST_MakePoint(longitude, latitude), 4326), accuracy_metres
      from heard
      where state = 'onDuty' and heard_at < ${at}::timestamptz - ${silenceMs} * interval '1 millisecond'
        and not exists (
          select from alert where alert.shift_id = heard.shift_id and alert.kind = 'noSignal' and alert.state <> 'closed')
      on conflict do nothing
      returning *
    ), closed as (
      update alert set state = 'closed', closed_at = ${at}, close_reason = 'heardAgain'
      from heard
      where alert.shift_id = heard.shift_id and alert.kind = 'noSignal' and alert.state <> 'closed'
        and heard.received_at > alert.raised_at
      returning alert.*
    ), told as (
      insert into change (topic, entity_id, data)
      select case state when 'closed' then 'alert.closed' else 'alert.raised' end, id,
        jsonb_build_object('kind', kind, 'state', state, 'unitId', unit_id, 'collectorId', collector_id, 'shiftId', shift_id,
          'escalation', escalation, 'attentionUnitId', attention_unit_id)
      from (select * from raised union all select * from closed) changed
    )
    select id from raised`;
  return rows.map(({ id }) => id);
}

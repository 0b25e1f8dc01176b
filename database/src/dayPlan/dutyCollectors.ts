import type { Window } from '@cartera/domain/assignment';
import { localTime, momentOf } from '@cartera/domain/calendar';
import type { Place } from '@cartera/domain/route';
import { graceMinutes } from '@cartera/domain/shift';
import type { ShiftCalendar, TravelMode } from '@cartera/domain/unit';
import type { Sql } from '../connection/index.js';
import type { PlanUnit } from './planUnit.js';

/** A collector of a unit who works on the day of a plan. */
export interface UnitCollector {
  collectorId: string;
  travelMode: TravelMode;
  skills: readonly string[];
  /** The newest position of their shift, or where their days begin; absent when neither is known. */
  start?: Place;
  /** What is left of their day, epoch ms. */
  shift: Window;
}

interface CollectorRow {
  collectorId: string;
  travelMode: TravelMode;
  skills: string[];
  calendar: ShiftCalendar;
  onDuty: boolean;
  ended: boolean;
  endsBy: Date | null;
  longitude: number | null;
  latitude: number | null;
}

/** A fix older than this, in minutes, says less of where somebody is than where their day begins. */
const freshMinutes = 45;

/**
 * Who works in a unit on the day of a plan, and from where: whoever has a shift open, or is due to have one. Somebody whose shift has
 * ended, or who is absent, is not there.
 *
 * @param now epoch ms of the business clock
 */
export async function dutyCollectors(sql: Sql, unit: PlanUnit, day: string, now: number): Promise<UnitCollector[]> {
  const rows = await sql<CollectorRow[]>`
    select m.person_id as "collectorId", p.travel_mode as "travelMode", p.skills, p.shift_calendar as calendar,
      open.id is not null as "onDuty", open.ends_by as "endsBy",
      exists (select from shift s where s.collector_id = m.person_id and s.day = ${day} and s.ended_at is not null)
        as ended,
      coalesce(live.longitude, ST_X(p.start_point)) as longitude, coalesce(live.latitude, ST_Y(p.start_point)) as latitude
    from unit_member m
    join collector_profile p on p.person_id = m.person_id
    join person w on w.id = m.person_id and w.disabled_at is null
    left join shift open on open.collector_id = m.person_id and open.day = ${day} and open.ended_at is null
    left join position_head live on live.shift_id = open.id and not live.mocked
      and live.at > ${new Date(now - freshMinutes * 60_000)}
    where m.unit_id = ${unit.id} and m.member_role = 'collector'
      and not (coalesce(p.absent_from <= ${day}, false) and coalesce(p.absent_until >= ${day}, true))
    order by m.person_id`;
  return rows.flatMap((row): UnitCollector[] => {
    const shift = shiftOf(row, unit, now);
    if (shift === undefined) return [];
    const { collectorId, travelMode, skills, longitude, latitude } = row;
    const start = longitude === null || latitude === null ? unit.middle : { longitude, latitude };
    return [{ collectorId, travelMode, skills, shift, ...(start === undefined ? {} : { start }) }];
  });
}

function shiftOf({ calendar, onDuty, ended, endsBy }: CollectorRow, unit: PlanUnit, now: number): Window | undefined {
  const { day, weekday } = localTime(unit.day.from, unit.zone);
  const hours = calendar[(weekday === 0 ? 7 : weekday) as keyof ShiftCalendar];
  if (onDuty && endsBy !== null) {
    const until = endsBy.getTime() - graceMinutes * 60_000;
    return now < until ? { from: now, until } : undefined;
  }
  if (ended || hours === undefined) return undefined;
  const from = Math.max(now, momentOf(day, hours.fromMinute, unit.zone));
  const until = momentOf(day, hours.untilMinute, unit.zone);
  return from < until ? { from, until } : undefined;
}

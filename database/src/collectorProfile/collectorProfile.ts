import type { ShiftCalendar, TravelMode } from '@cartera/domain/unit';
import type { Coordinate } from '../schema/index.js';
import type { Sql } from '../connection/index.js';
import { scopeCondition } from '../unit/index.js';
import type { UnitScope } from '../unit/index.js';

/** How a collector works. */
export interface CollectorProfile {
  travelMode: TravelMode;
  /** As `product:tarjeta` or `language:nah`. */
  skills: string[];
  startPoint: Coordinate | null;
  shiftCalendar: ShiftCalendar;
  /** First and last day of an absence, ISO dates; both or neither. */
  absentFrom: string | null;
  absentUntil: string | null;
}

/** A collector of a unit; without a profile they are given no route. */
export interface CollectorLine {
  personId: string;
  fullName: string;
  unitId: string;
  unitName: string;
  profile: CollectorProfile | null;
}

interface ProfileRow extends CollectorProfile {
  personId: string;
  fullName: string;
  unitId: string;
  unitName: string;
}

function toLine({ personId, fullName, unitId, unitName, ...profile }: ProfileRow): CollectorLine {
  return {
    personId,
    fullName,
    unitId,
    unitName,
    // Its mode is never null, so without one there is no profile at all.
    profile: (profile.travelMode as TravelMode | null) === null ? null : profile,
  };
}

/** Collectors within a scope, by unit and name; of one unit, or one of them, when asked for. */
export async function listCollectors(
  sql: Sql,
  scope: UnitScope,
  { unitId, personId }: { unitId?: string; personId?: string } = {},
): Promise<CollectorLine[]> {
  const within = scopeCondition(sql, { clientIds: null, unitIds: scope && [...scope] }, { unitId: 'm.unit_id' });
  const rows = await sql<ProfileRow[]>`
    select m.person_id as "personId", p.full_name as "fullName", m.unit_id as "unitId", u.name as "unitName",
      c.travel_mode as "travelMode", c.skills, c.shift_calendar as "shiftCalendar",
      case when c.start_point is not null
        then jsonb_build_object('longitude', st_x(c.start_point), 'latitude', st_y(c.start_point)) end as "startPoint",
      c.absent_from::text as "absentFrom", c.absent_until::text as "absentUntil"
    from unit_member m
    join person p on p.id = m.person_id and p.disabled_at is null
    join unit u on u.id = m.unit_id
    left join collector_profile c on c.person_id = m.person_id
    where m.member_role = 'collector' and ${within}
      ${unitId === undefined ? sql`` : sql`and m.unit_id = ${unitId}`}
      ${personId === undefined ? sql`` : sql`and m.person_id = ${personId}`}
    order by u.name, p.full_name, p.id`;
  return rows.map(toLine);
}

/** One collector within a scope, or undefined. */
export async function findCollector(sql: Sql, personId: string, scope: UnitScope): Promise<CollectorLine | undefined> {
  const [line] = await listCollectors(sql, scope, { personId });
  return line;
}

/** Replaces how a collector works; the feed of their unit tells it. The same profile again changes nothing. */
export async function setCollectorProfile(
  sql: Sql,
  { personId, unitId, actor, profile }: { personId: string; unitId: string; actor: string; profile: CollectorProfile },
): Promise<void> {
  const { travelMode, skills, startPoint, shiftCalendar, absentFrom, absentUntil } = profile;
  const place =
    startPoint === null
      ? sql`null::geometry`
      : sql`st_setsrid(st_makepoint(${startPoint.longitude}, ${startPoint.latitude}), 4326)`;
  await sql`
    with written as (
      insert into collector_profile as held
        (person_id, travel_mode, skills, start_point, shift_calendar, absent_from, absent_until)
      values (${personId}, ${travelMode}, ${[...new Set(skills)].sort()}, ${place}, ${sql.json(shiftCalendar)},
        ${absentFrom}, ${absentUntil})
      on conflict (person_id) do update set travel_mode = excluded.travel_mode, skills = excluded.skills,
        start_point = excluded.start_point, shift_calendar = excluded.shift_calendar,
        absent_from = excluded.absent_from, absent_until = excluded.absent_until, updated_at = now()
      where (held.travel_mode, held.skills, held.start_point, held.shift_calendar, held.absent_from, held.absent_until)
        is distinct from (excluded.travel_mode, excluded.skills, excluded.start_point, excluded.shift_calendar,
          excluded.absent_from, excluded.absent_until)
      returning person_id
    )
    insert into change (topic, entity_id, data)
    select 'unit', ${unitId}, ${sql.json({ kind: 'profileChanged', unitId, personId, actor })} from written`;
}

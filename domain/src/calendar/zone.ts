/**
 * Mexican time zones without a zone database: workflows replay these rules years later, and the database of the machine
 * changes under them. Valid from 30 October 2022, when Mexico gave up daylight saving except along the northern border.
 * Source: Ley de los Husos Horarios en los Estados Unidos Mexicanos (DOF 28-10-2022).
 */
const zones = {
  'America/Mexico_City': { standardMinutes: -360, unitedStatesSummer: false },
  'America/Monterrey': { standardMinutes: -360, unitedStatesSummer: false },
  'America/Merida': { standardMinutes: -360, unitedStatesSummer: false },
  'America/Bahia_Banderas': { standardMinutes: -360, unitedStatesSummer: false },
  'America/Chihuahua': { standardMinutes: -360, unitedStatesSummer: false },
  'America/Cancun': { standardMinutes: -300, unitedStatesSummer: false },
  'America/Mazatlan': { standardMinutes: -420, unitedStatesSummer: false },
  'America/Hermosillo': { standardMinutes: -420, unitedStatesSummer: false },
  'America/Matamoros': { standardMinutes: -360, unitedStatesSummer: true },
  'America/Ojinaga': { standardMinutes: -360, unitedStatesSummer: true },
  'America/Ciudad_Juarez': { standardMinutes: -420, unitedStatesSummer: true },
  'America/Tijuana': { standardMinutes: -480, unitedStatesSummer: true },
} as const;

export type MexicanZone = keyof typeof zones;

export const mexicanZones = Object.keys(zones) as readonly MexicanZone[];

/** Where an account is judged when its municipality is not known. */
export const centralZone: MexicanZone = 'America/Mexico_City';

/** Whether `name` is a zone this calendar knows. */
export function isMexicanZone(name: string): name is MexicanZone {
  return name in zones;
}

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** The day number (days since 1970-01-01) of the `nth` Sunday of a month, 1-based. */
function nthSunday(year: number, monthIndex: number, nth: number): number {
  const first = Date.UTC(year, monthIndex, 1) / dayMs;
  // 1970-01-01 was a Thursday: day 3 was the first Sunday.
  return first + ((((3 - first) % 7) + 7) % 7) + (nth - 1) * 7;
}

/** United States daylight saving: from 02:00 standard on March's second Sunday to 02:00 summer on November's first. */
function isUnitedStatesSummer(at: number, standardMinutes: number): boolean {
  const year = new Date(at + standardMinutes * minuteMs).getUTCFullYear();
  const starts = nthSunday(year, 2, 2) * dayMs + 2 * hourMs - standardMinutes * minuteMs;
  const ends = nthSunday(year, 10, 1) * dayMs + 1 * hourMs - standardMinutes * minuteMs;
  return at >= starts && at < ends;
}

/** Minutes east of UTC in `zone` at the moment `at` (epoch ms). */
export function offsetMinutes(zone: MexicanZone, at: number): number {
  const { standardMinutes, unitedStatesSummer } = zones[zone];
  return unitedStatesSummer && isUnitedStatesSummer(at, standardMinutes) ? standardMinutes + 60 : standardMinutes;
}

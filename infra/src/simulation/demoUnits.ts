import { randomUUID } from 'node:crypto';
import type { MemberRole, TravelMode, UnitKind } from '@cartera/domain/unit';
import type { ApiClient } from '../apiClient/index.js';
import { drawDemoCity, settlementGrounds } from '../demoCity/index.js';
import type { SettlementGround } from '../demoCity/index.js';

/** A collector of the demo, and how they move. */
export interface DemoCollector {
  personId: string;
  travelMode: TravelMode;
}

interface UnitAnswer {
  id: string;
  parentId: string | null;
  name: string;
}

const fullDay = { fromMinute: 8 * 60, untilMinute: 19 * 60 };
const everyDay = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, fullDay]));

/** The unit of that name beneath a parent; made when it is not there, because demos follow one another on one map. */
async function ensureUnit(
  administrator: ApiClient,
  units: readonly UnitAnswer[],
  { name, parentId, kind }: { name: string; parentId: string | null; kind: UnitKind },
): Promise<string> {
  const held = units.find((unit) => unit.name === name && unit.parentId === parentId);
  if (held !== undefined) return held.id;
  const id = randomUUID();
  await administrator.post('/units', { id, parentId, kind, name });
  return id;
}

const codesOf = (grounds: readonly SettlementGround[]): { postalCodes: string[] } => ({
  postalCodes: grounds.map(({ postalCode }) => postalCode),
});

/**
 * The structure of the demo's agency over its city: a zone for the west and one for the east, drawn by postal codes, each with a
 * team; the supervisor over all of it, the collectors dealt to the teams in turn.
 */
export async function createDemoUnits(
  administrator: ApiClient,
  { seed, supervisorId, collectors }: { seed: number; supervisorId: string; collectors: readonly DemoCollector[] },
): Promise<void> {
  const grounds = settlementGrounds(drawDemoCity({ size: 'small', seed }));
  const features = grounds.map(({ postalCode, ring }) => ({
    type: 'Feature',
    properties: { d_codigo: postalCode },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }));
  await administrator.put('/units/postal-areas', { file: { type: 'FeatureCollection', features } });

  const { items: units } = await administrator.get<{ items: UnitAnswer[] }>('/units');
  const agency = await ensureUnit(administrator, units, { name: 'Despacho', parentId: null, kind: 'agency' });
  await administrator.put(`/units/${agency}/territory`, codesOf(grounds));
  const member = (unitId: string, personId: string, memberRole: MemberRole): Promise<unknown> =>
    administrator.put(`/units/${unitId}/members/${personId}`, { memberRole });
  await member(agency, supervisorId, 'supervisor');

  const half = Math.ceil(grounds.length / 2);
  const teams: { id: string; own: readonly SettlementGround[] }[] = [];
  for (const [side, own] of [
    ['Poniente', grounds.slice(0, half)],
    ['Oriente', grounds.slice(half)],
  ] as const) {
    const zone = await ensureUnit(administrator, units, { name: `Zona ${side}`, parentId: agency, kind: 'zone' });
    const team = await ensureUnit(administrator, units, { name: `Equipo ${side}`, parentId: zone, kind: 'team' });
    // The team works all of its zone: its accounts are the zone's.
    for (const unitId of [zone, team]) await administrator.put(`/units/${unitId}/territory`, codesOf(own));
    teams.push({ id: team, own });
  }
  for (const [turn, { personId, travelMode }] of collectors.entries()) {
    const team = teams[turn % teams.length];
    if (team === undefined) continue;
    const home = team.own[turn % team.own.length]?.ring[0];
    await member(team.id, personId, 'collector');
    await administrator.put(`/collectors/${personId}/profile`, {
      travelMode,
      skills: [],
      startPoint: home === undefined ? null : { longitude: home[0], latitude: home[1] },
      shiftCalendar: everyDay,
      absentFrom: null,
      absentUntil: null,
    });
  }
}

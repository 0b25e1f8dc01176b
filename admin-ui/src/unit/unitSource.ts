import type { Schemas } from '@cartera/api/client';
import type { MemberRole, UnitKind } from '@cartera/domain/unit';
import { api, ask } from '../asking/index.js';

export type Unit = Schemas['Unit'];
export type UnitFile = Schemas['UnitFile'];
export type Coverage = Schemas['TerritoryCoverage'];
export type Polygon = { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown };

/** Units within reach, each after the one that it belongs to. */
export async function readUnits(): Promise<Unit[]> {
  const { items } = await ask(api.GET('/api/v1/units', {}));
  const beneath = (parentId: string | null): Unit[] =>
    items.filter((unit) => unit.parentId === parentId).flatMap((unit) => [unit, ...beneath(unit.id)]);
  const known = new Set(items.map(({ id }) => id));
  // Who sees part of the tree sees its top units without what is over them.
  const tops = items.filter(({ parentId }) => parentId === null || !known.has(parentId));
  return tops.flatMap((unit) => [unit, ...beneath(unit.id)]);
}

export function readUnit(id: string): Promise<UnitFile> {
  return ask(api.GET('/api/v1/units/{id}', { params: { path: { id } } }));
}

/** Where territories of the units beneath one lie over each other, and what none of them has. */
export function readCoverage(parentId: string): Promise<Coverage> {
  return ask(api.GET('/api/v1/units/coverage', { params: { query: { parentId } } }));
}

export function createUnit(
  id: string,
  asked: { parentId: string | null; kind: UnitKind; name: string },
): Promise<UnitFile> {
  return ask(api.POST('/api/v1/units', { body: { id, ...asked } }));
}

/** The ground of a unit: a shape, or the postal codes that make it. Its accounts are placed afterwards. */
export function setTerritory(
  id: string,
  ground: { territory: Polygon } | { postalCodes: string[] },
): Promise<UnitFile> {
  return ask(api.PUT('/api/v1/units/{id}/territory', { params: { path: { id } }, body: ground as never }));
}

export function removeTerritory(id: string): Promise<UnitFile> {
  return ask(api.DELETE('/api/v1/units/{id}/territory', { params: { path: { id } } }));
}

/** Units of a GeoJSON file, beneath `parentId`: each polygon by the name of its unit. */
export function importUnits(asked: { parentId: string | null; kind: UnitKind; file: unknown }): Promise<{
  units: { id: string; name: string; created: boolean; changed: boolean }[];
}> {
  return ask(api.POST('/api/v1/units/import', { body: asked as never }));
}

export function setMember(unitId: string, personId: string, memberRole: MemberRole): Promise<UnitFile> {
  const params = { path: { id: unitId, personId } };
  return ask(api.PUT('/api/v1/units/{id}/members/{personId}', { params, body: { memberRole } }));
}

export function removeMember(unitId: string, personId: string): Promise<UnitFile> {
  return ask(api.DELETE('/api/v1/units/{id}/members/{personId}', { params: { path: { id: unitId, personId } } }));
}

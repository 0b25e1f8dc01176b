/** Longitude and latitude in degrees of WGS 84, in the order of GeoJSON. */
export type Position = readonly [longitude: number, latitude: number];

/** Ground of a unit as GeoJSON (RFC 7946). */
export interface Territory {
  type: 'MultiPolygon';
  coordinates: readonly (readonly (readonly Position[])[])[];
}

/** Why a shape is no territory. What only geometry can tell, such as a border that crosses itself, the database adds. */
export const territoryFaults = [
  'territory.notPolygon',
  'territory.empty',
  'territory.ringOpen',
  'territory.notDegrees',
  'territory.swapped',
  'territory.outsideMexico',
  'territory.tooManyVertices',
  'territory.selfIntersecting',
] as const;
export type TerritoryFault = (typeof territoryFaults)[number];

/** What is wrong with a shape, and where. */
export interface TerritoryRefusal {
  code: TerritoryFault;
  /** The place of the fault, where it has one. */
  at?: Position;
}

/** A border finer than this is drawn by a machine, and every account pays for it. */
export const mostVertices = 20_000;

/** The land of Mexico with its islands, generously. */
const mexico = { west: -118.7, south: 14.3, east: -86.4, north: 32.9 } as const;

function isPosition(told: unknown): told is Position {
  return Array.isArray(told) && told.length >= 2 && told.slice(0, 2).every((part) => Number.isFinite(part));
}

/** Rings of each polygon, or undefined when it is not written as one. */
function polygonsOf(told: unknown): unknown[][] | undefined {
  if (typeof told !== 'object' || told === null || !('type' in told) || !('coordinates' in told)) return undefined;
  const { type, coordinates } = told;
  const polygons: unknown = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(polygons) || !polygons.every((rings) => Array.isArray(rings))) return undefined;
  return polygons as unknown[][];
}

function placeFault([longitude, latitude]: Position): TerritoryFault | undefined {
  const inside = (east: number, north: number): boolean =>
    east >= mexico.west && east <= mexico.east && north >= mexico.south && north <= mexico.north;
  if (inside(longitude, latitude)) return undefined;
  if (inside(latitude, longitude)) return 'territory.swapped';
  // Metres of UTM or of web Mercator, of a file whose projection was forgotten.
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return 'territory.notDegrees';
  return 'territory.outsideMexico';
}

function ringFault(ring: unknown): TerritoryRefusal | readonly Position[] {
  if (!Array.isArray(ring) || !ring.every(isPosition)) return { code: 'territory.notPolygon' };
  const [first] = ring;
  const last = ring.at(-1);
  if (first === undefined || last === undefined || ring.length < 4) return { code: 'territory.empty' };
  for (const place of ring) {
    const code = placeFault(place);
    if (code !== undefined) return { code, at: [place[0], place[1]] };
  }
  if (first[0] !== last[0] || first[1] !== last[1]) return { code: 'territory.ringOpen', at: [last[0], last[1]] };
  return ring.map(([longitude, latitude]): Position => [longitude, latitude]);
}

/**
 * Reads a drawn or imported shape (a GeoJSON `Polygon` or `MultiPolygon`; heights are dropped) as a territory, or says what is
 * wrong with it.
 */
export function readTerritory(told: unknown): { territory: Territory } | { refusal: TerritoryRefusal } {
  const polygons = polygonsOf(told);
  if (polygons === undefined) return { refusal: { code: 'territory.notPolygon' } };
  if (polygons.length === 0 || polygons.some((rings) => rings.length === 0))
    return { refusal: { code: 'territory.empty' } };
  const vertices = polygons.flat().reduce<number>((sum, ring) => sum + (Array.isArray(ring) ? ring.length : 0), 0);
  if (vertices > mostVertices) return { refusal: { code: 'territory.tooManyVertices' } };
  const coordinates: (readonly Position[])[][] = [];
  for (const rings of polygons) {
    const read: (readonly Position[])[] = [];
    for (const ring of rings) {
      const fault = ringFault(ring);
      if ('code' in fault) return { refusal: fault };
      read.push(fault);
    }
    coordinates.push(read);
  }
  return { territory: { type: 'MultiPolygon', coordinates } };
}

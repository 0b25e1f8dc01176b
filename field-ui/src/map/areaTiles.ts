import type { PackedStop } from '@cartera/domain/fieldVisit';

/** West, south, east, north, in degrees. */
export type Bounds = [number, number, number, number];

/** Around the outermost stops: a kilometre, so that the way there is carried too; less where it is only looked at. */
export const carriedMargin = 0.01;
export const shownMargin = 0.002;

/** The area of a day, with a margin in degrees; undefined for a day without stops. */
export function dayBounds(
  stops: readonly Pick<PackedStop, 'longitude' | 'latitude'>[],
  marginDegrees: number,
): Bounds | undefined {
  if (stops.length === 0) return undefined;
  const longitudes = stops.map(({ longitude }) => longitude);
  const latitudes = stops.map(({ latitude }) => latitude);
  return [
    Math.min(...longitudes) - marginDegrees,
    Math.min(...latitudes) - marginDegrees,
    Math.max(...longitudes) + marginDegrees,
    Math.max(...latitudes) + marginDegrees,
  ];
}

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

const columnOf = (longitude: number, z: number): number => Math.floor(((longitude + 180) / 360) * 2 ** z);

/** Row of web mercator. */
function rowOf(latitude: number, z: number): number {
  const radians = (latitude * Math.PI) / 180;
  return Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z);
}

/** The tiles that cover an area, coarse ones first: what is cut off is the detail of a day that spans a state. */
export function tilesOf(
  [west, south, east, north]: Bounds,
  fromZoom: number,
  toZoom: number,
  most: number,
): TileAddress[] {
  const tiles: TileAddress[] = [];
  for (let z = fromZoom; z <= toZoom; z += 1)
    for (let x = columnOf(west, z); x <= columnOf(east, z); x += 1)
      for (let y = rowOf(north, z); y <= rowOf(south, z); y += 1) {
        if (tiles.length === most) return tiles;
        tiles.push({ z, x, y });
      }
  return tiles;
}

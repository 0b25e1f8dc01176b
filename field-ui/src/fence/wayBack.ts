import { metresBetween } from '@cartera/domain/route';
import type { Place } from '@cartera/domain/route';

const winds = ['norte', 'noreste', 'oriente', 'sureste', 'sur', 'suroeste', 'poniente', 'noroeste'] as const;

/** Where the route is from here: as the crow flies, for a collector who looks for it without network. */
export interface WayBack {
  metres: number;
  wind: (typeof winds)[number];
}

/** The way to the nearest point of a line; undefined where there is no line. */
export function wayBack(here: Place, path: readonly (readonly [number, number])[]): WayBack | undefined {
  // Degrees of longitude are shorter than those of latitude; over some kilometres the map is flat.
  const narrow = Math.cos((here.latitude * Math.PI) / 180);
  let nearest: { east: number; north: number } | undefined;
  for (const [index, [longitude, latitude]] of path.slice(1).entries()) {
    const [fromLongitude, fromLatitude] = path[index] ?? [longitude, latitude];
    const from = { east: (fromLongitude - here.longitude) * narrow, north: fromLatitude - here.latitude };
    const along = { east: (longitude - fromLongitude) * narrow, north: latitude - fromLatitude };
    const length = along.east ** 2 + along.north ** 2;
    const share =
      length === 0 ? 0 : Math.min(1, Math.max(0, -(from.east * along.east + from.north * along.north) / length));
    const found = { east: from.east + share * along.east, north: from.north + share * along.north };
    if (nearest === undefined || Math.hypot(found.east, found.north) < Math.hypot(nearest.east, nearest.north))
      nearest = found;
  }
  if (nearest === undefined) return undefined;
  const spot = { longitude: here.longitude + nearest.east / narrow, latitude: here.latitude + nearest.north };
  const turn = Math.atan2(nearest.east, nearest.north) / (2 * Math.PI);
  const wind = winds[(Math.round(turn * winds.length) + winds.length) % winds.length] ?? 'norte';
  return { metres: metresBetween(here, spot), wind };
}

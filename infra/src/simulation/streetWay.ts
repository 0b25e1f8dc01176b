import type { TravelMode } from '@cartera/domain/unit';

export interface Place {
  longitude: number;
  latitude: number;
}

const metresPerDegree = 111_320;

function metresBetween(one: Place, other: Place): number {
  const north = (other.latitude - one.latitude) * metresPerDegree;
  const east = (other.longitude - one.longitude) * metresPerDegree * Math.cos((one.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

/**
 * The way between two places along the streets, by the road engine.
 *
 * @returns where somebody is after so many metres of it; at its end from there on
 */
export async function alongStreets(
  osrmUrl: string,
  mode: TravelMode,
  from: Place,
  to: Place,
): Promise<(metres: number) => Place> {
  const profile = mode === 'car' ? 'driving' : 'foot';
  const ends = [from, to].map(({ longitude, latitude }) => `${longitude},${latitude}`).join(';');
  const response = await fetch(`${osrmUrl}/route/v1/${profile}/${ends}?overview=full&geometries=geojson`);
  const { routes } = (await response.json()) as { routes?: { geometry: { coordinates: [number, number][] } }[] };
  const points = routes?.[0]?.geometry.coordinates.map(([longitude, latitude]) => ({ longitude, latitude })) ?? [];
  const last = points.at(-1);
  if (last === undefined) throw new Error('The road engine knows no way between two settlements of the demo city.');
  return (metres) => {
    let left = metres;
    for (const [index, point] of points.entries()) {
      const next = points[index + 1];
      if (next === undefined) break;
      const length = metresBetween(point, next);
      if (left > length) {
        left -= length;
        continue;
      }
      const share = length === 0 ? 0 : left / length;
      return {
        longitude: point.longitude + share * (next.longitude - point.longitude),
        latitude: point.latitude + share * (next.latitude - point.latitude),
      };
    }
    return last;
  };
}

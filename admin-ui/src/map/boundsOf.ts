import type { Ground } from './mapProgram.js';

/** West, south, east, north of GeoJSON coordinates, however deep their lists are; undefined of none. */
export function boundsOf(coordinates: unknown): Ground | undefined {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [longitude, latitude] = part as unknown[];
    if (typeof longitude !== 'number' || typeof latitude !== 'number') return part.forEach(visit);
    bounds[0] = Math.min(bounds[0], longitude);
    bounds[1] = Math.min(bounds[1], latitude);
    bounds[2] = Math.max(bounds[2], longitude);
    bounds[3] = Math.max(bounds[3], latitude);
  };
  visit(coordinates);
  return bounds[0] > bounds[2] ? undefined : bounds;
}

import { cityOrigin } from './demoCity.js';
import type { DemoCity } from './demoCity.js';
import { toCoordinate } from './plane.js';

/** The ground of a settlement, which is that of its postal code. */
export interface SettlementGround {
  readonly name: string;
  readonly postalCode: string;
  /** Longitude and latitude of its border, closed. */
  readonly ring: readonly (readonly [longitude: number, latitude: number])[];
}

/** The grounds of a city's settlements, from west to east. */
export function settlementGrounds({ boundaries, nodes }: DemoCity): SettlementGround[] {
  const grounds = boundaries.flatMap(({ level, name, postalCode, ring }): SettlementGround[] => {
    if (level !== 'settlement' || postalCode === undefined) return [];
    const corners = ring.flatMap((node) => {
      const point = nodes[node];
      if (point === undefined) return [];
      const { longitude, latitude } = toCoordinate(point, cityOrigin);
      return [[longitude, latitude] as const];
    });
    return [{ name, postalCode, ring: corners }];
  });
  const middle = ({ ring }: SettlementGround): number =>
    ring.reduce((sum, [longitude]) => sum + longitude, 0) / ring.length;
  return grounds.sort((one, other) => middle(one) - middle(other));
}

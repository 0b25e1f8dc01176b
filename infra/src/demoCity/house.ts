import type { DemoCity } from './demoCity.js';
import { between, distance } from './plane.js';
import type { Point } from './plane.js';
import { randomFor } from './random.js';
import type { Settlement } from './settlement.js';
import type { Street } from './street.js';

/** A numbered lot. */
export interface House {
  readonly at: Point;
  readonly street: string;
  readonly number: string;
  readonly settlement: Settlement;
}

/** Metres from the middle of the street to the door. */
const setBack: Partial<Record<Street['kind'], number>> = { primary: 16, secondary: 14, tertiary: 11 };
/** Metres of street front a lot takes. */
const lotFront = 12;
/** A house keeps this far from corners, so that it stands on one street only. */
const cornerRoom = 14;

/**
 * All mapped houses, street by street. Numbers grow with the metres from the start of the street, odd on the right and even on
 * the left, so no number occurs twice on a street of a settlement.
 */
export function* housesOf(city: DemoCity): Generator<House> {
  for (const [index, street] of city.streets.entries()) {
    if (street.name === undefined || street.bridge) continue;
    const random = randomFor(city.seed, 'houses', index);
    for (const [step, node] of street.nodes.entries()) {
      const here = city.nodes[node];
      const there = city.nodes[street.nodes[step + 1] ?? -1];
      const mark = street.marks[step];
      const nextMark = street.marks[step + 1];
      if (here === undefined || there === undefined || mark === undefined || nextMark === undefined) continue;
      const length = distance(here, there);
      const back = setBack[street.kind] ?? 8;
      for (const side of ['left', 'right'] as const) {
        const settlement = city.settlements[street[side] ?? -1];
        if (settlement === undefined) continue;
        for (let along = cornerRoom; along < length - cornerRoom; along += lotFront) {
          const stray = random.between(0, 3);
          if (!random.chance(city.size.mappedLots)) continue;
          const door = between(here, there, (along + stray) / length);
          const sign = side === 'left' ? 1 : -1;
          const metres = mark + ((nextMark - mark) * along) / length;
          const at = {
            x: door.x - (sign * back * (there.y - here.y)) / length,
            y: door.y + (sign * back * (there.x - here.x)) / length,
          };
          const number = 2 * Math.floor(metres / 5) + (side === 'left' ? 2 : 1);
          yield { at, street: street.name, number: String(number), settlement };
        }
      }
    }
  }
}

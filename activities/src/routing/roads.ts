import { corridorWidth, guessedMetres, guessedSeconds, turnWords } from '@cartera/domain/route';
import type { Place, RouteStep, RouteStretch, Vertex } from '@cartera/domain/route';
import type { TravelMode } from '@cartera/domain/unit';
import { RoadsUnavailable } from './osrm.js';
import type { Osrm, OsrmLeg } from './osrm.js';

/**
 * The roads as one plan sees them. The first silence of the road engine makes the rest of the plan go by straight lines, and
 * `approximate` says so: half a plan by road and half by guess would send everybody to where the guess is kinder.
 */
export class Roads {
  approximate = false;
  private readonly osrm: Osrm;

  constructor(osrm: Osrm) {
    this.osrm = osrm;
  }

  /** Seconds from each source to each destination; Infinity where no road leads. */
  async table(mode: TravelMode, sources: readonly Place[], destinations: readonly Place[]): Promise<number[][]> {
    return this.byRoad(
      () => this.osrm.table(mode, sources, destinations),
      () => sources.map((from) => destinations.map((to) => guessedSeconds(mode, from, to))),
    );
  }

  /** The stretches between places in their order; undefined when no road leads through all of them. */
  async stretches(mode: TravelMode, places: readonly Place[]): Promise<RouteStretch[] | undefined> {
    if (places.length < 2) return [];
    return this.byRoad(
      async () => (await this.osrm.route(mode, places))?.map((leg) => stretchOf(mode, leg)),
      () => straightStretches(mode, places),
    );
  }

  private async byRoad<Answer>(ask: () => Promise<Answer>, guess: () => Answer): Promise<Answer> {
    if (this.approximate) return guess();
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof RoadsUnavailable)) throw error;
      this.approximate = true;
      return guess();
    }
  }
}

/** Nobody knows the street: the fence must not accuse anyone of leaving it. */
const unknownStreetMetres = 500;

const vertexOf = ({ longitude, latitude }: Place): Vertex => [longitude, latitude];

/** Straight lines from place to place, told as such. */
export function straightStretches(mode: TravelMode, places: readonly Place[]): RouteStretch[] {
  return places.slice(1).map((to, index): RouteStretch => {
    const from = places[index] ?? to;
    const [metres, seconds] = [guessedMetres(from, to), guessedSeconds(mode, from, to)];
    const step: RouteStep = {
      words: 'Dirígete al domicilio; sin indicaciones por calle',
      street: '',
      metres,
      seconds,
      at: vertexOf(from),
      begins: 0,
      corridorMetres: unknownStreetMetres,
    };
    return { travelMode: mode, metres, seconds, path: [vertexOf(from), vertexOf(to)], steps: [step] };
  });
}

function stretchOf(mode: TravelMode, { distance, duration, steps }: OsrmLeg): RouteStretch {
  const path: Vertex[] = [];
  const told = steps.map(({ maneuver, name, geometry, intersections, ...step }): RouteStep => {
    const { type, modifier, exit, location } = maneuver;
    const begins = Math.max(0, path.length - 1);
    for (const [longitude, latitude] of geometry.coordinates) {
      const last = path.at(-1);
      if (last?.[0] !== longitude || last[1] !== latitude) path.push([longitude, latitude]);
    }
    const motorway = intersections.some(({ classes }) => classes?.includes('motorway'));
    const metresPerSecond = step.duration > 0 ? step.distance / step.duration : 0;
    return {
      words: turnWords({ type, modifier, exit, street: name }),
      street: name,
      metres: Math.round(step.distance),
      seconds: Math.round(step.duration),
      at: [location[0], location[1]],
      begins,
      corridorMetres: corridorWidth({ travelMode: mode, metresPerSecond, motorway }),
    };
  });
  return { travelMode: mode, metres: Math.round(distance), seconds: Math.round(duration), path, steps: told };
}

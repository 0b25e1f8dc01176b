import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { runProgram } from '../program/index.js';
import { osrmProfile, osrmProgram } from './osrmPrograms.js';

/** Who travels: each has its own graph, since walkers mind neither one-way streets nor turn restrictions. */
export type TravelMode = 'car' | 'foot';

/**
 * Turns a map into a graph that `osrm-routed` serves.
 *
 * @param map an `.osm.pbf` file
 * @param base path of the graph, ending in `.osrm`; its folder is made
 */
export async function buildRoutingGraph(mode: TravelMode, map: string, base: string): Promise<void> {
  mkdirSync(dirname(base), { recursive: true });
  await runProgram(osrmProgram('osrm-extract'), ['--profile', osrmProfile(mode), '--output', base, map]);
  await runProgram(osrmProgram('osrm-partition'), [base]);
  await runProgram(osrmProgram('osrm-customize'), [base]);
}

/** Arguments of `osrm-routed`. One day plan asks for tables of hundreds of stops; the default stops at 100. */
export function routingArguments(base: string, port: number): string[] {
  return [
    // Louder, it writes down where every route begins and ends.
    ...['--verbosity', 'WARNING'],
    ...['--algorithm', 'mld', '--ip', '127.0.0.1', '--port', String(port)],
    ...['--max-table-size', '5000', '--max-viaroute-size', '1000', '--max-matching-size', '2000'],
    ...['--max-trip-size', '1000', '--max-nearest-size', '100'],
    base,
  ];
}

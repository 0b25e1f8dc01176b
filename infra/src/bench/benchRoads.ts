import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Osrm } from '@cartera/activities/routing';
import { cityOrigin, drawDemoCity, housesOf, toCoordinate, writeOsmFile } from '../demoCity/index.js';
import type { CitySizeName } from '../demoCity/index.js';
import { buildRoutingGraph, normaliseSource, withRouting } from '../map/index.js';
import { osrmPrograms } from '../map/osrmPrograms.js';

/** A door of the generated city. */
export interface BenchDoor {
  longitude: number;
  latitude: number;
  postalCode: string;
}

const seed = 1;

/** The doors of a generated city, in the order of its streets. */
export function benchDoors(size: CitySizeName): BenchDoor[] {
  const city = drawDemoCity({ size, seed });
  return Array.from(housesOf(city), ({ at, settlement }) => {
    return { ...toCoordinate(at, cityOrigin), postalCode: settlement.postalCode };
  });
}

/** The road graphs of a generated city, built once: its folder is made anew by deleting it. */
async function ensureGraphs(folder: string, size: CitySizeName): Promise<string> {
  const home = join(folder, `roads-${size}-${seed}`);
  if (existsSync(home)) return home;
  const unfinished = `${home}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await osrmPrograms.ensure(() => undefined);
  const source = join(unfinished, 'city.osm.gz');
  await writeOsmFile(drawDemoCity({ size, seed }), source);
  const map = join(unfinished, 'map.osm.pbf');
  await normaliseSource(source, map);
  for (const mode of ['car', 'foot'] as const) await buildRoutingGraph(mode, map, join(unfinished, mode, 'map.osrm'));
  await rename(unfinished, home);
  return home;
}

/**
 * Serves the streets of a generated city for as long as `use` takes, by OSRM of our own: the map of an instance is left alone.
 *
 * @param folder where the graphs are kept
 */
export async function withBenchRoads<T>(
  folder: string,
  size: CitySizeName,
  use: (osrm: Osrm) => Promise<T>,
): Promise<T> {
  const home = await ensureGraphs(folder, size);
  return withRouting(join(home, 'car', 'map.osrm'), (car) =>
    withRouting(join(home, 'foot', 'map.osrm'), (foot) => use(new Osrm({ urls: { car, foot }, timeoutMs: 30_000 }))),
  );
}

import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OperatorProblem, withHeartbeat } from '../console/index.js';
import type { ProgressLog } from '../provision/index.js';
import { buildGeocoder, checkGeocoder, dropGeocoder } from './geocoder.js';
import type { GeocoderServer } from './geocoder.js';
import { checkSourceName, normaliseSource, versionIdOf } from './mapSource.js';
import { currentVersion, finishVersion, geocoderDatabase, mapParts, readVersion } from './mapVersion.js';
import type { MapVersion } from './mapVersion.js';
import { checkRouting } from './routingCheck.js';
import { buildRoutingGraph } from './routingGraph.js';
import { buildTiles, checkTiles } from './tiles.js';

/** What a map is built with and where it goes. */
export interface MapBuild {
  /** An OpenStreetMap file: `.osm.pbf`, `.osm.gz` or `.osm`. */
  readonly file: string;
  /** Folder of all versions; each gets one of its own in it. */
  readonly mapFolder: string;
  readonly server: GeocoderServer;
  readonly log: ProgressLog;
}

async function timed(log: ProgressLog, what: string, step: () => Promise<void>): Promise<void> {
  const begun = Date.now();
  await withHeartbeat(log, what, step);
  log(`${what}: listo en ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

/**
 * Builds a version of the map, tries every part of it, and leaves it beside the one that serves without touching that one.
 * A version that is already there is answered at once.
 *
 * @throws OperatorProblem when the file cannot become a map; nothing of it stays
 */
export async function buildMap({ file, mapFolder, server, log }: MapBuild): Promise<MapVersion> {
  checkSourceName(file);
  const id = await versionIdOf(file);
  const folder = join(mapFolder, id);
  const present = readVersion(folder);
  if (present !== undefined) return present;

  mkdirSync(mapFolder, { recursive: true });
  const unfinished = join(mapFolder, `${id}.unfinished`);
  const database = geocoderDatabase(id);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  const map = join(unfinished, 'map.osm.pbf');
  const part = (name: keyof typeof mapParts): string => join(unfinished, mapParts[name]);
  try {
    log(`se lee ${basename(file)}`);
    const source = await normaliseSource(file, map);
    log(`${source.nodes} nodos y ${source.ways} vías`);
    const geocoder = timed(log, 'direcciones (Nominatim)', () =>
      buildGeocoder(server, database, map, part('nominatim')),
    );
    const graphs = (async (): Promise<void> => {
      await timed(log, 'rutas en coche', () => buildRoutingGraph('car', map, part('car')));
      await timed(log, 'rutas a pie', () => buildRoutingGraph('foot', map, part('foot')));
      await timed(log, 'dibujo del mapa', () => buildTiles(map, source.bounds, part('tiles')));
    })();
    // Both are waited for even when one fails: neither may go on writing into a folder that is being removed.
    for (const outcome of await Promise.allSettled([graphs, geocoder])) {
      if (outcome.status === 'rejected') throw outcome.reason;
    }
    await timed(log, 'prueba del mapa nuevo', async () => {
      await checkRouting(part('car'), source.bounds);
      await checkRouting(part('foot'), source.bounds);
      checkTiles(part('tiles'));
      await checkGeocoder(server, database, part('nominatim'));
    });
    rmSync(map);
    const version = { id, source: basename(file), builtAt: new Date().toISOString(), ...source };
    finishVersion(unfinished, version);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    return version;
  } catch (error) {
    // While the server is down the folder stays, so that the next change finds what is left and removes both.
    await dropGeocoder(server, database).then(
      () => {
        rmSync(unfinished, { recursive: true, force: true });
      },
      () => undefined,
    );
    if (error instanceof OperatorProblem) throw error;
    // The last line of a program's output is its reason; the rest is how it got there.
    const cause = (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1) ?? '';
    throw new OperatorProblem(
      `De ${basename(file)} no sale un mapa que funcione; el anterior sigue en servicio. ${cause}`,
    );
  }
}

/** Removes every version but the one that serves, finished or not, with its addresses. */
export async function removeOtherVersions(mapFolder: string, server: GeocoderServer): Promise<void> {
  const serving = currentVersion(mapFolder)?.id;
  for (const name of readdirSync(mapFolder)) {
    const id = /^([0-9a-f]{12})(\.unfinished)?$/.exec(name)?.[1];
    if (id === undefined || name === serving) continue;
    if (id !== serving) await dropGeocoder(server, geocoderDatabase(id));
    rmSync(join(mapFolder, name), { recursive: true, force: true });
  }
}

import { OperatorProblem } from '../console/index.js';
import type { ProgressLog } from '../provision/index.js';
import { buildMap, removeOtherVersions } from './buildMap.js';
import type { GeocoderServer } from './geocoder.js';
import { withMapLock } from './mapLock.js';
import { currentVersion, pointTo } from './mapVersion.js';
import type { MapVersion } from './mapVersion.js';

/** What a map is installed with. */
export interface MapInstallation {
  /** An OpenStreetMap file: `.osm.pbf`, `.osm.gz` or `.osm`. */
  readonly file: string;
  readonly mapFolder: string;
  readonly server: GeocoderServer;
  readonly log: ProgressLog;
  /** Makes the services that run take up the map pointed to; rejects when one does not serve it. */
  readonly restart: () => Promise<void>;
}

/**
 * Makes a file the map that serves: built and tried aside, pointed to in one step, and only then is the old one removed.
 * When the services do not come up with the new map they go back to the old one.
 *
 * @throws OperatorProblem with one sentence; the old map then still serves
 */
export async function installMap({ file, mapFolder, server, log, restart }: MapInstallation): Promise<MapVersion> {
  return withMapLock(mapFolder, async () => {
    const version = await buildMap({ file, mapFolder, server, log });
    if (currentVersion(mapFolder)?.id === version.id) {
      log('ese mapa ya es el que está en servicio');
      return version;
    }
    const before = pointTo(mapFolder, version.id);
    try {
      await restart();
    } catch (error) {
      if (before === undefined) throw error;
      pointTo(mapFolder, before);
      await restart();
      const cause = error instanceof Error ? error.message : String(error);
      throw new OperatorProblem(`Los servicios no arrancaron con el mapa nuevo y volvieron al anterior. ${cause}`);
    }
    await removeOtherVersions(mapFolder, server);
    log(`en servicio: ${version.source} (${version.id})`);
    return version;
  });
}

import { join } from 'node:path';
import { foldersOf } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import { pythonProgram } from '../provision/index.js';
import type { ServiceDefinition } from '../services/index.js';
import { currentMapFolder, currentVersion, mapParts } from './mapVersion.js';
import { osrmProgram } from './osrmPrograms.js';
import type { TravelMode } from './routingGraph.js';
import { routingArguments } from './routingGraph.js';

/** Folder of an instance's maps. */
export function mapFolderOf(instance: Instance): string {
  return foldersOf(instance).map;
}

/** Asks for what only a served map can answer. */
async function answersOk(url: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(1500) });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`${new URL(url).origin} answered ${answer.status}`);
}

/**
 * OSRM for cars, OSRM for walkers and Nominatim. Their commands go through the pointer to the current map, so a map is changed
 * by restarting them.
 */
export function mapServices(instance: Instance): ServiceDefinition[] {
  const mapFolder = mapFolderOf(instance);
  const current = currentMapFolder(mapFolder);
  const { ports } = instance;
  const missing = (): Promise<string | undefined> =>
    Promise.resolve(
      currentVersion(mapFolder) === undefined ? 'sin mapa todavía: npm run map -- <archivo.osm.pbf>' : undefined,
    );

  const routing = (mode: TravelMode, title: string, port: number): ServiceDefinition => ({
    name: `osrm-${mode}`,
    title,
    command: [osrmProgram('osrm-routed'), ...routingArguments(join(current, mapParts[mode]), port)],
    ports: [port],
    needs: [],
    missing,
    health: () => {
      const [west, south, east, north] = currentVersion(mapFolder)?.bounds ?? [0, 0, 0, 0];
      const middle = `${(west + east) / 2},${(south + north) / 2}`;
      return answersOk(`http://127.0.0.1:${port}/nearest/v1/driving/${middle}`);
    },
  });

  return [
    routing('car', 'rutas en coche', ports.osrmCar),
    routing('foot', 'rutas a pie', ports.osrmFoot),
    {
      name: 'nominatim',
      title: 'direcciones',
      // Not `nominatim serve`, which writes every question, and so every debtor's address, to its log.
      command: [
        pythonProgram('uvicorn'),
        ...['--factory', 'nominatim_api.server.falcon.server:run_wsgi'],
        ...['--host', '127.0.0.1', '--port', String(ports.nominatim), '--no-access-log'],
      ],
      // It reads its settings from the folder it is started in.
      folder: join(current, mapParts.nominatim),
      ports: [ports.nominatim],
      needs: ['postgres'],
      missing,
      health: () => answersOk(`http://127.0.0.1:${ports.nominatim}/status`),
    },
  ];
}

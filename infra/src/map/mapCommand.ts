import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readOptions } from '../command/options.js';
import { OperatorProblem, progressFor } from '../console/index.js';
import { citySizes, drawDemoCity, writeOsmFile } from '../demoCity/index.js';
import type { CitySizeName } from '../demoCity/index.js';
import { ensureSecrets, instanceNamed } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import { startPlatform } from '../platform/index.js';
import { provision, pythonEnvironment, systemPackages } from '../provision/index.js';
import { installMap } from './installMap.js';
import { mapFolderOf } from './mapServices.js';
import { checkSourceName } from './mapSource.js';
import { currentVersion } from './mapVersion.js';
import type { MapVersion } from './mapVersion.js';
import { osrmPrograms } from './osrmPrograms.js';
import { restartMapServices } from './restartMapServices.js';

const usage =
  'npm run map -- <archivo.osm.pbf | .osm.gz | .osm> [--instance demo|test|bench]\n' +
  '     npm run map -- --demo-city small|city [--seed 1] [--instance …]';

/** The seed of the city that `npm run demo` lives in. */
export const demoSeed = 1;

/**
 * Installs a map file for an instance: provisions what it is built with, starts the database, builds, switches.
 *
 * @throws OperatorProblem with one sentence; the old map then still serves
 */
export async function installMapFile(instance: Instance, file: string): Promise<MapVersion> {
  const log = progressFor('mapa');
  // A wrong path is told before minutes of installing.
  checkSourceName(file);
  await provision([[systemPackages], [pythonEnvironment, osrmPrograms]]);
  await startPlatform(instance, { names: ['postgres'], application: false });
  const secrets = ensureSecrets(instance);
  return installMap({
    file,
    mapFolder: mapFolderOf(instance),
    server: {
      port: instance.ports.postgres,
      superuserPassword: secrets.superuserPassword,
      readerPassword: secrets.nominatimPassword,
    },
    log,
    restart: () => restartMapServices(instance),
  });
}

/** Gives an instance that has no map the small demo city, and leaves any other map alone. The database must run. */
export async function ensureMap(instance: Instance): Promise<void> {
  if (currentVersion(mapFolderOf(instance)) === undefined) await installDemoCity(instance, 'small');
}

/** Draws a demo city and installs it; the same size and seed is the same map, and is not built twice. */
export async function installDemoCity(instance: Instance, size: CitySizeName, seed = demoSeed): Promise<MapVersion> {
  const folder = await mkdtemp(join(tmpdir(), 'cartera-city-'));
  try {
    const file = join(folder, `demo-city-${size}-${seed}.osm.gz`);
    await writeOsmFile(drawDemoCity({ size, seed }), file);
    return await installMapFile(instance, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `npm run map`: feeds OSRM, Nominatim and the tiles from one OpenStreetMap file. */
export async function mapCommand(parameters: readonly string[]): Promise<void> {
  const { values, positionals } = readOptions(
    {
      args: [...parameters],
      allowPositionals: true,
      options: {
        instance: { type: 'string', default: 'demo' },
        'demo-city': { type: 'string' },
        seed: { type: 'string', default: String(demoSeed) },
      },
    },
    usage,
  );
  const instance = instanceNamed(values.instance);
  const wanted = values['demo-city'];
  const [file, ...more] = positionals;
  if ((file === undefined) === (wanted === undefined) || more.length > 0) {
    throw new OperatorProblem(`Uso: ${usage}`);
  }
  if (file !== undefined) {
    // npm starts commands in the checkout; a relative path is meant from where the person stands.
    await installMapFile(instance, resolve(process.env.INIT_CWD ?? process.cwd(), file));
    return;
  }
  const size = (Object.keys(citySizes) as CitySizeName[]).find((name) => name === wanted);
  const seed = Number(values.seed);
  if (size === undefined || !Number.isSafeInteger(seed)) throw new OperatorProblem(`Uso: ${usage}`);
  await installDemoCity(instance, size, seed);
}

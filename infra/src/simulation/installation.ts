import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDefaultPostalCatalogue } from '@cartera/activities/postalCatalogue';
import { migrateDatabase } from '@cartera/database/migration';
import type { BusinessClock } from '@cartera/domain/clock';
import { ApiClient } from '../apiClient/index.js';
import { progressFor } from '../console/index.js';
import { drawDemoCity } from '../demoCity/index.js';
import { writePortfolio } from '../demoPortfolio/index.js';
import { readEnvironment, setInstanceClock } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import { demoSeed, ensureMap } from '../map/mapCommand.js';
import { provisionMachine, startPlatform, stopPlatform } from '../platform/index.js';
import { findPython } from '../provision/index.js';
import type { DemoPlacement, DemoWorld } from './demoWorld.js';
import { placeFile } from './placeFile.js';

/** A setting of a started instance. @throws Error when it is missing, which only a broken provisioning can cause */
export function setting(environment: Readonly<Record<string, string>>, name: string): string {
  const value = environment[name];
  if (value === undefined) throw new Error(`${name} is missing from the instance's environment.`);
  return value;
}

/**
 * Everything a simulation stands on: programs, services, map, schema, catalogue. Quick when it is already there.
 *
 * @param services those to start; all without them, map included
 */
export async function installInstance(
  instance: Instance,
  services?: readonly string[],
): Promise<Record<string, string>> {
  await provisionMachine();
  await startPlatform(instance, { names: ['postgres'], application: false });
  if (services === undefined) await ensureMap(instance);
  await startPlatform(instance, { ...(services === undefined ? {} : { names: services }), application: false });
  const environment = readEnvironment(instance);
  if (environment === undefined) throw new Error(`Instance ${instance.name} has no environment after its start.`);
  const log = progressFor('base de datos');
  const ownerUrl = setting(environment, 'CARTERA_DATABASE_OWNER_URL');
  await migrateDatabase(ownerUrl);
  const { rows } = await loadDefaultPostalCatalogue({ ownerUrl, python: await findPython() });
  log(`al día, con ${rows} asentamientos`);
  return environment;
}

/** Starts the worker and the API on a clock; one that runs already is started again. */
export async function startApplication(instance: Instance, clock: BusinessClock): Promise<void> {
  await stopPlatform(instance, ['worker', 'api']);
  setInstanceClock(instance, clock);
  await startPlatform(instance, { names: ['worker', 'api', 'video'], application: true });
}

/**
 * Writes an invented portfolio to a file, places it as a clerk would, and waits until its lives run. Answers the intake's id.
 *
 * @param seed another one invents other people and debts in the same city
 */
export async function placeInventedPortfolio(
  apiUrl: string,
  world: DemoPlacement & Pick<DemoWorld, 'people'>,
  accounts: number,
  seed = demoSeed,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cartera-demo-'));
  try {
    const file = join(folder, 'asignacion.csv');
    await writePortfolio(file, {
      seed,
      rows: accounts,
      city: drawDemoCity({ size: 'small', seed: demoSeed }),
    });
    const { username, password } = world.people.clerk;
    const clerk = await new ApiClient(apiUrl).signIn(username, password);
    return await placeFile(clerk, world.portfolioId, file, progressFor('cartera'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

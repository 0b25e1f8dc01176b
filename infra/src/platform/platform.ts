import { rmSync } from 'node:fs';
import { OperatorProblem } from '../console/index.js';
import { ensureInstance, ensureSecrets, environmentOf, instanceExists, writeEnvironment } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import { mapServices, osrmPrograms } from '../map/index.js';
import {
  provision,
  pythonEnvironment,
  routeSolver,
  systemPackages,
  temporalServer,
  temporalUi,
  timeSkippingServer,
  toxiproxy,
} from '../provision/index.js';
import { buildScreens } from '../screens/index.js';
import { findPortHolder, portInUseSentence, startServices, stopServices } from '../services/index.js';
import type { ServiceDefinition, StartReport } from '../services/index.js';
import { applicationServices } from './applicationServices.js';
import { mailboxService } from './mailboxService.js';
import { postgresService } from './postgresService.js';
import { stopStrayCluster } from './postgresCluster.js';
import { temporalService } from './temporalService.js';
import { temporalUiService } from './temporalUiService.js';
import { videoService } from './videoService.js';
import { throughWires, wiresService } from './wiresService.js';

/** Leaves on this machine everything the native services are made of. Quick when it is already there. */
export async function provisionMachine(): Promise<void> {
  // Go builds take both cores: one after the other, beside what only waits for the network.
  await provision([
    [systemPackages],
    [temporalServer, pythonEnvironment, timeSkippingServer, osrmPrograms],
    [temporalUi, routeSolver],
  ]);
}

/** The wires of a chaos run, beside what every instance needs. */
export async function provisionWires(): Promise<void> {
  await provision([[toxiproxy]]);
}

/** Every service of an instance; the instance and its secrets are made if need be. */
export function platformServices(instance: Instance): ServiceDefinition[] {
  ensureInstance(instance);
  const secrets = ensureSecrets(instance);
  const environment = environmentOf(instance, secrets);
  return [
    postgresService(instance, secrets),
    temporalService(instance, secrets),
    temporalUiService(instance),
    mailboxService(instance),
    videoService(instance, environment),
    ...mapServices(instance),
    ...(instance.name === 'chaos'
      ? [
          wiresService(instance),
          ...applicationServices(instance, throughWires(instance, environment)).map((service) => ({
            ...service,
            needs: [...service.needs, 'wires'],
          })),
        ]
      : applicationServices(instance, environment)),
  ];
}

/**
 * Starts an instance: all its services, or those named and what they need.
 *
 * @param application whether the worker and the API are among "all"
 */
export async function startPlatform(
  instance: Instance,
  { names, application }: { names?: readonly string[]; application: boolean },
): Promise<StartReport> {
  const services = platformServices(instance);
  writeEnvironment(instance, environmentOf(instance, ensureSecrets(instance)));
  if (application && (names === undefined || names.includes('api'))) await buildScreens(instance);
  const everything = services.filter((service) => application || service.onRequest !== true);
  return startServices(instance, services, names ?? everything.map((service) => service.name));
}

/** Stops an instance: all its services, or those named and what needs them. */
export async function stopPlatform(instance: Instance, names?: readonly string[]): Promise<void> {
  if (!instanceExists(instance)) return;
  const services = platformServices(instance);
  await stopServices(instance, services, names ?? services.map((service) => service.name));
}

/** Stops an instance and removes its data for good, also one that was made by hand. */
export async function resetPlatform(instance: Instance): Promise<void> {
  await stopPlatform(instance);
  await stopStrayCluster(instance);
  // Its own processes are gone: whoever still holds a port would write into a folder that is no longer there.
  for (const port of Object.values(instance.ports)) {
    const holder = await findPortHolder(port);
    if (holder !== undefined) {
      throw new OperatorProblem(portInUseSentence(`La instancia «${instance.name}»`, port, holder));
    }
  }
  rmSync(instance.folder, { recursive: true, force: true });
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Instance } from '../instance/index.js';
import { programStatuses, startProgram, stopProgram } from '../services/index.js';
import { mapServices } from './mapServices.js';

/**
 * Restarts those of the map's services that run, one after the other, each until it answers. The others take the new map up
 * when they are started.
 *
 * @throws when one does not answer within 60 s
 */
export async function restartMapServices(instance: Instance): Promise<void> {
  const statuses = await programStatuses(instance);
  for (const service of mapServices(instance)) {
    if (statuses.get(service.name)?.state !== 'RUNNING') continue;
    await stopProgram(instance, service.name);
    await startProgram(instance, service.name);
    for (const deadline = Date.now() + 60_000; ; await sleep(200)) {
      const healthy = await service.health().then(
        () => true,
        () => false,
      );
      if (healthy) break;
      if (Date.now() > deadline) throw new Error(`${service.title}: no respondió en 60 s.`);
    }
  }
}

import { randomUUID } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadDefaultPostalCatalogue } from '@cartera/activities/postalCatalogue';
import { connect } from '@cartera/database/connection';
import type { Connection } from '@cartera/database/connection';
import { migrateDatabase } from '@cartera/database/migration';
import { connectTemporal } from '@cartera/workflows/client';
import type { Client } from '@temporalio/client';
import { ApiClient } from '../apiClient/index.js';
import { createDemoWorld } from '../simulation/index.js';
import { drawDemoCity } from '../demoCity/index.js';
import { writePortfolio } from '../demoPortfolio/index.js';
import { instanceNamed, readEnvironment } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import { provisionMachine, startPlatform, stopPlatform } from '../platform/index.js';
import { findPython } from '../provision/index.js';
import { programStatuses } from '../services/index.js';

/** The `bench` instance with its worker and API running, and a client to place files for. */
export interface BenchWorld {
  instance: Instance;
  connection: Connection;
  temporal: Client;
  clerk: ApiClient;
  ownerUrl: string;
  clientId: string;
  portfolioId: string;
  /** An invented portfolio of so many rows as a comma-separated UTF-8 file; written once per seed and size. */
  portfolioFile: (rows: number, seed: number) => Promise<string>;
  /** Process id of one of our programs. */
  pidOf: (service: 'worker' | 'api') => Promise<number>;
  close: () => Promise<void>;
}

/** supervisord names no process id while it still watches whether a fresh program stays up. */
const settlingMs = 15_000;

async function pidOf(instance: Instance, service: string): Promise<number> {
  const deadline = Date.now() + settlingMs;
  for (;;) {
    const pid = (await programStatuses(instance)).get(service)?.pid;
    if (pid !== undefined) return pid;
    if (Date.now() > deadline) throw new Error(`${service} is not running.`);
    await sleep(500);
  }
}

/** Starts what a bench stands on. Services that only the map needs stay off: they would take its cores. */
export async function openBenchWorld(): Promise<BenchWorld> {
  const instance = instanceNamed('bench');
  await provisionMachine();
  await startPlatform(instance, { names: ['postgres', 'temporal', 'mailbox'], application: false });
  const environment = readEnvironment(instance) ?? {};
  const ownerUrl = environment.CARTERA_DATABASE_OWNER_URL ?? '';
  await migrateDatabase(ownerUrl);
  await loadDefaultPostalCatalogue({ ownerUrl, python: await findPython() });
  // A worker that has done something else holds its lives and its memory: every bench begins with fresh programs.
  await stopPlatform(instance, ['worker', 'api']);
  await startPlatform(instance, { names: ['worker', 'api'], application: true });

  const connection = connect(environment.CARTERA_DATABASE_URL ?? '', 'cartera-bench', 4);
  const temporal = await connectTemporal({
    address: environment.TEMPORAL_ADDRESS ?? '',
    namespace: environment.TEMPORAL_NAMESPACE ?? '',
    payloadKeys: environment.CARTERA_PAYLOAD_KEYS ?? '',
  });
  const apiUrl = environment.CARTERA_API_URL ?? '';
  const world = await createDemoWorld(connection, apiUrl, randomUUID().slice(0, 6));
  const { username, password } = world.people.clerk;
  const folder = join(instance.folder, 'portfolios');
  await mkdir(folder, { recursive: true });

  return {
    instance,
    connection,
    temporal,
    ownerUrl,
    clientId: world.clientId,
    portfolioId: world.portfolioId,
    clerk: await new ApiClient(apiUrl).signIn(username, password),
    portfolioFile: async (rows, seed) => {
      const file = join(folder, `asignacion-entera-${rows}-${seed}.csv`);
      if (!existsSync(file)) {
        // Renamed when it is whole, so that a run that was broken off leaves no shorter file to the next.
        const city = drawDemoCity({ size: 'small', seed: 1 });
        await writePortfolio(`${file}.new`, { seed, rows, city, uncut: true });
        await rename(`${file}.new`, file);
      }
      return file;
    },
    pidOf: (service) => pidOf(instance, service),
    close: async () => {
      await temporal.connection.close();
      await connection.close();
    },
  };
}

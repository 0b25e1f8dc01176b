import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Instance } from '../instance/index.js';
import type { ServiceDefinition } from '../services/index.js';
import { httpHealth } from './httpHealth.js';

/** The folder of the checkout: node resolves `tsx` and the workspaces from it. */
const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Left alone, V8 lets garbage grow with the memory of the machine. Half of this is what a large workbook's texts may need;
 * the same number is in the Dockerfiles.
 */
const heapMb = 512;

function nodeProgram(file: string): readonly string[] {
  return [process.execPath, `--max-old-space-size=${heapMb}`, '--import', 'tsx', join(checkout, file)];
}

async function absent(file: string): Promise<string | undefined> {
  return Promise.resolve(existsSync(join(checkout, file)) ? undefined : `falta ${file} en esta copia del código`);
}

/** The worker and the API: our own programs, on the same settings as every other process of the instance. */
export function applicationServices(
  instance: Instance,
  environment: Readonly<Record<string, string>>,
): ServiceDefinition[] {
  const { ports } = instance;
  const shared = {
    environment: {
      ...environment,
      NODE_ENV: 'production',
      PATH: '/usr/local/bin:/usr/bin:/bin',
      LANG: 'C.UTF-8',
      // @fastify/autoload sees `--require tsx` but not `--import tsx`.
      FASTIFY_AUTOLOAD_TYPESCRIPT: '1',
      // Node and Temporal's core have some twenty threads, and glibc keeps free memory for each of them apart.
      MALLOC_ARENA_MAX: '2',
    },
    folder: checkout,
    // Activities and requests under way are finished before the process ends.
    stopSeconds: 45,
    startSeconds: 60,
    onRequest: true,
  };
  const worker = 'activities/src/worker/main.ts';
  const server = 'api/src/server/main.ts';
  return [
    {
      ...shared,
      name: 'worker',
      title: 'trabajador',
      command: nodeProgram(worker),
      ports: [ports.workerHealth],
      needs: ['postgres', 'temporal', 'mailbox'],
      missing: () => absent(worker),
      health: () => httpHealth(`http://127.0.0.1:${ports.workerHealth}/health/ready`),
    },
    {
      ...shared,
      name: 'api',
      title: 'API',
      command: nodeProgram(server),
      ports: [ports.api],
      needs: ['postgres', 'temporal'],
      page: `http://127.0.0.1:${ports.api}/`,
      missing: () => absent(server),
      health: () => httpHealth(`http://127.0.0.1:${ports.api}/health/ready`),
    },
  ];
}

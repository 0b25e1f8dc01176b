import { fileURLToPath } from 'node:url';
import type { Instance } from '../instance/index.js';
import type { ServiceDefinition } from '../services/index.js';
import { httpHealth } from './httpHealth.js';

/** The stand-in for a Jitsi Meet deployment. In the containers the real one serves under the same names. */
export function videoService(instance: Instance, environment: Readonly<Record<string, string>>): ServiceDefinition {
  const { ports } = instance;
  const program = fileURLToPath(new URL('../videoStandIn/main.ts', import.meta.url));
  const url = `http://127.0.0.1:${ports.video}`;
  return {
    name: 'video',
    title: 'salas de video de prueba',
    command: [process.execPath, '--import', 'tsx', program],
    environment: { ...environment, PATH: '/usr/local/bin:/usr/bin:/bin' },
    folder: fileURLToPath(new URL('../../../', import.meta.url)),
    ports: [ports.video],
    needs: [],
    onRequest: true,
    health: () => httpHealth(`${url}/health`),
  };
}

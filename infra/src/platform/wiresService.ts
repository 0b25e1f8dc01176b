import { existsSync } from 'node:fs';
import type { Instance } from '../instance/index.js';
import { toxiproxyProgram } from '../provision/index.js';
import type { ServiceDefinition } from '../services/index.js';
import { httpHealth } from './httpHealth.js';

/** The wires that a chaos run slows and cuts, by name. */
export const wireNames = ['postgres', 'temporal'] as const;
export type WireName = (typeof wireNames)[number];

/** Address of the program that holds the wires. */
export function wiresUrl({ ports }: Instance): string {
  return `http://127.0.0.1:${ports.wires}`;
}

/** What each wire leads to, as toxiproxy is told. */
export function wiresOf({ ports }: Instance): { name: WireName; listen: string; upstream: string; enabled: true }[] {
  const wire = (name: WireName, from: number, to: number) => ({
    name,
    listen: `127.0.0.1:${from}`,
    upstream: `127.0.0.1:${to}`,
    enabled: true as const,
  });
  return [wire('postgres', ports.postgresWire, ports.postgres), wire('temporal', ports.temporalWire, ports.temporal)];
}

/** Settings under which the worker and the API reach the database and Temporal through the wires. */
export function throughWires(
  { ports }: Instance,
  environment: Readonly<Record<string, string>>,
): Record<string, string> {
  const { CARTERA_DATABASE_URL = '', ...others } = environment;
  return {
    ...others,
    CARTERA_DATABASE_URL: CARTERA_DATABASE_URL.replace(`:${ports.postgres}/`, `:${ports.postgresWire}/`),
    TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporalWire}`,
  };
}

/** toxiproxy between our own processes and what they stand on. Only the `chaos` instance has it. */
export function wiresService(instance: Instance): ServiceDefinition {
  const { ports } = instance;
  const url = wiresUrl(instance);
  return {
    name: 'wires',
    title: 'cables',
    command: [toxiproxyProgram, '-host', '127.0.0.1', '-port', String(ports.wires)],
    ports: [ports.wires, ports.postgresWire, ports.temporalWire],
    needs: [],
    missing: () => Promise.resolve(existsSync(toxiproxyProgram) ? undefined : 'sin instalar: npm run chaos'),
    health: () => httpHealth(`${url}/version`),
    furnish: async () => {
      const answer = await fetch(`${url}/populate`, { method: 'POST', body: JSON.stringify(wiresOf(instance)) });
      if (!answer.ok) throw new Error(`toxiproxy refused its wires with ${answer.status}: ${await answer.text()}`);
    },
  };
}

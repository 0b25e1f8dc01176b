import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentMapFolder, mapParts } from '../map/mapVersion.js';
import { timeSkippingServerProgram, vroomProgram } from '../provision/index.js';
import { instanceClock } from './instanceClock.js';
import { foldersOf } from './instance.js';
import type { Instance } from './instance.js';
import type { InstanceSecrets } from './secrets.js';

/** The databases of an instance's cluster. */
export const databaseNames = {
  application: 'cartera',
  /** Migrated and filled once; every test file copies it. */
  template: 'cartera_template',
  temporal: 'temporal',
  temporalVisibility: 'temporal_visibility',
} as const;

/** `postgres://` address of one of the instance's databases. */
export function databaseUrl(instance: Instance, user: string, password: string, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${instance.ports.postgres}/${database}`;
}

/** Address with the superuser: for provisioning only, never handed to the worker or the API. */
export function superuserUrl(instance: Instance, secrets: InstanceSecrets, database = 'postgres'): string {
  return databaseUrl(instance, 'postgres', secrets.superuserPassword, database);
}

/**
 * The settings every process of the instance is started with: the same names as in `infra/compose.yaml`, so that code cannot
 * tell the native set from the containers.
 */
export function environmentOf(instance: Instance, secrets: InstanceSecrets): Record<string, string> {
  const { ports } = instance;
  const clock = instanceClock(instance);
  const http = (port: number): string => `http://127.0.0.1:${port}`;
  return {
    CARTERA_INSTANCE: instance.name,
    CARTERA_DATABASE_URL: databaseUrl(instance, 'cartera_app', secrets.applicationPassword, databaseNames.application),
    CARTERA_DATABASE_OWNER_URL: databaseUrl(
      instance,
      'cartera_owner',
      secrets.ownerPassword,
      databaseNames.application,
    ),
    CARTERA_TEMPLATE_DATABASE: databaseNames.template,
    CARTERA_PAYLOAD_KEYS: `${instance.name}1:${secrets.payloadKey}`,
    CARTERA_SESSION_SECRET: secrets.sessionSecret,
    CARTERA_FILES: foldersOf(instance).files,
    CARTERA_MAP_TILES: join(currentMapFolder(foldersOf(instance).map), mapParts.tiles),
    CARTERA_CONSOLE_FILES: join(foldersOf(instance).screens, 'admin-ui'),
    CARTERA_FIELD_FILES: join(foldersOf(instance).screens, 'field-ui'),
    CARTERA_CLOCK_ORIGIN: String(clock.origin),
    CARTERA_CLOCK_RATE: String(clock.rate),
    CARTERA_CLOCK_UNTIL_ORIGIN: String(clock.untilOrigin ?? false),
    CARTERA_SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    CARTERA_MAILBOX_URL: http(ports.mailbox),
    CARTERA_API_PORT: String(ports.api),
    CARTERA_API_URL: http(ports.api),
    CARTERA_WORKER_PORT: String(ports.workerHealth),
    CARTERA_WORKER_URL: http(ports.workerHealth),
    TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
    TEMPORAL_NAMESPACE: 'cartera',
    TEMPORAL_UI_URL: http(ports.temporalUi),
    TEMPORAL_TEST_SERVER: timeSkippingServerProgram(),
    CARTERA_VIDEO_URL: http(ports.video),
    CARTERA_VIDEO_APPLICATION: 'cartera',
    // Made of a secret that every instance already has: one more in its file would shut out those that exist.
    CARTERA_VIDEO_SECRET: createHmac('sha256', secrets.sessionSecret).update('video').digest('hex'),
    NOMINATIM_URL: http(ports.nominatim),
    OSRM_CAR_URL: http(ports.osrmCar),
    OSRM_FOOT_URL: http(ports.osrmFoot),
    CARTERA_VROOM: vroomProgram(),
  };
}

function environmentFile(instance: Instance): string {
  return join(instance.folder, 'environment');
}

/** Writes `NAME=value` lines for tests, shells and operators; closed to others, because it holds passwords. */
export function writeEnvironment(instance: Instance, environment: Readonly<Record<string, string>>): void {
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`);
  const file = environmentFile(instance);
  const fresh = `${file}.new`;
  writeFileSync(fresh, lines.join(''), { mode: 0o600 });
  renameSync(fresh, file);
}

/** The settings as `writeEnvironment` left them, or undefined when the instance has never been started. */
export function readEnvironment(instance: Instance): Record<string, string> | undefined {
  const file = environmentFile(instance);
  if (!existsSync(file)) return undefined;
  const pairs = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('='))
    .map((line): [string, string] => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return Object.fromEntries(pairs);
}

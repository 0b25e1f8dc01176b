import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { OperatorProblem } from '../console/index.js';
import { instanceNames, portsOf } from './ports.js';
import type { InstanceName, InstancePorts } from './ports.js';

/** A named set of services with its own data and ports. */
export interface Instance {
  name: InstanceName;
  /** Everything the instance owns lies under this folder; `reset` removes it. */
  folder: string;
  ports: InstancePorts;
}

/** Where instances live: `$CARTERA_HOME`, or the system's place for root, or the person's own. */
export function carteraHome(): string {
  const chosen = process.env.CARTERA_HOME;
  if (chosen !== undefined && chosen !== '') return chosen;
  return process.getuid?.() === 0 ? '/var/lib/cartera' : join(homedir(), '.local', 'share', 'cartera');
}

/** The instance of a name given on the command line; an unknown name is told with the known ones. */
export function instanceNamed(name: string): Instance {
  const known = instanceNames.find((candidate) => candidate === name);
  if (known === undefined) {
    throw new OperatorProblem(`No hay una instancia «${name}». Las que hay son: ${instanceNames.join(', ')}.`);
  }
  return { name: known, folder: join(carteraHome(), known), ports: portsOf(known) };
}

/** The folders an instance keeps apart. */
export function foldersOf(
  instance: Instance,
): Record<'configuration' | 'run' | 'log' | 'files' | 'mail' | 'map' | 'screens', string> {
  const inside = (name: string): string => join(instance.folder, name);
  return {
    configuration: inside('configuration'),
    run: inside('run'),
    log: inside('log'),
    files: inside('files'),
    mail: inside('mail'),
    map: inside('map'),
    screens: inside('screens'),
  };
}

const markerFormat = 1;

function markerFile(instance: Instance): string {
  return join(instance.folder, 'instance.json');
}

/**
 * Makes the instance's folders and its marker. A folder with a cluster but without our marker was made by hand, with
 * passwords and settings we do not know: it is left alone and its owner is told how to start clean.
 */
export function ensureInstance(instance: Instance): void {
  const marker = markerFile(instance);
  if (existsSync(marker)) {
    const { format } = JSON.parse(readFileSync(marker, 'utf8')) as { format?: number };
    if (format === markerFormat) return;
    throw new OperatorProblem(
      `La instancia «${instance.name}» (${instance.folder}) es de otra versión de Cartera. ` +
        `Bórrala con: npm run services -- reset --instance ${instance.name}`,
    );
  }
  if (existsSync(join(instance.folder, 'postgres'))) {
    throw new OperatorProblem(
      `${instance.folder} tiene servicios hechos a mano, con contraseñas que no conozco. ` +
        `Deténlos y bórralos con: npm run services -- reset --instance ${instance.name}`,
    );
  }
  // Traversable, because PostgreSQL runs as another user below it; what is secret or personal is closed one by one.
  mkdirSync(instance.folder, { recursive: true, mode: 0o755 });
  const folders = foldersOf(instance);
  for (const folder of [folders.configuration, folders.run]) mkdirSync(folder, { recursive: true, mode: 0o755 });
  for (const folder of [folders.log, folders.files, folders.mail]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(marker, `${JSON.stringify({ format: markerFormat, name: instance.name })}\n`);
}

/** Whether `ensureInstance` has made this instance. */
export function instanceExists(instance: Instance): boolean {
  return existsSync(markerFile(instance));
}

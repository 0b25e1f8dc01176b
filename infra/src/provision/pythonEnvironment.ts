import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withHeartbeat } from '../console/index.js';
import { findProgram, runProgram } from '../program/index.js';
import { cacheFolder } from './cacheFolder.js';
import { ProvisionProblem } from './component.js';
import type { Component } from './component.js';

const requirementsFile = fileURLToPath(new URL('../../python/requirements.txt', import.meta.url));

/** Made of its content: changing a requirement makes a new environment and leaves running services on theirs. */
export function pythonEnvironmentId(): string {
  return createHash('sha256').update(readFileSync(requirementsFile)).digest('hex').slice(0, 12);
}

function environmentFolder(): string {
  return cacheFolder('python', pythonEnvironmentId());
}

/** Absolute path of a program of the private Python environment: `python`, `supervisord`, `nominatim`, `pmtiles`… */
export function pythonProgram(name: string): string {
  return join(environmentFolder(), 'bin', name);
}

/** A Python 3 that can make environments: the system's first, because a version manager's shim depends on the folder. */
export async function findPython(): Promise<string> {
  for (const python of ['/usr/bin/python3', findProgram('python3')]) {
    if (python === undefined || !existsSync(python)) continue;
    const { code } = await runProgram(python, ['-c', 'import ensurepip, venv'], { accepted: [0, 1] });
    if (code === 0) return python;
  }
  throw new ProvisionProblem(
    'Falta Python 3 con venv. Instálalo y repite la orden: sudo apt-get install -y python3-venv',
  );
}

/** supervisord and the map's Python programs, in an environment of their own. */
export const pythonEnvironment: Component = {
  name: 'entorno de Python',
  ensure: async (log) => {
    const folder = environmentFolder();
    // An environment cannot be renamed into place, since its programs hold its path: the last file says it is whole.
    const whole = join(folder, 'whole');
    if (existsSync(whole)) return;
    rmSync(folder, { recursive: true, force: true });
    log('se instala (alrededor de 1 min)');
    await withHeartbeat(log, 'instalando', async () => {
      await runProgram(await findPython(), ['-m', 'venv', folder]);
      await runProgram(join(folder, 'bin', 'pip'), ['install', '--quiet', '--requirement', requirementsFile]);
    });
    writeFileSync(whole, '');
    log('listo');
  },
};

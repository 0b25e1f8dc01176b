import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorProblem } from '../console/index.js';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Holds an instance's maps for one change at a time. The lock of a process that died is taken over.
 *
 * @throws OperatorProblem when another command is changing the map
 */
export async function withMapLock<T>(mapFolder: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(mapFolder, { recursive: true });
  const file = join(mapFolder, 'change.lock');
  const take = (): void => {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  };
  try {
    take();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder !== 0 && isAlive(holder)) {
      throw new OperatorProblem(`Otra orden está cambiando el mapa (proceso ${holder}). Espera a que termine.`);
    }
    rmSync(file, { force: true });
    take();
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

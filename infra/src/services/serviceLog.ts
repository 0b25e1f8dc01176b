import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Instance } from '../instance/index.js';
import { logFileOf } from './supervisorConfiguration.js';

/** Enough for some hundreds of lines, whatever the size of the file. */
const tailBytes = 64 * 1024;

/** The last lines a service printed; none when it has not run. */
export function lastLines(instance: Instance, name: string, count: number): string[] {
  const file = logFileOf(instance, name);
  if (!existsSync(file)) return [];
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const buffer = Buffer.alloc(Math.min(size, tailBytes));
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
    return buffer
      .toString()
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-count);
  } finally {
    closeSync(descriptor);
  }
}

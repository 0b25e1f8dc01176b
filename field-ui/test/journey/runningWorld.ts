import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BusinessClock } from '@cartera/domain/clock';
import type { VisitDay } from '../world/visitDay.js';

/** What the world says of itself once it stands. */
export interface World extends VisitDay {
  url: string;
  databaseUrl: string;
  clock: BusinessClock;
  username: string;
  password: string;
}

/**
 * Starts the real API, its workers and the built app in a process of their own; `end` takes all of it away again.
 *
 * @param settings for that process, besides our own environment
 */
export async function startWorld(
  settings: Readonly<Record<string, string>> = {},
): Promise<{ world: World; end: () => Promise<void> }> {
  const program = fileURLToPath(new URL('../world/main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...settings },
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const end = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  const world = await new Promise<World>((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`The world ended with ${String(code)} before it stood.`));
    });
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('{')) resolve(JSON.parse(line) as World);
    });
  });
  return { world, end };
}

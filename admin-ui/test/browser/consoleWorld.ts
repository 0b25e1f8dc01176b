import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A world to try the console in, as `test/world/main.ts` tells of it. */
export interface ConsoleWorld {
  url: string;
  /** What the world's clock says now, epoch milliseconds. */
  now: () => number;
  people: Record<string, { username: string; password: string }>;
  portfolioId: string;
  close: () => Promise<void>;
}

/** On a machine busy with other work; alone it takes some fifteen seconds. */
const patienceMs = 220_000;

/**
 * Starts the world in a process of its own and waits until its accounts are placed.
 *
 * @param kind `field`: a team of collectors with visits that are due, in place of a portfolio of `rows`
 */
export async function startConsoleWorld(rows = 60, kind: 'placed' | 'field' = 'placed'): Promise<ConsoleWorld> {
  const program = fileURLToPath(new URL('../world/main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: {
      ...process.env,
      CARTERA_CONSOLE_TEST_ROWS: String(rows),
      CARTERA_CONSOLE_TEST_WORLD: kind,
      NODE_OPTIONS: '',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = new AbortController();
  const line = await Promise.race([
    new Promise<string>((resolve) =>
      // Building the console tells of itself on the same output.
      createInterface({ input: child.stdout }).on('line', (one) => {
        if (one.startsWith('{')) resolve(one);
      }),
    ),
    ended.then(() => {
      throw new Error('The world ended before it was ready.');
    }),
    sleep(patienceMs, undefined, { ref: false, signal: ready.signal }).then(() => {
      throw new Error('The world is not ready.');
    }),
  ])
    .catch((error: unknown) => {
      child.stdin.end();
      throw error;
    })
    .finally(() => ready.abort());
  const told = JSON.parse(line) as Omit<ConsoleWorld, 'now' | 'close'> & { clock: { rate: number } };
  return {
    ...told,
    now: () => Math.floor(Date.now() * told.clock.rate),
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

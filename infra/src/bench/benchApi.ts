import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../provision/index.js';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const startMs = 60_000;

/** An API process of a measurement's own. */
export interface BenchApi {
  url: string;
  close: () => Promise<void>;
}

/** Starts the API on another database, as the process manager would, and waits until it answers. */
export async function startBenchApi(
  environment: Readonly<Record<string, string>>,
  databaseUrl: string,
): Promise<BenchApi> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['--max-old-space-size=512', '--import', 'tsx', 'api/src/server/main.ts'], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: 'production',
      FASTIFY_AUTOLOAD_TYPESCRIPT: '1',
      CARTERA_LOG_LEVEL: 'warn',
      CARTERA_DATABASE_URL: databaseUrl,
      CARTERA_API_PORT: String(port),
      // One person asks for everybody.
      CARTERA_API_REQUEST_LIMIT: '1000000',
      CARTERA_API_READ_LIMIT: '1000000',
      CARTERA_API_OPERATION_LIMIT: '1000000',
    },
  });
  const ended = once(child, 'exit');
  const deadline = Date.now() + startMs;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error('The API of the measurement does not answer.');
    await sleep(200);
  }
  return {
    url,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/live`)).ok;
  } catch {
    return false;
  }
}

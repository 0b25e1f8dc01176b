import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../provision/index.js';
import type { Bounds } from './mapVersion.js';
import { osrmProgram } from './osrmPrograms.js';
import { routingArguments } from './routingGraph.js';

/** Longitude, latitude. */
export type Position = readonly [number, number];

/**
 * Serves a graph on a port of its own for as long as `use` takes.
 *
 * @throws when the graph cannot be served within 60 s
 */
export async function withRouting<T>(base: string, use: (url: string) => Promise<T>): Promise<T> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(osrmProgram('osrm-routed'), routingArguments(base, port), { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  try {
    for (const deadline = Date.now() + 60_000; ; await sleep(50)) {
      if (server.exitCode !== null) throw new Error(`osrm-routed ended at once with code ${server.exitCode}.`);
      if (Date.now() > deadline) throw new Error('osrm-routed did not answer within 60 s.');
      // Any answer will do: an address without a service is a 400.
      const answers = await fetch(url).then(
        () => true,
        () => false,
      );
      if (answers) break;
    }
    return await use(url);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

/** Tries routes between the nearest streets to the four quarters of the map; one that works is enough. */
export async function checkRouting(base: string, [west, south, east, north]: Bounds): Promise<void> {
  const at = (x: number, y: number): Position => [west + (east - west) * x, south + (north - south) * y];
  const pairs = [
    [at(0.4, 0.4), at(0.6, 0.6)],
    [at(0.25, 0.25), at(0.75, 0.75)],
    [at(0.25, 0.75), at(0.75, 0.25)],
  ] as const;
  await withRouting(base, async (url) => {
    for (const [from, to] of pairs) {
      const answer = await fetch(`${url}/route/v1/driving/${from.join()};${to.join()}?overview=false`);
      const { code, routes } = (await answer.json()) as { code: string; routes?: { distance: number }[] };
      if (code === 'Ok' && (routes?.[0]?.distance ?? 0) > 0) return;
    }
    throw new Error('No se halló ninguna ruta en él.');
  });
}

import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import type { Worker } from '@temporalio/worker';
import type { Database } from '@cartera/database/connection';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export interface HealthPage {
  /** The port it listens on. */
  port: number;
  close: () => Promise<void>;
}

interface Watched {
  workers: readonly Worker[];
  db: Database;
}

/** `/health/live`, `/health/ready` (every worker polls and the database answers) and `/metrics`. */
export async function serveHealth(host: string, port: number, watched: Watched): Promise<HealthPage> {
  const metrics = metricsOf(watched.workers);
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', response, watched, metrics);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

function metricsOf(workers: readonly Worker[]): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const inFlight = new Gauge({
    name: 'cartera_worker_activities_in_flight',
    help: 'Activities being done, by task queue.',
    labelNames: ['queue'],
    registers: [registry],
    collect: () => {
      for (const worker of workers)
        inFlight.set({ queue: worker.options.taskQueue }, worker.getStatus().numInFlightActivities);
    },
  });
  const cached = new Gauge({
    name: 'cartera_worker_cached_workflows',
    help: 'Workflows kept in memory.',
    registers: [registry],
    collect: () => {
      cached.set(workers.reduce((sum, worker) => sum + worker.getStatus().numCachedWorkflows, 0));
    },
  });
  return registry;
}

async function answer(url: string, response: ServerResponse, watched: Watched, metrics: Registry): Promise<void> {
  if (url === '/health/live') return send(response, 200, 'text/plain', 'ok');
  if (url === '/health/ready') {
    const ready = await isReady(watched);
    return send(response, ready ? 200 : 503, 'text/plain', ready ? 'ok' : 'not ready');
  }
  if (url === '/metrics') return send(response, 200, metrics.contentType, await metrics.metrics());
  return send(response, 404, 'text/plain', 'not found');
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

async function isReady({ workers, db }: Watched): Promise<boolean> {
  if (!workers.every((worker) => worker.getState() === 'RUNNING')) return false;
  try {
    await db.execute(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}

async function closed(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}

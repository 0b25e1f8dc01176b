import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { readEnvironment } from '../instance/index.js';
import type { BenchWorld } from './benchWorld.js';

const program = fileURLToPath(new URL('./bareWorkerProgram.ts', import.meta.url));
const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/** A sleeper of `bareDoors` that woke: when it should have and when it did, epoch ms. */
export interface Waking {
  until: number;
  at: number;
}

/** A running worker of the bare workflows, on the same server as the product's. */
export interface BareWorker {
  taskQueue: string;
  wakings: readonly Waking[];
  close: () => Promise<void>;
}

export async function startBareWorker(world: BenchWorld): Promise<BareWorker> {
  const environment = readEnvironment(world.instance) ?? {};
  const taskQueue = `bench-${randomUUID()}`;
  const sql = postgres(world.ownerUrl, { max: 1, onnotice: () => undefined });
  await sql`create table if not exists bench_row (id uuid primary key, at timestamptz not null default now())`;
  await sql.end();
  const child = fork(program, [taskQueue], {
    cwd: checkout,
    env: { ...process.env, ...environment },
    execArgv: ['--import', 'tsx'],
  });
  const ended = once(child, 'exit');
  const failed = ended.then(([code]) => {
    throw new Error(`The bare worker ended with ${String(code)}.`);
  });
  await Promise.race([once(child, 'message'), failed]);
  failed.catch(() => undefined);
  const wakings: Waking[] = [];
  child.on('message', (waking) => wakings.push(waking as Waking));
  return {
    taskQueue,
    wakings,
    close: async () => {
      child.disconnect();
      await ended;
    },
  };
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { workflowId } from '@cartera/domain/identity';
import pLimit from 'p-limit';
import { readEnvironment } from '../instance/index.js';
import { untilIntake } from '../simulation/index.js';
import type { IntakeProgress } from '../simulation/index.js';
import type { BareActivities, bareLife } from './bareWorkflow.js';
import { endWorkflows } from './benchLives.js';
import type { BenchWorld } from './benchWorld.js';
import { alternate, round, timed } from './measurement.js';
import type { Measurement } from './measurement.js';

/** Lives of one turn. Smaller than a placement, because both sides are run in turn and a start costs some 25 ms of a core. */
const lives = 2000;
const rounds = 3;
const minRatio = 0.8;
/** As the activity that starts lifecycles. */
const startsAtOnce = 50;

/**
 * Starts of the bare workflow until each has done its activity and waits, with a worker of its own on the same server.
 *
 * @returns lives a second
 */
async function bareRate(world: BenchWorld): Promise<number> {
  const environment = readEnvironment(world.instance) ?? {};
  const taskQueue = `bench-${randomUUID()}`;
  const connection = await NativeConnection.connect({ address: environment.TEMPORAL_ADDRESS ?? '' });
  let done = 0;
  const activities: BareActivities = {
    nothing: () => {
      done += 1;
      return Promise.resolve();
    },
  };
  const worker = await Worker.create({
    connection,
    namespace: environment.TEMPORAL_NAMESPACE ?? '',
    taskQueue,
    workflowsPath: fileURLToPath(new URL('./bareWorkflow.ts', import.meta.url)),
    activities,
  });
  const ids: string[] = [];
  try {
    return await worker.runUntil(async () => {
      const limit = pLimit(startsAtOnce);
      const { seconds } = await timed(async () => {
        await Promise.all(
          Array.from({ length: lives }, () =>
            limit(async () => {
              const workflowId = `bench/${randomUUID()}`;
              ids.push(workflowId);
              await world.temporal.workflow.start<typeof bareLife>('bareLife', { taskQueue, workflowId });
            }),
          ),
        );
        while (done < lives) await sleep(20);
      });
      const ending = pLimit(startsAtOnce);
      await Promise.all(ids.map((id) => ending(() => world.temporal.workflow.getHandle(id).terminate('bench'))));
      return lives / seconds;
    });
  } finally {
    await connection.close();
  }
}

/** Accounts of an intake that have begun their lives. */
async function begun({ connection }: BenchWorld, intakeId: string): Promise<{ begun: number; all: number }> {
  const [count] = await connection.sql<{ begun: number; all: number }[]>`
    select (count(*) filter (where stage <> 'received'))::integer as begun, count(*)::integer as all
    from account where intake_id = ${intakeId}`;
  return count ?? { begun: 0, all: 0 };
}

/**
 * From "accept" until every account's life has begun and waits.
 *
 * @returns lives a second
 */
async function lifecycleRate(world: BenchWorld, turn: number): Promise<number> {
  const file = await world.portfolioFile(lives, 100 + turn);
  const { id } = await world.clerk.placeFile<IntakeProgress>(world.portfolioId, randomUUID(), file);
  await untilIntake(world.clerk, id, ['preview']);
  const { seconds, result } = await timed(async () => {
    await world.clerk.post(`/intakes/${id}/commands/accept`, { id: randomUUID() });
    await untilIntake(world.clerk, id, ['accepted']);
    let count = await begun(world, id);
    while (count.begun < count.all) {
      await sleep(500);
      count = await begun(world, id);
    }
    return count.all;
  });
  // They would print letters into the next turn, and into every other bench.
  const accounts = await world.connection.sql<{ id: string }[]>`select id from account where intake_id = ${id}`;
  await endWorkflows(
    world,
    accounts.map((account) => workflowId.account(account.id)),
  );
  return result / seconds;
}

/** Starting the lives of a placement, beside a bare start loop on the same server. */
export async function benchIntakeStarts(world: BenchWorld): Promise<Measurement> {
  const { value, reference } = await alternate(
    rounds,
    () => bareRate(world),
    (turn) => lifecycleRate(world, turn),
  );
  const ratio = value / reference;
  return {
    bench: 'intake-starts',
    value: round(value, 1),
    unit: 'lives/s',
    reference: round(reference, 1),
    ratio: round(ratio),
    target: `>= ${minRatio} x the bare loop`,
    ok: ratio >= minRatio,
    detail: { livesPerTurn: lives, rounds },
  };
}

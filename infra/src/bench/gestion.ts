import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { workflowId } from '@cartera/domain/identity';
import pLimit from 'p-limit';
import { ApiProblem } from '../apiClient/index.js';
import type { ApiClient } from '../apiClient/index.js';
import type { bareAccount } from './bareDoors.js';
import { insert } from './bareDoors.js';
import { startBareWorker } from './bareWorker.js';
import { benchLife, endWorkflows, placeAccounts, startLives } from './benchLives.js';
import type { PlacedAccount } from './benchLives.js';
import { signedIn } from './benchPerson.js';
import { placeBenchPortfolio } from './benchPortfolio.js';
import type { BenchPortfolio } from './benchPortfolio.js';
import { longCalls } from './benchStrategy.js';
import type { BenchWorld } from './benchWorld.js';
import { median, round, timed } from './measurement.js';
import type { Measurement } from './measurement.js';

const rounds = 3;
const oneAtATime = 60;
const together = 300;
const atOnce = 20;
const dayMs = 86_400_000;
const maxRatio = 1.8;
const minThroughputRatio = 0.6;

interface Pace {
  /** Of one at a time, from call to answer. */
  p50Ms: number;
  /** A second, with `atOnce` under way. */
  perSecond: number;
}

/** Records on one target after the other, then on many together; no target is used twice. */
async function paceOf<Target>(targets: readonly Target[], record: (target: Target) => Promise<unknown>): Promise<Pace> {
  const milliseconds: number[] = [];
  for (const target of targets.slice(0, oneAtATime)) {
    const { seconds } = await timed(() => record(target));
    milliseconds.push(seconds * 1000);
  }
  const limit = pLimit(atOnce);
  const rest = targets.slice(oneAtATime);
  const { seconds } = await timed(() => Promise.all(rest.map((target) => limit(() => record(target)))));
  return { p50Ms: median(milliseconds), perSecond: rest.length / seconds };
}

/** Updates that insert one row, each of a workflow of its own. */
async function barePace(world: BenchWorld, taskQueue: string): Promise<Pace> {
  const ids = Array.from({ length: oneAtATime + together }, () => `bench/${randomUUID()}`);
  const limit = pLimit(atOnce);
  await Promise.all(
    ids.map((id) =>
      limit(() => world.temporal.workflow.start<typeof bareAccount>('bareAccount', { taskQueue, workflowId: id })),
    ),
  );
  try {
    return await paceOf(ids, (id) => {
      const updateId = randomUUID();
      return world.temporal.workflow.getHandle(id).executeUpdate(insert, { updateId, args: [updateId] });
    });
  } finally {
    await endWorkflows(world, ids);
  }
}

/** Waits until every account has the task that its gestión answers. */
async function untilTasks({ connection }: BenchWorld, accounts: readonly PlacedAccount[]): Promise<void> {
  const ids = accounts.map(({ accountId }) => accountId);
  for (;;) {
    const [count] = await connection.sql<{ open: number }[]>`
      select count(*)::integer as open from task where state = 'open' and account_id = any(${ids})`;
    if (count?.open === ids.length) return;
    await sleep(200);
  }
}

/** Records a call that nobody answered; sent again under its id when the machine is too busy to answer, as the console does. */
async function recordGestion(agent: ApiClient, { accountId, partyId, contactPointId }: PlacedAccount): Promise<void> {
  const body = {
    id: randomUUID(),
    medium: 'call',
    whoAnswered: 'nobody',
    result: 'NO_CONTESTA',
    at: new Date().toISOString(),
    partyId,
    contactPointId,
    evidence: { ringSeconds: 25 },
  };
  for (;;) {
    try {
      await agent.post(`/accounts/${accountId}/commands/record-contact`, body);
      return;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 503) throw error;
    }
  }
}

/** Gestiones through the API by several agents in turn, because each may only do so many in a minute. */
async function gestionPace(world: BenchWorld, placed: BenchPortfolio, agents: readonly ApiClient[]): Promise<Pace> {
  // The hour of day that each account draws for its call has passed by now, and its task is opened at once.
  const placedAt = Date.now() - 2 * dayMs;
  const count = oneAtATime + together;
  const accounts = await placeAccounts(world, placed, count, { stage: 'collecting', placedAt });
  const lives = accounts.map(({ accountId }) => benchLife(accountId, placed.clientId, longCalls, placedAt));
  await startLives(world, longCalls, lives);
  await untilTasks(world, accounts);
  let turn = 0;
  try {
    return await paceOf(accounts, (account) => {
      turn += 1;
      const agent = agents[turn % agents.length];
      if (agent === undefined) throw new Error('Nobody records gestiones.');
      return recordGestion(agent, account);
    });
  } finally {
    await endWorkflows(
      world,
      accounts.map(({ accountId }) => workflowId.account(accountId)),
    );
  }
}

/** Recording a gestión, from the call of the API to its answer, beside the bare update. */
export async function benchGestion(world: BenchWorld): Promise<Measurement> {
  const placed = await placeBenchPortfolio(world, await signedIn(world, 'supervisor'), 'gestion', longCalls);
  const agents: ApiClient[] = [];
  for (let agent = 0; agent < 4; agent += 1) agents.push(await signedIn(world, 'phoneAgent'));
  const bareWorker = await startBareWorker(world);
  const bare: Pace[] = [];
  const ours: Pace[] = [];
  try {
    for (let turn = 0; turn < rounds; turn += 1) {
      bare.push(await barePace(world, bareWorker.taskQueue));
      ours.push(await gestionPace(world, placed, agents));
    }
  } finally {
    await bareWorker.close();
  }
  const p50 = (paces: readonly Pace[]): number => median(paces.map(({ p50Ms }) => p50Ms));
  const throughput = (paces: readonly Pace[]): number => median(paces.map(({ perSecond }) => perSecond));
  const ratio = p50(ours) / p50(bare);
  const throughputRatio = throughput(ours) / throughput(bare);
  return {
    bench: 'gestion',
    value: round(p50(ours), 1),
    unit: 'ms',
    reference: round(p50(bare), 1),
    ratio: round(ratio),
    target: `p50 <= ${maxRatio} x the bare update; ${atOnce} at a time >= ${minThroughputRatio} x its throughput`,
    ok: ratio <= maxRatio && throughputRatio >= minThroughputRatio,
    detail: {
      perSecond: round(throughput(ours), 1),
      barePerSecond: round(throughput(bare), 1),
      throughputRatio: round(throughputRatio),
      oneAtATime,
      together,
      atOnce,
      rounds,
    },
  };
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { workflowId } from '@cartera/domain/identity';
import pLimit from 'p-limit';
import type { bareSleeper } from './bareDoors.js';
import { rise } from './bareDoors.js';
import { startBareWorker } from './bareWorker.js';
import type { BareWorker } from './bareWorker.js';
import { endWorkflows, startLives } from './benchLives.js';
import type { BenchOptions } from './benchOptions.js';
import { signedIn } from './benchPerson.js';
import { placeBenchPortfolio } from './benchPortfolio.js';
import type { BenchPortfolio } from './benchPortfolio.js';
import { longCalls } from './benchStrategy.js';
import type { BenchWorld } from './benchWorld.js';
import { round, timed } from './measurement.js';
import type { Measurement } from './measurement.js';
import { percentile } from './pacedRequests.js';
import { payPromises, placePromises } from './promisedLives.js';
import type { PromisedLife } from './promisedLives.js';

const usualPromises = 25_000;
const fullPromises = 100_000;
/** A day's judgements are spread over an hour, by the minute (`judgeMoment` of domain/strategy). */
const morningMinutes = 60;
const minuteMs = 60_000;
const hourMs = 3_600_000;
/** The most time for starting what sleeps: fewer sleep where a start is slow. */
const startBudgetSeconds = 480;
const paidPromises = 200;
const startsAtOnce = 50;
const maxLagMs = 60_000;
const patienceMs = 900_000;
const million = 1_000_000;

interface Bench {
  world: BenchWorld;
  placed: BenchPortfolio;
  bare: BareWorker;
}

async function temporalBytes({ connection }: BenchWorld): Promise<number> {
  const [size] = await connection.sql<{ bytes: string }[]>`
    select (pg_database_size('temporal') + pg_database_size('temporal_visibility'))::text as bytes`;
  return Number(size?.bytes);
}

/** Bare sleepers until their moments. @returns their ids, and how many started in a second */
async function startSleepers(
  { world, bare }: Bench,
  moments: readonly number[],
): Promise<{ ids: string[]; perSecond: number }> {
  const limit = pLimit(startsAtOnce);
  const ids: string[] = [];
  const { seconds } = await timed(() =>
    Promise.all(
      moments.map((until) =>
        limit(() => {
          const id = `bench/${randomUUID()}`;
          ids.push(id);
          const { taskQueue } = bare;
          return world.temporal.workflow.start<typeof bareSleeper>('bareSleeper', {
            taskQueue,
            workflowId: id,
            args: [until],
          });
        }),
      ),
    ),
  );
  return { ids, perSecond: moments.length / seconds };
}

const accountIds = (promised: readonly PromisedLife[]): string[] => promised.map(({ life }) => life.accountId);
const lifeIds = (promised: readonly PromisedLife[]): string[] => accountIds(promised).map(workflowId.account);

/** Waits until something has been counted so many times. */
async function until(count: () => Promise<number> | number, all: number): Promise<number> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const counted = await count();
    if (counted >= all || Date.now() > deadline) return counted;
    await sleep(250);
  }
}

interface Paid {
  /** Milliseconds of the machine for each promise that a payment ends before its time. */
  cancelMs: number;
  bareCancelMs: number;
  /** Starts of both kinds in a second, one kind after the other. */
  perSecond: number;
  barePerSecond: number;
}

/** What it costs that a promise is kept: payment, judgement and the timer that is no longer needed. */
async function measurePaid(bench: Bench): Promise<Paid> {
  const { world, placed, bare } = bench;
  const far = Array.from({ length: paidPromises }, () => Date.now() + 24 * hourMs);
  const promised = await placePromises(world, placed, longCalls, far);
  const perSecond = await startLives(
    world,
    longCalls,
    promised.map(({ life }) => life),
  );
  const sleepers = await startSleepers(bench, far);
  const ids = promised.map(({ promiseId }) => promiseId);
  const kept = async (): Promise<number> => {
    const [count] = await world.connection.sql<{ kept: number }[]>`
      select count(*)::integer as kept from promise where state = 'kept' and id = any(${ids})`;
    return count?.kept ?? 0;
  };
  const before = bare.wakings.length;
  const called = await timed(async () => {
    const limit = pLimit(startsAtOnce);
    await Promise.all(sleepers.ids.map((id) => limit(() => world.temporal.workflow.getHandle(id).signal(rise))));
    return until(() => bare.wakings.length - before, paidPromises);
  });
  const paid = await timed(async () => {
    await payPromises(world, placed.clientId, promised);
    return until(kept, paidPromises);
  });
  if (paid.result < paidPromises || called.result < paidPromises) throw new Error('Not every promise was ended.');
  await endWorkflows(world, lifeIds(promised));
  return {
    cancelMs: (paid.seconds * 1000) / paidPromises,
    bareCancelMs: (called.seconds * 1000) / paidPromises,
    perSecond,
    barePerSecond: sleepers.perSecond,
  };
}

/** When each life's promise was judged, by the moment its transaction began; epoch ms. */
async function judgedAt({ connection }: BenchWorld, clientId: string): Promise<Map<string, number>> {
  const rows = await connection.sql<{ id: string; at: number }[]>`
    select entity_id as id, (extract(epoch from min(at)) * 1000)::float8 as at
    from change where client_id = ${clientId} and topic = 'account' and data ->> 'kind' = 'promiseJudged'
    group by entity_id`;
  return new Map(rows.map(({ id, at }) => [id, at]));
}

interface Morning {
  promises: number;
  minutes: number;
  lags: number[];
  bareLags: number[];
  bytesEach: number;
  bareBytesEach: number;
}

/** Promises and bare sleepers that fall due together, as densely as a whole day's would. */
async function measureMorning(bench: Bench, promises: number, startSeconds: number): Promise<Morning> {
  const { world, placed, bare } = bench;
  const minutes = Math.max(1, Math.round((morningMinutes * promises) / usualPromises));
  const opens = Math.ceil((Date.now() + startSeconds * 1000) / minuteMs) * minuteMs;
  const moments = Array.from({ length: promises }, () => opens + Math.floor(Math.random() * minutes) * minuteMs);
  const promised = await placePromises(world, placed, longCalls, moments);
  const empty = await temporalBytes(world);
  await startLives(
    world,
    longCalls,
    promised.map(({ life }) => life),
  );
  const withLives = await temporalBytes(world);
  const woken = bare.wakings.length;
  const sleepers = await startSleepers(bench, moments);
  const withBoth = await temporalBytes(world);
  if (Date.now() > opens) throw new Error('The starts took longer than the measurement had foreseen.');
  await sleep(opens + minutes * minuteMs - Date.now());
  await until(() => bare.wakings.length - woken, promises);
  await until(async () => (await judgedAt(world, placed.clientId)).size, promises);
  const judged = await judgedAt(world, placed.clientId);
  const lags = promised.flatMap(({ life, judgeAt }) => {
    const at = judged.get(life.accountId);
    return at === undefined ? [] : [at - judgeAt];
  });
  await endWorkflows(world, [...lifeIds(promised), ...sleepers.ids]);
  const ordered = (values: number[]): number[] => values.sort((a, b) => a - b);
  return {
    promises,
    minutes,
    lags: ordered(lags),
    bareLags: ordered(bare.wakings.slice(woken).map(({ until: due, at }) => at - due)),
    bytesEach: (withLives - empty) / promises,
    bareBytesEach: (withBoth - withLives) / promises,
  };
}

/** Promises that fall due on one morning, beside bare workflows that sleep until the same moments on the same server. */
export async function benchTimers(world: BenchWorld, { full, size }: BenchOptions): Promise<Measurement> {
  const wanted = full ? fullPromises : usualPromises;
  const placed = await placeBenchPortfolio(world, await signedIn(world, 'supervisor'), 'promesas', longCalls);
  const bare = await startBareWorker(world);
  const bench = { world, placed, bare };
  try {
    const paid = await measurePaid(bench);
    const secondsEach = 1 / paid.perSecond + 1 / paid.barePerSecond;
    const promises = Math.min(wanted, size ?? wanted, Math.floor(startBudgetSeconds / secondsEach));
    // Twice what it should take: a promise that falls due before all are asleep would spoil the figures.
    const morning = await measureMorning(bench, promises, promises * secondsEach * 2 + 30);
    return measurementOf(morning, paid, wanted);
  } finally {
    await bare.close();
  }
}

function measurementOf(morning: Morning, paid: Paid, wanted: number): Measurement {
  const { promises, lags, bareLags } = morning;
  const lag = percentile(lags, 0.99);
  const bareLag = percentile(bareLags, 0.99);
  return {
    bench: 'timers',
    value: round(lag / 1000),
    unit: 's',
    reference: round(bareLag / 1000),
    ratio: round(lag / bareLag),
    target: `${wanted} promises of one day, each judged once; p99 of the lag <= ${maxLagMs / 1000} s`,
    ok: promises === wanted && lags.length === promises && bareLags.length === promises && lag <= maxLagMs,
    detail: {
      promises,
      judged: lags.length,
      minutes: morning.minutes,
      lagP50Ms: round(percentile(lags, 0.5), 0),
      bareLagP50Ms: round(percentile(bareLags, 0.5), 0),
      cancelMs: round(paid.cancelMs, 1),
      bareCancelMs: round(paid.bareCancelMs, 1),
      bytesPerAccount: round(morning.bytesEach, 0),
      bareBytesEach: round(morning.bareBytesEach, 0),
      startsPerSecond: round(paid.perSecond, 1),
      extrapolation: `1,000,000 open accounts: ${round((morning.bytesEach * million) / 1e9, 1)} GB of Temporal, ${round(million / paid.perSecond / 3600, 1)} h of starts`,
    },
  };
}

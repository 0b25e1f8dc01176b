import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '@cartera/database/connection';
import type { Connection } from '@cartera/database/connection';
import type { BusinessClock } from '@cartera/domain/clock';
import { connectTemporal } from '@cartera/workflows/client';
import { readOptions } from '../command/options.js';
import { OperatorProblem, progressFor } from '../console/index.js';
import { randomFor } from '../demoCity/index.js';
import { instanceNamed } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import { provisionWires, stopPlatform } from '../platform/index.js';
import {
  SimulatedClient,
  SimulatedStaff,
  acknowledgedOnce,
  caseFilesHold,
  createDemoWorld,
  installInstance,
  moneyTies,
  placeInventedPortfolio,
  rowsEqualLives,
  setting,
  startApplication,
} from '../simulation/index.js';
import type { Violation } from '../simulation/index.js';
import { fieldChaos } from './field/fieldChaos.js';
import { drawFault, faultWords, strike, untilReady } from './fault.js';

const usage =
  'npm run chaos -- lifecycle [--seed 1] [--minutes 10] [--accounts 80] [--day-seconds 4] [--keep], o: npm run chaos -- field';

const dayMs = 86_400_000;
/** What dies must serve again within this time, on the slowest machine. */
const recoveryPatienceMs = 120_000;

interface ChaosOptions {
  seed: number;
  minutes: number;
  accounts: number;
  daySeconds: number;
  keep: boolean;
}

function readChaosOptions(parameters: readonly string[]): ChaosOptions {
  const { values, positionals } = readOptions(
    {
      args: [...parameters],
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        minutes: { type: 'string', default: '10' },
        accounts: { type: 'string', default: '80' },
        'day-seconds': { type: 'string', default: '4' },
        keep: { type: 'boolean', default: false },
      },
    },
    usage,
  );
  const [seed, minutes, accounts, daySeconds] = [
    values.seed,
    values.minutes,
    values.accounts,
    values['day-seconds'],
  ].map(Number);
  const whole = [seed, accounts].every((one) => Number.isSafeInteger(one) && (one ?? 0) > 0);
  if (positionals.join() !== 'lifecycle' || !whole || !((minutes ?? 0) > 0) || !((daySeconds ?? 0) > 0))
    throw new OperatorProblem(`Uso: ${usage}`);
  return {
    seed: seed ?? 1,
    minutes: minutes ?? 10,
    accounts: accounts ?? 80,
    daySeconds: daySeconds ?? 4,
    keep: values.keep,
  };
}

/** What a run did, as its last line tells it. */
export interface ChaosResult {
  chaos: 'ok' | 'failed';
  seed: number;
  faults: number;
  acknowledged: number;
  /** Files of the client that reached every account in them. */
  files: number;
  /** Requests that got no answer and were sent again. */
  repeated: number;
  recoveryMedianMs: number;
  recoveryWorstMs: number;
  seconds: number;
}

/** Breaks things one after the other until time is up, each time waiting until everything serves again. */
async function torment(
  instance: Instance,
  seed: number,
  untilMs: number,
): Promise<{ faults: number; recoveries: number[] }> {
  const random = randomFor('chaos', seed);
  const log = progressFor('caos');
  const recoveries: number[] = [];
  let faults = 0;
  while (Date.now() < untilMs) {
    await sleep(1500 + random.integer(6000));
    const fault = drawFault(random);
    await strike(instance, fault);
    faults += 1;
    // A process that is being killed may answer once more before it is gone.
    if (fault.kind === 'kill') await sleep(400);
    const recovery = await untilReady(instance, recoveryPatienceMs);
    if (fault.kind === 'kill') recoveries.push(recovery);
    log(`${faultWords(fault)}: todo responde otra vez en ${(recovery / 1000).toFixed(1)} s`);
  }
  return { faults, recoveries };
}

/** Waits until nothing changes any more: what was under way when the last fault struck has ended one way or the other. */
async function untilQuiet({ sql }: Connection, portfolioId: string): Promise<void> {
  let before = '';
  for (let still = 0; still < 5;) {
    const [now] = await sql<{ state: string }[]>`
      select count(*) || ':' || coalesce(sum(a.revision), 0) as state from account a where a.portfolio_id = ${portfolioId}`;
    still = now?.state === before ? still + 1 : 0;
    before = now?.state ?? '';
    await sleep(1000);
  }
}

async function violationsOf(
  connection: Connection,
  temporal: Awaited<ReturnType<typeof connectTemporal>>,
  portfolioId: string,
  staff: SimulatedStaff,
): Promise<Violation[]> {
  return (
    await Promise.all([
      acknowledgedOnce(connection.sql, staff.acknowledged),
      rowsEqualLives(connection.sql, temporal, portfolioId),
      moneyTies(connection, portfolioId),
      caseFilesHold(connection, portfolioId),
    ])
  ).flat();
}

/**
 * `npm run chaos -- lifecycle`: simulated people work through the API while worker, API, Temporal and PostgreSQL are killed at
 * random and their wires are slowed and cut; then nothing acknowledged may be lost, nothing may have happened twice, and
 * nobody may be stuck. The same seed breaks the same things in the same order. The exit code says whether it all held.
 */
export async function chaosCommand(parameters: readonly string[]): Promise<void> {
  if (parameters[0] === 'field') return fieldChaos(parameters.slice(1));
  const begun = Date.now();
  const { seed, minutes, accounts, daySeconds, keep } = readChaosOptions(parameters);
  const instance = instanceNamed('chaos');
  await provisionWires();
  const environment = await installInstance(instance, ['postgres', 'temporal', 'mailbox', 'wires']);
  const apiUrl = setting(environment, 'CARTERA_API_URL');
  const connection = connect(setting(environment, 'CARTERA_DATABASE_URL'), 'cartera-chaos', 4);
  const temporal = await connectTemporal({
    address: setting(environment, 'TEMPORAL_ADDRESS'),
    namespace: setting(environment, 'TEMPORAL_NAMESPACE'),
    payloadKeys: setting(environment, 'CARTERA_PAYLOAD_KEYS'),
  });
  let result: ChaosResult | undefined;
  try {
    const span = minutes * 60_000;
    const clock: BusinessClock = { origin: Date.now() + span, rate: dayMs / (daySeconds * 1000) };
    await startApplication(instance, clock);
    const world = await createDemoWorld(connection, apiUrl, randomUUID().slice(0, 6));
    const staff = new SimulatedStaff(clock);
    await staff.signIn(apiUrl, world.people);
    await placeInventedPortfolio(apiUrl, world, accounts);
    const client = new SimulatedClient(clock, world);
    await client.start(apiUrl);
    staff.start();
    const { faults, recoveries } = await torment(instance, seed, Date.now() + span);
    await Promise.all([staff.stop(), client.stop()]);
    await untilQuiet(connection, world.portfolioId);
    // Business time still runs, and a task that was lost is given out again only after its time: what was checked a second ago may have
    // moved on, so the last of several looks decides.
    let violations = await violationsOf(connection, temporal, world.portfolioId, staff);
    for (let look = 0; look < 8 && violations.length > 0; look += 1) {
      await sleep(5000);
      violations = await violationsOf(connection, temporal, world.portfolioId, staff);
    }
    for (const violation of violations) console.error(`✗ ${violation}`);
    const sorted = [...recoveries].sort((a, b) => a - b);
    result = {
      chaos: violations.length === 0 ? 'ok' : 'failed',
      seed,
      faults,
      acknowledged: staff.acknowledged.length,
      files: Object.values(client.files).reduce((sum, files) => sum + files, 0),
      repeated: [...staff.work.repeated.values(), ...client.work.repeated.values()].reduce(
        (sum, times) => sum + times,
        0,
      ),
      recoveryMedianMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
      recoveryWorstMs: sorted.at(-1) ?? 0,
      seconds: Math.round((Date.now() - begun) / 1000),
    };
    if (violations.length > 0) process.exitCode = 1;
  } finally {
    await temporal.connection.close().catch(() => undefined);
    await connection.close();
    if (!keep) await stopPlatform(instance);
  }
  // Last of all, for whoever reads the last line.
  console.log(JSON.stringify(result));
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '@cartera/database/connection';
import type { Connection } from '@cartera/database/connection';
import { businessNow } from '@cartera/domain/clock';
import type { BusinessClock } from '@cartera/domain/clock';
import type { RiggedVisit } from '@cartera/field-ui/rig';
import { ApiClient } from '../../apiClient/index.js';
import { readOptions } from '../../command/options.js';
import { OperatorProblem, progressFor } from '../../console/index.js';
import { randomFor } from '../../demoCity/index.js';
import type { Random } from '../../demoCity/index.js';
import { instanceNamed } from '../../instance/index.js';
import type { Instance } from '../../instance/index.js';
import { provisionWires, stopPlatform, wiresUrl } from '../../platform/index.js';
import {
  createDemoWorld,
  installInstance,
  placeInventedPortfolio,
  setting,
  startApplication,
} from '../../simulation/index.js';
import { strike, untilReady } from '../fault.js';
import { drawVisit, faultsOfVisits, visitableDoors } from './fieldVisits.js';
import { PhoneWire, drawWire } from './phoneWire.js';
import { RiggedPhone, buildRig } from './riggedPhone.js';
import type { PhoneOwner } from './riggedPhone.js';

const usage = 'npm run chaos -- field [--seed 1] [--seeds 1] [--visits 100] [--keep]';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const recoveryPatienceMs = 120_000;
/** What waits at the end must be sent within this time, on the slowest machine. */
const drainPatienceMs = 10 * 60_000;

interface FieldChaosOptions {
  seed: number;
  seeds: number;
  visits: number;
  keep: boolean;
}

function readFieldOptions(parameters: readonly string[]): FieldChaosOptions {
  const { values } = readOptions(
    {
      args: [...parameters],
      options: {
        seed: { type: 'string', default: '1' },
        seeds: { type: 'string', default: '1' },
        visits: { type: 'string', default: '100' },
        keep: { type: 'boolean', default: false },
      },
    },
    usage,
  );
  const [seed = 0, seeds = 0, visits = 0] = [values.seed, values.seeds, values.visits].map(Number);
  if (![seed, seeds, visits].every((one) => Number.isSafeInteger(one) && one > 0))
    throw new OperatorProblem(`Uso: ${usage}`);
  return { seed, seeds, visits, keep: values.keep };
}

/** What a seed did, as its line tells it. */
export interface FieldChaosResult {
  chaos: 'ok' | 'failed';
  seed: number;
  visits: number;
  /** Phones that were killed, and the server's processes. */
  phonesKilled: number;
  serversKilled: number;
  /** Changes of the network, and of a phone's clock. */
  wires: number;
  clocks: number;
  /** Acts told twice to the outbox, and sent again after they were acknowledged. */
  repeated: number;
  seconds: number;
}

/** A clock on which it is eleven of a Wednesday morning in Mexico City: visits at other hours are refused, and rightly. */
function morningClock(now: number): BusinessClock {
  const midnight = Math.floor(now / dayMs) * dayMs;
  const daysAhead = ((3 - new Date(now).getUTCDay() + 7) % 7) + 7;
  return { origin: 0, rate: (midnight + daysAhead * dayMs + 17 * hourMs) / now };
}

/** Registers a phone of a collector: what its requests carry. */
async function phoneOf(
  apiUrl: string,
  { id: personId, username, password }: { id: string; username: string; password: string },
): Promise<PhoneOwner> {
  const deviceId = randomUUID();
  const person = await new ApiClient(apiUrl).signIn(username, password);
  const { token } = await person.post<{ token: string }>('/devices', { id: deviceId, name: 'Teléfono de prueba' });
  const headers = { authorization: `Bearer ${token}`, 'x-cartera-device': deviceId, 'x-cartera': '1' };
  return { personId, headers };
}

interface Torment {
  instance: Instance;
  wire: PhoneWire;
  phones: readonly RiggedPhone[];
  random: Random;
  result: FieldChaosResult;
}

/** Does the visits one after the other, each on one of the phones, while everything between phone and server breaks. */
async function workThrough(
  { instance, wire, phones, random, result }: Torment,
  visits: readonly RiggedVisit[],
): Promise<void> {
  for (const [index, visit] of visits.entries()) {
    const phone = phones[index % phones.length];
    if (phone === undefined) throw new Error('Nobody has a phone.');
    if (random.chance(0.5)) {
      await wire.become(drawWire(random));
      result.wires += 1;
    }
    const dies = random.chance(0.25);
    // Killed while it is keeping the visit, or a moment later while it sends.
    const kept = phone.visit(visit).catch((error: unknown) => {
      if (!dies) throw error;
    });
    if (dies) {
      await sleep(random.integer(250));
      await phone.kill();
      await kept;
      await phone.start();
      // Nobody knows whether it was kept: the collector's draft would open again and be saved under the same ids.
      await phone.visit(visit);
      result.phonesKilled += 1;
    } else await kept;
    if (random.chance(0.2)) {
      const earlier = visits[random.integer(index + 1)] ?? visit;
      await phone.sendAgain(earlier.draft.id);
      if (earlier === visit) await phone.visit(visit);
      result.repeated += 1;
    }
    if (random.chance(0.15)) {
      await phone.setClock(Math.round(random.between(-10, 10) * hourMs));
      result.clocks += 1;
    }
    if (random.chance(0.03)) {
      await strike(instance, { kind: 'kill', service: random.pick(['api', 'worker'] as const), signal: 'SIGKILL' });
      result.serversKilled += 1;
    }
    await sleep(random.integer(500));
  }
  await untilReady(instance, recoveryPatienceMs);
}

/** Mends everything and waits until the phones have nothing more to say. @returns what never left them */
async function drain({ wire, phones }: Torment): Promise<string[]> {
  await wire.become({ kind: 'whole' });
  const deadline = Date.now() + drainPatienceMs;
  for (let ahead = 11 * hourMs; ; ahead += 10 * 60_000) {
    // A delay of the outbox ends when the clock says so: nobody here waits five minutes for it.
    for (const phone of phones) await phone.setClock(ahead);
    await sleep(1_500);
    const counts = await Promise.all(phones.map((phone) => phone.counts()));
    const left = counts.reduce((sum, { waiting }) => sum + waiting, 0);
    if (left > 0 && Date.now() < deadline) continue;
    const faults = counts.flatMap(({ refusals }) => refusals.map((refusal) => `rechazado: ${refusal}`));
    const files = counts.reduce((sum, one) => sum + one.files, 0);
    if (left > 0) faults.push(`${left} registros siguen por enviar`);
    if (files > 0) faults.push(`${files} fotos siguen en los teléfonos`);
    return faults;
  }
}

async function chaosOfSeed(
  ground: { instance: Instance; apiUrl: string; connection: Connection; clock: BusinessClock; script: string },
  seed: number,
  wanted: number,
): Promise<FieldChaosResult> {
  const begun = Date.now();
  const { instance, apiUrl, connection, clock, script } = ground;
  const random = randomFor('chaos field', seed);
  const world = await createDemoWorld(connection, apiUrl, randomUUID().slice(0, 6));
  // Some addresses go to review first, and are no doors yet.
  await placeInventedPortfolio(apiUrl, world, Math.ceil(wanted * 1.8) + 10);
  const doors = await visitableDoors(connection, world.portfolioId, wanted);
  const at = businessNow(clock, Date.now());
  const visits = doors.map((door) => drawVisit(random, door, at));
  const wire = await PhoneWire.lay(wiresUrl(instance), `127.0.0.1:${instance.ports.api}`);
  const phones: RiggedPhone[] = [];
  const result: FieldChaosResult = {
    ...{ chaos: 'ok', seed, visits: wanted, phonesKilled: 0, serversKilled: 0 },
    ...{ wires: 0, clocks: 0, repeated: 0, seconds: 0 },
  };
  try {
    for (const collector of world.collectors) {
      const phone = await RiggedPhone.make(wire.origin, script, await phoneOf(apiUrl, collector));
      phones.push(phone);
      await phone.start();
    }
    const torment = { instance, wire, phones, random, result };
    await workThrough(torment, visits);
    const faults = [...(await drain(torment)), ...(await faultsOfVisits(connection, world.portfolioId, visits))];
    for (const fault of faults) console.error(`✗ semilla ${seed}: ${fault}`);
    if (faults.length > 0) result.chaos = 'failed';
  } finally {
    for (const phone of phones) await phone.throwAway();
  }
  return { ...result, seconds: Math.round((Date.now() - begun) / 1_000) };
}

/**
 * `npm run chaos -- field`: collectors record visits with photos through the app's own outbox, in browsers of their own, while the
 * network is cut at random bytes, phones and server are killed, answers are lost, acts are repeated and clocks are set; then the server
 * must hold each result and each photo exactly once. One line for each seed; the exit code says whether all of them held.
 */
export async function fieldChaos(parameters: readonly string[]): Promise<void> {
  const { seed, seeds, visits, keep } = readFieldOptions(parameters);
  const instance = instanceNamed('chaos');
  const log = progressFor('caos');
  await provisionWires();
  const environment = await installInstance(instance, ['postgres', 'temporal', 'mailbox', 'wires']);
  const apiUrl = setting(environment, 'CARTERA_API_URL');
  const connection = connect(setting(environment, 'CARTERA_DATABASE_URL'), 'cartera-chaos', 4);
  const results: FieldChaosResult[] = [];
  try {
    const clock = morningClock(Date.now());
    await startApplication(instance, clock);
    const script = await buildRig();
    for (let turn = 0; turn < seeds; turn += 1) {
      log(`semilla ${seed + turn}: ${visits} visitas`);
      const result = await chaosOfSeed({ instance, apiUrl, connection, clock, script }, seed + turn, visits);
      if (result.chaos === 'failed') process.exitCode = 1;
      results.push(result);
    }
  } finally {
    await connection.close();
    if (!keep) await stopPlatform(instance);
    // Last of all, for whoever reads the last lines; also of the seeds before one that could not be run.
    for (const result of results) console.log(JSON.stringify(result));
  }
}

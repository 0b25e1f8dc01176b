import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { centralZone, dateAt } from '@cartera/domain/calendar';
import type { BusinessClock } from '@cartera/domain/clock';
import { ApiClient } from '../apiClient/index.js';
import { progressFor } from '../console/index.js';
import type { Instance } from '../instance/index.js';
import { demoSeed } from '../map/mapCommand.js';
import { SimulatedClient, SimulatedStaff, placeInventedPortfolio, startApplication } from '../simulation/index.js';
import type { DemoWorld, StaffWork } from '../simulation/index.js';

/** Long enough for promises to be kept and broken and for the first debtors not to be found; calls, visits and letters are under way. */
const days = 30;
/** For the programs to start and the first file to be read; on the compressed calendar nothing happens meanwhile. */
const startMs = 45_000;
const dayMs = 86_400_000;
/** Of what the story places, each of the other portfolios. */
const share = 0.4;

export interface LivePortfolios {
  instance: Instance;
  apiUrl: string;
  world: DemoWorld;
  /** Of the story. */
  accounts: number;
  daySeconds: number;
}

/**
 * Places the portfolios of the other clients and has them worked on a compressed calendar that ends now: their accounts are left in
 * the middle of their lives, which go on at the pace of the wall clock.
 *
 * @returns what the simulated people did
 */
export async function liveUntilToday({
  instance,
  apiUrl,
  world,
  accounts,
  daySeconds,
}: LivePortfolios): Promise<StaffWork[]> {
  const log = progressFor('personal');
  const clock: BusinessClock = {
    origin: Date.now() + startMs + days * daySeconds * 1000,
    rate: dayMs / (daySeconds * 1000),
    untilOrigin: true,
  };
  await startApplication(instance, clock);
  const staff = new SimulatedStaff(clock);
  await staff.signIn(apiUrl, world.people);
  const workers: (SimulatedStaff | SimulatedClient)[] = [staff];
  for (const [turn, other] of world.others.entries()) {
    const placed = { ...other, people: world.people };
    await placeInventedPortfolio(apiUrl, placed, Math.max(1, Math.round(accounts * share)), demoSeed + turn + 1);
    const client = new SimulatedClient(clock, placed);
    await client.start(apiUrl);
    workers.push(client);
    if (turn === 0) staff.start();
  }
  const left = clock.origin - Date.now();
  log(`otras ${world.others.length} carteras se trabajan hasta hoy, ${Math.max(0, Math.round(left / 1000))} s más`);
  await sleep(Math.max(0, left));
  await Promise.all(workers.map((worker) => worker.stop()));
  return workers.map(({ work }) => work);
}

/** Has the supervisor plan and publish today's visits of every team. */
export async function planToday(apiUrl: string, { people }: DemoWorld): Promise<void> {
  const supervisor = await new ApiClient(apiUrl).signIn(people.supervisor.username, people.supervisor.password);
  const { items } = await supervisor.get<{ items: { id: string; kind: string }[] }>('/units');
  const day = dateAt(Date.now(), centralZone);
  for (const { id: unitId } of items.filter(({ kind }) => kind === 'team'))
    await supervisor.post('/day-plans', { id: randomUUID(), unitId, day, publish: true });
}

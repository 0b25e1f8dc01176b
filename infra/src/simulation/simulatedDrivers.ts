import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TravelMode } from '@cartera/domain/unit';
import { ApiClient } from '../apiClient/index.js';
import { drawDemoCity, settlementGrounds } from '../demoCity/index.js';
import type { SettlementGround } from '../demoCity/index.js';
import { demoSeed } from '../map/mapCommand.js';
import type { DemoWorld } from './demoWorld.js';
import { PhoneClient } from './phoneClient.js';
import { alongStreets } from './streetWay.js';
import type { Place } from './streetWay.js';

/** Seconds of driving, told in the real seconds of the ticks: a phone may be a minute or two behind and is still live. */
const drivenSeconds = 110;
const ticks = 22;
const metresPerSecond: Record<TravelMode, number> = { car: 14, foot: 1.4 };
/** For whoever leaves, so that the border is behind soon. */
const leavingMetresPerSecond = 22;
/** How long an alert may take on a busy machine. */
const patienceMs = 20_000;

/** What the collectors' morning came to. */
export interface DrivenMorning {
  shifts: number;
  fixes: number;
  alerts: number;
  /** What should not have been, in words. */
  findings: string[];
}

interface AlertAnswer {
  kind: string;
  collectorId: string;
}

type Collector = DemoWorld['collectors'][number];

function middleOf({ ring }: SettlementGround): Place {
  const sum = ring.reduce(([x, y], [longitude, latitude]) => [x + longitude, y + latitude], [0, 0]);
  return { longitude: sum[0] / ring.length, latitude: sum[1] / ring.length };
}

/** From where to where each collector goes: through the ground of their own team, and the last one into the other team's. */
function tripOf(turn: number, leaves: boolean): { from: Place; to: Place } {
  const grounds = settlementGrounds(drawDemoCity({ size: 'small', seed: demoSeed }));
  const half = Math.ceil(grounds.length / 2);
  const sides = [grounds.slice(0, half), grounds.slice(half)];
  const own = sides[turn % 2] ?? [];
  const other = sides[(turn + 1) % 2] ?? [];
  const from = own[turn % own.length];
  const to = leaves ? other.at(-1) : own.at(-1);
  if (from === undefined || to === undefined) throw new Error('The demo city has too few settlements.');
  return { from: middleOf(from), to: middleOf(to) };
}

/**
 * A morning of the demo's collectors on the streets of its city, through the API and in real time: each starts a shift from a phone
 * of their own and drives or walks, and the last of them leaves the ground of his team, of which the supervisor must hear.
 *
 * @param osrm addresses of the road engines
 * @param goHome ends the shifts; otherwise everybody is still on duty
 */
export async function driveCollectors(
  apiUrl: string,
  osrm: Readonly<Record<TravelMode, string>>,
  { people, collectors }: DemoWorld,
  goHome: boolean,
): Promise<DrivenMorning> {
  const supervisor = await new ApiClient(apiUrl).signIn(people.supervisor.username, people.supervisor.password);
  const leaver = collectors.at(-1);
  const shifts = await Promise.all(
    collectors.map((collector, turn) => drive(apiUrl, osrm, collector, turn, collector === leaver)),
  );
  const alertsOf = async (shiftId: string): Promise<AlertAnswer[]> =>
    (await supervisor.get<{ items: AlertAnswer[] }>('/alerts', { shiftId })).items;
  const findings: string[] = [];
  let alerts = 0;
  for (const { shiftId, collector } of shifts) {
    let raised = await alertsOf(shiftId);
    for (const end = Date.now() + patienceMs; collector === leaver && raised.length === 0 && Date.now() < end;) {
      await sleep(500);
      raised = await alertsOf(shiftId);
    }
    alerts += raised.length;
    if (collector === leaver && !raised.some(({ kind }) => kind === 'outOfZone'))
      findings.push('Un gestor salió de su zona y no hubo alerta');
    if (collector !== leaver && raised.length > 0)
      findings.push(`Hubo alertas de un gestor que no salió: ${raised.map(({ kind }) => kind).join(', ')}`);
  }
  if (goHome) for (const { phone, shiftId } of shifts) await phone.post(`/shifts/${shiftId}/end`, { id: randomUUID() });
  const fixes = shifts.reduce((sum, { stored }) => sum + stored, 0);
  if (fixes !== shifts.length * drivenSeconds)
    findings.push(`Se guardaron ${fixes} posiciones de ${shifts.length * drivenSeconds}`);
  return { shifts: shifts.length, fixes, alerts, findings };
}

interface Driven {
  collector: Collector;
  phone: PhoneClient;
  shiftId: string;
  stored: number;
}

async function drive(
  apiUrl: string,
  osrm: Readonly<Record<TravelMode, string>>,
  collector: Collector,
  turn: number,
  leaves: boolean,
): Promise<Driven> {
  const { from, to } = tripOf(turn, leaves);
  // Whoever leaves takes a car today.
  const mode = leaves ? 'car' : collector.travelMode;
  const pace = leaves ? leavingMetresPerSecond : metresPerSecond[mode];
  const way = await alongStreets(osrm[mode], mode, from, to);
  const phone = await PhoneClient.register(apiUrl, collector);
  const shiftId = randomUUID();
  const startedAt = Date.now() - drivenSeconds * 1_000;
  await phone.post('/shifts', { id: shiftId, at: new Date(startedAt).toISOString() });
  const driven: Driven = { collector, phone, shiftId, stored: 0 };
  const ofTick = drivenSeconds / ticks;
  for (let tick = 0; tick < ticks; tick += 1) {
    const fixes = Array.from({ length: ofTick }, (_, index) => {
      const second = tick * ofTick + index;
      return {
        at: new Date(startedAt + second * 1_000).toISOString(),
        ...way(second * pace),
        accuracyMetres: 6,
        speedMetresPerSecond: pace,
        batteryPercent: 90,
        permission: 'always',
      };
    });
    driven.stored += (await phone.post<{ stored: number }>('/positions', { shiftId, fixes })).stored;
    await sleep(500);
  }
  return driven;
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../demoCity/index.js';
import type { Instance } from '../instance/index.js';
import { platformServices, wireNames, wiresUrl } from '../platform/index.js';
import type { WireName } from '../platform/index.js';
import { serviceStatuses } from '../services/index.js';

/** What is killed; supervisord starts it again, as the process manager of an installation would. */
const killed = ['worker', 'api', 'temporal', 'postgres'] as const;

/** What is done to a wire, as toxiproxy calls it. */
const toxics = [
  { type: 'latency', attributes: { latency: 300, jitter: 200 } },
  { type: 'timeout', attributes: { timeout: 1000 } },
  { type: 'reset_peer', attributes: { timeout: 0 } },
  { type: 'bandwidth', attributes: { rate: 20 } },
] as const;

export type Fault =
  | { kind: 'kill'; service: (typeof killed)[number]; signal: 'SIGKILL' | 'SIGQUIT' }
  | { kind: 'wire'; wire: WireName; toxic: (typeof toxics)[number]; seconds: number };

/** The next fault of a run: kills twice as often as bad wires. */
export function drawFault(random: Random): Fault {
  if (random.chance(0.67)) {
    const service = random.pick(killed);
    // SIGQUIT is PostgreSQL's immediate stop: no checkpoint, no goodbye to anybody.
    return { kind: 'kill', service, signal: service === 'postgres' && random.chance(0.5) ? 'SIGQUIT' : 'SIGKILL' };
  }
  return { kind: 'wire', wire: random.pick(wireNames), toxic: random.pick(toxics), seconds: 2 + random.integer(5) };
}

/** A fault in words. */
export function faultWords(fault: Fault): string {
  return fault.kind === 'kill'
    ? `${fault.signal === 'SIGKILL' ? 'kill -9' : 'alto inmediato'} ${fault.service}`
    : `${fault.toxic.type} en el cable de ${fault.wire} por ${fault.seconds} s`;
}

/** Does it, and answers once a wire is whole again; what was killed comes back by itself. */
export async function strike(instance: Instance, fault: Fault): Promise<void> {
  if (fault.kind === 'kill') return kill(instance, fault.service, fault.signal);
  const url = `${wiresUrl(instance)}/proxies/${fault.wire}/toxics`;
  const body = JSON.stringify({ name: 'fault', stream: 'downstream', toxicity: 1, ...fault.toxic });
  const answer = await fetch(url, { method: 'POST', body });
  if (!answer.ok) throw new Error(`toxiproxy refused a toxic with ${answer.status}: ${await answer.text()}`);
  try {
    await sleep(fault.seconds * 1000);
  } finally {
    await fetch(`${url}/fault`, { method: 'DELETE' });
  }
}

async function kill(instance: Instance, service: string, signal: NodeJS.Signals): Promise<void> {
  const [status] = await serviceStatuses(
    instance,
    platformServices(instance).filter(({ name }) => name === service),
  );
  // Already dead and on its way back: one fault less.
  if (status?.pid === undefined) return;
  try {
    process.kill(status.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits until API and worker answer as ready. @returns milliseconds waited */
export async function untilReady(instance: Instance, patienceMs: number): Promise<number> {
  const begun = Date.now();
  const { ports } = instance;
  const pages = [`http://127.0.0.1:${ports.api}/health/ready`, `http://127.0.0.1:${ports.workerHealth}/health/ready`];
  while (Date.now() - begun < patienceMs) {
    const ready = await Promise.all(
      pages.map(async (page) => {
        try {
          return (await fetch(page, { signal: AbortSignal.timeout(1500) })).ok;
        } catch {
          return false;
        }
      }),
    );
    if (ready.every(Boolean)) return Date.now() - begun;
    await sleep(100);
  }
  throw new Error(`The application was not ready again within ${patienceMs / 1000} s.`);
}

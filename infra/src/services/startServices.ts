import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorProblem, progressFor } from '../console/index.js';
import type { Instance } from '../instance/index.js';
import { lastLines } from './serviceLog.js';
import { findPortHolder, portInUseSentence } from './portHolder.js';
import type { ServiceDefinition } from './serviceDefinition.js';
import { ensureSupervisor, programStatuses, startProgram } from './supervisor.js';

/** What became of each service that was asked for. */
export interface StartReport {
  healthy: string[];
  /** Services that cannot run yet, with the sentence that says why. */
  notPrepared: { name: string; reason: string }[];
}

async function checkPorts(service: ServiceDefinition): Promise<void> {
  for (const port of service.ports) {
    const holder = await findPortHolder(port);
    if (holder !== undefined) throw new OperatorProblem(portInUseSentence(service.title, port, holder));
  }
}

function deadSentence(instance: Instance, service: ServiceDefinition, how: string): OperatorProblem {
  // The frames of a stack say nothing to who reads one sentence; they are in the log.
  const said = lastLines(instance, service.name, 30)
    .filter((line) => !/^\s+at |^Node\.js v|^[\s{}^~]*$/.test(line))
    .slice(-2)
    .map((line) => line.trim().slice(0, 300))
    .join(' ⏎ ');
  return new OperatorProblem(
    `${service.title} ${how}.${said === '' ? '' : ` Lo último que dijo: ${said}.`} ` +
      `Registro completo: npm run services -- logs ${service.name} --instance ${instance.name}`,
  );
}

/** Waits until the service answers; a program that supervisord gave up on is told at once. */
async function waitUntilHealthy(instance: Instance, service: ServiceDefinition): Promise<void> {
  const seconds = service.startSeconds ?? 30;
  const deadline = Date.now() + seconds * 1000;
  let nextLook = Date.now() + 2000;
  for (;;) {
    const healthy = await service.health().then(
      () => true,
      () => false,
    );
    if (healthy) return;
    // Asking supervisord costs a process: only now and then.
    if (Date.now() > nextLook) {
      const state = (await programStatuses(instance)).get(service.name)?.state;
      if (state === 'FATAL') throw deadSentence(instance, service, 'no se sostiene: arrancó y murió varias veces');
      nextLook = Date.now() + 3000;
    }
    if (Date.now() > deadline) throw deadSentence(instance, service, `no respondió en ${seconds} s`);
    await sleep(200);
  }
}

async function startOne(instance: Instance, service: ServiceDefinition): Promise<void> {
  const log = progressFor(service.title);
  const begun = Date.now();
  const state = (await programStatuses(instance)).get(service.name)?.state;
  const running = state === 'RUNNING' || state === 'STARTING';
  if (!running) await checkPorts(service);
  await service.prepare?.(log);
  if (!running) await startProgram(instance, service.name);
  await waitUntilHealthy(instance, service);
  await service.furnish?.(log);
  const page = service.page === undefined ? '' : `  ${service.page}`;
  log(`${running ? 'ya estaba en marcha' : `listo en ${((Date.now() - begun) / 1000).toFixed(1)} s`}${page}`);
}

/**
 * Starts services in the order of what each needs, the independent ones together, each until it answers.
 *
 * @param all every service of the instance, so that supervisord knows them
 * @param wanted names to start; what they need is started too
 * @throws OperatorProblem when one cannot start; what already runs keeps running
 */
export async function startServices(
  instance: Instance,
  all: readonly ServiceDefinition[],
  wanted: readonly string[],
): Promise<StartReport> {
  const byName = new Map(all.map((service) => [service.name, service]));
  const report: StartReport = { healthy: [], notPrepared: [] };
  const started = new Map<string, Promise<void>>();
  const interrupted = await ensureSupervisor(instance, all);

  const start = (name: string): Promise<void> => {
    const before = started.get(name);
    if (before !== undefined) return before;
    const service = byName.get(name);
    if (service === undefined) {
      throw new OperatorProblem(`No hay un servicio «${name}». Los que hay son: ${[...byName.keys()].join(', ')}.`);
    }
    const attempt = (async () => {
      const reason = await service.missing?.();
      if (reason !== undefined) {
        report.notPrepared.push({ name, reason });
        progressFor(service.title)(reason);
        return;
      }
      await Promise.all(service.needs.map(start));
      await startOne(instance, service);
      report.healthy.push(name);
    })();
    started.set(name, attempt);
    return attempt;
  };

  const outcomes = await Promise.allSettled([...wanted, ...interrupted].map(start));
  // A service that waited for one that failed fails with the very same error: each is told once.
  const failures = new Set(
    outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as Error),
  );
  if (failures.size > 0) throw new OperatorProblem([...failures].map(({ message }) => message).join('\n✗ '));
  return report;
}

import { progressFor } from '../console/index.js';
import type { Instance } from '../instance/index.js';
import type { ServiceDefinition } from './serviceDefinition.js';
import { programStatuses, shutDownSupervisor, stopProgram, supervisorAnswers } from './supervisor.js';

/**
 * Stops services, each after those that need it, and supervisord itself when nothing is left running.
 *
 * @param wanted names to stop; what needs them is stopped first, too
 */
export async function stopServices(
  instance: Instance,
  all: readonly ServiceDefinition[],
  wanted: readonly string[],
): Promise<void> {
  if (!(await supervisorAnswers(instance))) return;
  const stopped = new Map<string, Promise<void>>();
  const stop = (name: string): Promise<void> => {
    const before = stopped.get(name);
    if (before !== undefined) return before;
    const attempt = (async () => {
      await Promise.all(all.filter((service) => service.needs.includes(name)).map((service) => stop(service.name)));
      const state = (await programStatuses(instance)).get(name)?.state;
      if (state === undefined || state === 'STOPPED' || state === 'EXITED' || state === 'FATAL') return;
      const title = all.find((service) => service.name === name)?.title ?? name;
      await stopProgram(instance, name);
      progressFor(title)('detenido');
    })();
    stopped.set(name, attempt);
    return attempt;
  };
  await Promise.all(wanted.map(stop));
  const alive = [...(await programStatuses(instance)).values()].some(({ state }) =>
    ['RUNNING', 'STARTING', 'BACKOFF', 'STOPPING'].includes(state),
  );
  if (!alive) await shutDownSupervisor(instance);
}

import type { Instance } from '../instance/index.js';
import type { ServiceDefinition } from './serviceDefinition.js';
import { programStatuses } from './supervisor.js';

/** One line of the status table. */
export interface ServiceStatus {
  name: string;
  title: string;
  /** In people's words: `sano`, `no responde`, `detenido`, `caído`, `sin preparar`. */
  condition: string;
  pid: number | undefined;
  detail: string;
  ports: readonly number[];
}

/** Asks supervisord and every running service's health check. */
export async function serviceStatuses(instance: Instance, all: readonly ServiceDefinition[]): Promise<ServiceStatus[]> {
  const statuses = await programStatuses(instance);
  return Promise.all(
    all.map(async (service) => {
      const program = statuses.get(service.name);
      const line = { name: service.name, title: service.title, ports: service.ports, pid: program?.pid };
      if (program?.state === 'RUNNING' || program?.state === 'STARTING') {
        const answers = await service.health().then(
          () => true,
          () => false,
        );
        return { ...line, condition: answers ? 'sano' : 'no responde', detail: service.page ?? program.detail };
      }
      if (program?.state === 'FATAL' || program?.state === 'BACKOFF')
        return { ...line, condition: 'caído', detail: `npm run services -- logs ${service.name}` };
      const reason = await service.missing?.();
      if (reason !== undefined) return { ...line, condition: 'sin preparar', detail: reason };
      return { ...line, condition: 'detenido', detail: '' };
    }),
  );
}

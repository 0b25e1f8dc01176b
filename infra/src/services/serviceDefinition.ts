import type { ProgressLog } from '../provision/component.js';

/** One long-running program of an instance: how supervisord runs it, and how we know that it serves. */
export interface ServiceDefinition {
  /** supervisord's program name, and the word people give to `services -- logs`. */
  name: string;
  /** The name people read. */
  title: string;
  /** Program and arguments; the program by absolute path, because supervisord's PATH is minimal. */
  command: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** Working folder; the instance's own folder when absent. */
  folder?: string;
  /** System user to run as when we are root; ourselves when absent. */
  user?: string;
  stopSignal?: 'TERM' | 'INT' | 'QUIT';
  /** How long it may take to stop in order before it is killed; 30 s when absent. */
  stopSeconds?: number;
  /** How long it may take from start to healthy; 30 s when absent. */
  startSeconds?: number;
  /** Every port it listens on: checked before the start, so that a clash is told by name. */
  ports: readonly number[];
  /** Names of the services that must be healthy before this one starts. */
  needs: readonly string[];
  /** Address of the page a person may open. */
  page?: string;
  /** Started only when asked for (worker and API): `npm test` runs the services without them. */
  onRequest?: boolean;
  /** Why it cannot start yet and what to do, or undefined when everything it needs is there. */
  missing?: () => Promise<string | undefined>;
  /** Work before the first start of a run: folders, configuration, schema. Idempotent. */
  prepare?: (log: ProgressLog) => Promise<void>;
  /** Resolves when the service answers; rejects when it does not. Takes under two seconds. */
  health: () => Promise<void>;
  /** Work that needs the running service, before its dependants start. Idempotent. */
  furnish?: (log: ProgressLog) => Promise<void>;
}

import pino from 'pino';
import type { Logger as Pino } from 'pino';
import { DefaultLogger } from '@temporalio/worker';
import type { LogLevel, Logger } from '@temporalio/worker';

const levelOf = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
} as const satisfies Record<LogLevel, string>;

/** What a log line may carry beside its sentence: ids, codes and numbers. Whatever else an activity logs is dropped. */
const allowed = new Set([
  'accountId',
  'activityId',
  'activityType',
  'attempt',
  'code',
  'durationMs',
  'error',
  'intakeId',
  'namespace',
  'reportId',
  'runId',
  'sdkComponent',
  'stepKey',
  'taskQueue',
  'workflowId',
  'workflowType',
]);

export function createLog(level: string): Pino {
  return pino({ level, base: { process: 'worker' } });
}

/**
 * An error as its name, its codes and where it happened. Never its message: the one of a failed query quotes the values of
 * the row, names and phones among them.
 */
export function plainError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: 'unknown' };
  const { code, type } = error as { code?: unknown; type?: unknown };
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  const cause = error.cause === undefined ? undefined : plainError(error.cause);
  return { name: error.name, code: code ?? type, frames, cause };
}

/** Hands the SDK's log to pino, without anything that might be personal. */
export function temporalLogger(log: Pino): Logger {
  return new DefaultLogger('DEBUG', ({ level, message, meta }) => {
    const entries = Object.entries(meta ?? {})
      .filter(([name]) => allowed.has(name))
      .map(([name, value]): [string, unknown] => [name, name === 'error' ? plainError(value) : value]);
    log[levelOf[level]](Object.fromEntries(entries), message);
  });
}

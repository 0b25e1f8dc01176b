import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorProblem } from '../console/index.js';
import { foldersOf } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import { runProgram } from '../program/index.js';
import type { ProgramResult } from '../program/index.js';
import { pythonProgram } from '../provision/index.js';
import type { ServiceDefinition } from './serviceDefinition.js';
import { supervisorConfiguration, supervisorSocket } from './supervisorConfiguration.js';
import { callSupervisor } from './supervisorRpc.js';

/** supervisord's own words for where a program is. */
export type ProgramState = 'STOPPED' | 'STARTING' | 'RUNNING' | 'BACKOFF' | 'STOPPING' | 'EXITED' | 'FATAL' | 'UNKNOWN';

export interface ProgramStatus {
  state: ProgramState;
  /** Process id while it runs. */
  pid: number | undefined;
  /** What supervisord adds: the uptime, or why it stopped. */
  detail: string;
}

/** Codes of `supervisorctl`: 3 is "some program is not running", 4 and 7 "supervisord does not answer". */
const statusCodes = [0, 3, 4, 7] as const;

function configurationFile(instance: Instance): string {
  return join(foldersOf(instance).configuration, 'supervisord.conf');
}

function control(
  instance: Instance,
  parameters: readonly string[],
  accepted: readonly number[] = [0],
): Promise<ProgramResult> {
  return runProgram(pythonProgram('supervisorctl'), ['-c', configurationFile(instance), ...parameters], { accepted });
}

/** Whether the instance's supervisord answers. */
export async function supervisorAnswers(instance: Instance): Promise<boolean> {
  if (!existsSync(configurationFile(instance)) || !existsSync(pythonProgram('supervisorctl'))) return false;
  const { output } = await control(instance, ['pid'], [0, 1, 2, 3, 4, 7]);
  return /^\d+$/m.test(output.trim());
}

/**
 * Writes the configuration and makes supervisord run with it, started or refreshed.
 *
 * @returns the programs that were running and were stopped because their definition changed: the caller starts them again
 */
export async function ensureSupervisor(
  instance: Instance,
  services: readonly ServiceDefinition[],
): Promise<readonly string[]> {
  const socket = supervisorSocket(instance);
  if (socket.length > 100) {
    throw new OperatorProblem(
      `La carpeta ${instance.folder} tiene un nombre demasiado largo para un socket. Elige otra más corta con CARTERA_HOME.`,
    );
  }
  const file = configurationFile(instance);
  writeFileSync(`${file}.new`, supervisorConfiguration(instance, services), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  if (await supervisorAnswers(instance)) {
    const before = await programStatuses(instance);
    await control(instance, ['update']);
    const after = await programStatuses(instance);
    // supervisord names no process id in a program's first seconds: the state says whether it ran.
    return [...before].flatMap(([name, { state }]) =>
      (state === 'RUNNING' || state === 'STARTING') && after.get(name)?.state === 'STOPPED' ? [name] : [],
    );
  }
  // A minimal environment: what happens to be set in this shell must not reach the services.
  const environment = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' };
  await runProgram(pythonProgram('supervisord'), ['-c', file], { environment });
  for (let attempt = 0; attempt < 40; attempt += 1) {
    if (await supervisorAnswers(instance)) return [];
    await sleep(250);
  }
  throw new OperatorProblem(
    `supervisord no respondió en 10 s. Su registro está en ${join(foldersOf(instance).log, 'supervisord.log')}`,
  );
}

/** Every program's status by name; empty when supervisord does not run. */
export async function programStatuses(instance: Instance): Promise<Map<string, ProgramStatus>> {
  const statuses = new Map<string, ProgramStatus>();
  if (!existsSync(supervisorSocket(instance))) return statuses;
  const { code, output } = await control(instance, ['status'], statusCodes);
  if (code === 4 || code === 7) return statuses;
  for (const line of output.split('\n')) {
    const found = /^(\S+)\s+([A-Z]+)\s*(.*)$/.exec(line);
    if (found === null) continue;
    const detail = found[3] ?? '';
    const pid = /pid (\d+)/.exec(detail)?.[1];
    statuses.set(found[1] ?? '', {
      state: (found[2] ?? 'UNKNOWN') as ProgramState,
      pid: pid === undefined ? undefined : Number(pid),
      detail: detail.replace(/^pid \d+, /, ''),
    });
  }
  return statuses;
}

/** Asks supervisord to start a program and comes back at once; whether it serves is the health check's to say. */
export async function startProgram(instance: Instance, name: string): Promise<void> {
  const fault = await callSupervisor(instance, 'supervisor.startProcess', [name, false]);
  if (fault !== undefined && !fault.includes('ALREADY_STARTED')) {
    throw new OperatorProblem(`supervisord no pudo arrancar ${name}: ${fault}`);
  }
}

/** Stops a program and waits for its end. One that does not run is left as it is. */
export async function stopProgram(instance: Instance, name: string): Promise<void> {
  await control(instance, ['stop', name], [0, 1, 7]);
}

/** Ends supervisord itself, after its programs. */
export async function shutDownSupervisor(instance: Instance): Promise<void> {
  if (!(await supervisorAnswers(instance))) return;
  await control(instance, ['shutdown']);
  for (let attempt = 0; attempt < 240 && (await supervisorAnswers(instance)); attempt += 1) await sleep(250);
}

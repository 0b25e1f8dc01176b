import { join } from 'node:path';
import { foldersOf } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import type { ServiceDefinition } from './serviceDefinition.js';

/** supervisord reads `%` as an expansion, and ` ;` as the start of a comment that no quoting prevents. */
function plainValue(value: string): string {
  if (/[\r\n]|\s[;#]/.test(value)) throw new Error('A value for supervisord may hold no line break, " ;" or " #".');
  return value.replaceAll('%', '%%');
}

/** One word of a command, as Python's shlex reads it back. */
function quotedWord(value: string): string {
  return `"${plainValue(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** One value of an environment. There supervisord knows quotes but no escape, and strips quotes from the ends. */
function quotedValue(value: string): string {
  if (/["']/.test(value)) throw new Error('A value of an environment for supervisord may hold no quotes.');
  return `"${plainValue(value)}"`;
}

function environmentLine(environment: Readonly<Record<string, string>>): string {
  return Object.entries(environment)
    .map(([name, value]) => `${name}=${quotedValue(value)}`)
    .join(',');
}

/** Where supervisord writes what a service prints. */
export function logFileOf(instance: Instance, name: string): string {
  return join(foldersOf(instance).log, `${name}.log`);
}

function programSection(instance: Instance, service: ServiceDefinition): string[] {
  const lines = [
    `[program:${service.name}]`,
    `command=${service.command.map(quotedWord).join(' ')}`,
    `directory=${plainValue(service.folder ?? instance.folder)}`,
    // The order of starting is ours: supervisord knows no "healthy before".
    'autostart=false',
    'autorestart=true',
    // A program that dies younger than this is tried three times more, at growing distance, and then given up: one that
    // cannot start must not burn a core for ever.
    'startsecs=10',
    'startretries=3',
    `stopsignal=${service.stopSignal ?? 'TERM'}`,
    `stopwaitsecs=${service.stopSeconds ?? 30}`,
    // Only the program itself is told to stop, so that it stops its children in its own order; a kill takes them all.
    'killasgroup=true',
    'redirect_stderr=true',
    `stdout_logfile=${plainValue(logFileOf(instance, service.name))}`,
    'stdout_logfile_maxbytes=20MB',
    'stdout_logfile_backups=3',
  ];
  if (service.user !== undefined) lines.push(`user=${service.user}`);
  if (service.environment !== undefined) lines.push(`environment=${environmentLine(service.environment)}`);
  return lines;
}

/** The socket through which supervisord is told what to do. */
export function supervisorSocket(instance: Instance): string {
  return join(foldersOf(instance).run, 'supervisor.sock');
}

/**
 * supervisord's whole configuration for an instance. It holds passwords in the programs' environments: the caller writes it
 * closed to others.
 */
export function supervisorConfiguration(instance: Instance, services: readonly ServiceDefinition[]): string {
  const { log, run } = foldersOf(instance);
  const socket = supervisorSocket(instance);
  const head = [
    '[unix_http_server]',
    `file=${plainValue(socket)}`,
    'chmod=0600',
    '',
    '[supervisord]',
    `logfile=${plainValue(join(log, 'supervisord.log'))}`,
    'logfile_maxbytes=5MB',
    'logfile_backups=2',
    `pidfile=${plainValue(join(run, 'supervisord.pid'))}`,
    `childlogdir=${plainValue(log)}`,
    `directory=${plainValue(instance.folder)}`,
    `identifier=cartera-${instance.name}`,
    // Named even for root: supervisord otherwise warns that it was not told.
    ...(process.getuid?.() === 0 ? ['user=root'] : []),
    '',
    '[rpcinterface:supervisor]',
    'supervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface',
    '',
    '[supervisorctl]',
    `serverurl=unix://${plainValue(socket)}`,
  ];
  return `${[head, ...services.map((service) => programSection(instance, service))].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

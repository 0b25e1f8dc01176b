import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorProblem } from '../console/index.js';
import { foldersOf } from '../instance/index.js';
import type { Instance, InstanceSecrets } from '../instance/index.js';
import { runProgram } from '../program/index.js';
import { postgresPrograms } from '../provision/index.js';
import type { ProgressLog } from '../provision/index.js';
import { clientAuthentication, postgresSettings } from './postgresSettings.js';

/** PostgreSQL's programs refuse to run as root: then they run as Debian's own user for it. */
export const postgresUser = process.getuid?.() === 0 ? 'postgres' : undefined;

/** The cluster's data folder. */
export function clusterFolder(instance: Instance): string {
  return join(instance.folder, 'postgres');
}

/** The server programs that fit the cluster. */
export function serverPrograms(instance: Instance): string {
  const folder = postgresPrograms(clusterFolder(instance));
  if (folder !== undefined) return folder;
  throw new OperatorProblem(
    `No están los programas de PostgreSQL con PostGIS de la versión que hizo ${clusterFolder(instance)}. ` +
      'Instala ese PostgreSQL con apt-get, o respalda y borra la instancia.',
  );
}

async function asPostgres(
  program: string,
  parameters: readonly string[],
  accepted: readonly number[] = [0],
): Promise<number> {
  const { code } =
    postgresUser === undefined
      ? await runProgram(program, parameters, { folder: '/', accepted })
      : await runProgram('runuser', ['-u', postgresUser, '--', program, ...parameters], { folder: '/', accepted });
  return code;
}

async function giveToPostgres(path: string): Promise<void> {
  if (postgresUser !== undefined) await runProgram('chown', [`${postgresUser}:`, path]);
}

async function initialise(instance: Instance, secrets: InstanceSecrets, log: ProgressLog): Promise<void> {
  const data = clusterFolder(instance);
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  await runProgram('install', ['-d', '-m', '0700', unfinished]);
  await giveToPostgres(unfinished);
  if ((await asPostgres('test', ['-x', instance.folder], [0, 1])) !== 0) {
    throw new OperatorProblem(
      `El usuario postgres no puede entrar a ${instance.folder}. Elige con CARTERA_HOME una carpeta a la que todos puedan pasar.`,
    );
  }
  // Through a file, because the command line of a process is visible to everyone on the machine.
  const passwordFile = join(foldersOf(instance).run, 'superuser-password');
  writeFileSync(passwordFile, secrets.superuserPassword, { mode: 0o600 });
  await giveToPostgres(passwordFile);
  try {
    log('se crea el clúster');
    await asPostgres(join(serverPrograms(instance), 'initdb'), [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--data-checksums',
      ...(instance.name === 'test' ? ['--no-sync'] : []),
    ]);
    await runProgram('mv', [unfinished, data]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Makes the cluster when there is none, and writes its configuration anew: what is in the folder of configuration rules. */
export async function ensureCluster(instance: Instance, secrets: InstanceSecrets, log: ProgressLog): Promise<void> {
  const data = clusterFolder(instance);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(instance, secrets, log);
  const { configuration } = foldersOf(instance);
  writeFileSync(join(configuration, 'postgresql.conf'), postgresSettings(instance, data), { mode: 0o644 });
  writeFileSync(join(configuration, 'pg_hba.conf'), clientAuthentication, { mode: 0o644 });
}

/** Stops a cluster that runs outside supervisord: one made by hand, or left behind when supervisord was killed. */
export async function stopStrayCluster(instance: Instance): Promise<void> {
  const data = clusterFolder(instance);
  if (!existsSync(join(data, 'postmaster.pid'))) return;
  await asPostgres(join(serverPrograms(instance), 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w'], [0, 1]);
}

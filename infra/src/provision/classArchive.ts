import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './freePort.js';

const slowestStartMs = 120_000;

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (value: boolean) => (): void => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', answer(true)).once('error', answer(false));
  });
}

/**
 * Keeps the classes that a Java server loads until it answers, so that its next start takes one second instead of five to ten on
 * a busy machine. A Java that cannot (before 13) leaves none, and nothing needs it.
 *
 * @param parameters of the server, before the port that it listens on
 */
export async function archiveClasses(java: string, parameters: readonly string[], archive: string): Promise<void> {
  if (existsSync(archive)) return;
  const port = await freePort();
  const unfinished = `${archive}.unfinished-${process.pid}`;
  const server = spawn(java, [`-XX:ArchiveClassesAtExit=${unfinished}`, ...parameters, String(port)], {
    stdio: 'ignore',
  });
  const ended = once(server, 'exit').catch(() => undefined);
  const end = Date.now() + slowestStartMs;
  while (server.exitCode === null && Date.now() < end && !(await answers(port))) await sleep(100);
  server.kill('SIGTERM');
  await ended;
  if (existsSync(unfinished)) renameSync(unfinished, archive);
  rmSync(unfinished, { force: true });
}

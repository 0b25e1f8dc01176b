import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ensureInstance, instanceNamed } from '../../src/instance/index.js';
import type { Instance } from '../../src/instance/index.js';
import {
  lastLines,
  programStatuses,
  serviceStatuses,
  shutDownSupervisor,
  startServices,
  stopServices,
  supervisorAnswers,
} from '../../src/services/index.js';
import type { ServiceDefinition } from '../../src/services/index.js';

/** Answers every request with the setting it was started with, so that the test sees what arrived. */
const program = `
  const server = require('node:http').createServer((_, answer) => answer.end(process.env.SAID));
  server.listen(Number(process.argv[1]), '127.0.0.1', () => console.log('listening'));
  process.on('SIGTERM', () => { console.log('stopping'); process.exit(0); });
`;

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

describe('services under a real supervisord', () => {
  const before = process.env.CARTERA_HOME;
  const said = 'con espacios, 100 %, = y \\';
  let home: string;
  let instance: Instance;
  let ports: number[];
  const order: string[] = [];

  const server = (name: string, port: number, change: Partial<ServiceDefinition> = {}): ServiceDefinition => ({
    name,
    title: name,
    command: [process.execPath, '-e', program.replaceAll(/\s*\n\s*/g, ' '), String(port)],
    environment: { SAID: said },
    ports: [port],
    needs: [],
    startSeconds: 20,
    prepare: () => {
      order.push(`prepare ${name}`);
      return Promise.resolve();
    },
    health: async () => {
      const answer = await fetch(`http://127.0.0.1:${port}`);
      if ((await answer.text()) !== said) throw new Error('it heard something else');
    },
    furnish: () => {
      order.push(`furnish ${name}`);
      return Promise.resolve();
    },
    ...change,
  });

  beforeAll(async () => {
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    home = mkdtempSync(join(tmpdir(), 'cartera-services-'));
    process.env.CARTERA_HOME = home;
    instance = instanceNamed('bench');
    ensureInstance(instance);
    ports = [await freePort(), await freePort(), await freePort()];
  });

  afterAll(async () => {
    await shutDownSupervisor(instance);
    rmSync(home, { recursive: true, force: true });
    if (before === undefined) delete process.env.CARTERA_HOME;
    else process.env.CARTERA_HOME = before;
  });

  const base = (): ServiceDefinition => server('base', ports[0]!);
  const upper = (): ServiceDefinition => server('upper', ports[1]!, { needs: ['base'] });
  const unprepared = (): ServiceDefinition =>
    server('unprepared', ports[2]!, { missing: () => Promise.resolve('sin mapa todavía') });
  const all = (): ServiceDefinition[] => [upper(), base(), unprepared()];

  test('start in the order of their needs, each healthy before the next, and what is not prepared blocks nobody', async () => {
    const report = await startServices(instance, all(), ['upper', 'unprepared']);
    expect(order).toEqual(['prepare base', 'furnish base', 'prepare upper', 'furnish upper']);
    expect(report).toEqual({
      healthy: ['base', 'upper'],
      notPrepared: [{ name: 'unprepared', reason: 'sin mapa todavía' }],
    });
  });

  test('a second start leaves the running processes alone', async () => {
    await startServices(instance, all(), ['upper']);
    expect(lastLines(instance, 'base', 3)).toEqual(['listening']);
    expect(lastLines(instance, 'upper', 3)).toEqual(['listening']);
  });

  test('a service whose definition changed comes back with it, although another was asked for', async () => {
    const changed = server('upper', ports[1]!, { needs: ['base'], stopSeconds: 7 });
    await startServices(instance, [changed, base(), unprepared()], ['base']);
    expect(lastLines(instance, 'upper', 3)).toEqual(['listening', 'stopping', 'listening']);
    expect(lastLines(instance, 'base', 3)).toEqual(['listening']);
    await expect(changed.health()).resolves.toBeUndefined();
  });

  test('the table tells the healthy, the stopped and the unprepared apart', async () => {
    const rows = await serviceStatuses(instance, all());
    expect(rows.map(({ name, condition }) => [name, condition])).toEqual([
      ['upper', 'sano'],
      ['base', 'sano'],
      ['unprepared', 'sin preparar'],
    ]);
  });

  test('a service that dies at once gives a sentence with what it said, and the others go on', async () => {
    const broken = server('broken', await freePort(), {
      command: [process.execPath, '-e', `throw new Error("no hay 'disco'")`],
      startSeconds: 25,
    });
    await expect(startServices(instance, [...all(), broken], ['broken'])).rejects.toThrow(
      /broken no se sostiene: .*no hay 'disco'.*npm run services -- logs broken/,
    );
    expect((await programStatuses(instance)).get('base')?.state).toBe('RUNNING');
  });

  test('a port that somebody holds is told before the start', async () => {
    const clash = server('clash', ports[0]!);
    await expect(startServices(instance, [...all(), clash], ['clash'])).rejects.toThrow(
      `clash no puede arrancar: el puerto ${ports[0]} lo ocupa`,
    );
  });

  test('stop in the opposite order, and supervisord ends with the last', async () => {
    await stopServices(instance, all(), ['base']);
    expect(lastLines(instance, 'upper', 1)).toEqual(['stopping']);
    expect(lastLines(instance, 'base', 1)).toEqual(['stopping']);
    expect(await supervisorAnswers(instance)).toBe(false);
  });
});

import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findPortHolder, portInUseSentence } from '../../src/services/index.js';

describe('a port in use', () => {
  let server: Server;
  let port: number;

  beforeAll(async () => {
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => {
    server.close();
  });

  test('is traced to the process that listens, also on every address', async () => {
    expect(await findPortHolder(port)).toMatchObject({ pid: process.pid });
  });

  test('gives a sentence with the service, the port, the program and the way out', async () => {
    const holder = await findPortHolder(port);
    const sentence = portInUseSentence('PostgreSQL', port, holder!);
    expect(sentence).toContain(`PostgreSQL no puede arrancar: el puerto ${port} lo ocupa`);
    expect(sentence).toContain(`proceso ${process.pid}`);
    expect(sentence).toContain('repite la orden');
    expect(sentence).not.toContain('\n');
  });

  test('that is free has no holder', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const free = (other.address() as AddressInfo).port;
    await new Promise((resolve) => other.close(resolve));
    expect(await findPortHolder(free)).toBeUndefined();
  });
});

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import type { Role } from '@cartera/domain/people';
import { readConfig } from '../../src/config/index.js';
import { createPerson } from '../../src/people/index.js';
import { createServer } from '../../src/server/index.js';
import type { LogStream } from '../../src/server/index.js';

export const password = 'correct horse battery staple';

/** The real API on a database and a file folder of its own. */
export interface TestServer {
  server: FastifyInstance;
  database: TestDatabase;
  /** Makes a person and signs them in. */
  signedIn: (role: Role, clientScope?: readonly string[] | null) => Promise<TestPerson>;
  close: () => Promise<void>;
}

export interface TestPerson {
  id: string;
  token: string;
  request: (options: InjectOptions) => Promise<LightMyRequestResponse>;
}

/** @param logTo receives the log; errors go to standard output otherwise */
export async function createTestServer(settings: NodeJS.ProcessEnv = {}, logTo?: LogStream): Promise<TestServer> {
  const database = await createTestDatabase();
  const files = await mkdtemp(join(tmpdir(), 'cartera-api-'));
  const server = await createServer(
    readConfig({
      ...process.env,
      CARTERA_DATABASE_URL: database.url,
      CARTERA_FILES: files,
      CARTERA_LOG_LEVEL: 'error',
      CARTERA_API_SIGN_IN_LIMIT: '1000',
      // A busy machine must make tests slow, not red.
      CARTERA_API_LOOP_DELAY_LIMIT: '0',
      // A test that wants a video server says so.
      CARTERA_VIDEO_URL: undefined,
      ...settings,
    }),
    logTo,
  );
  const signedIn = async (role: Role, clientScope: readonly string[] | null = null): Promise<TestPerson> => {
    const id = randomUUID();
    await createPerson(database.db, { id, username: id, fullName: 'Persona de Prueba', role, clientScope, password });
    const answer = await server.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username: id, password },
    });
    const { token } = answer.json<{ token: string }>();
    const request = (options: InjectOptions): Promise<LightMyRequestResponse> =>
      server.inject({ ...options, headers: { ...options.headers, authorization: `Bearer ${token}` } });
    return { id, token, request };
  };
  const close = async (): Promise<void> => {
    await server.close();
    await database.drop();
    await rm(files, { recursive: true, force: true });
  };
  return { server, database, signedIn, close };
}

import { randomBytes, randomUUID } from 'node:crypto';
import { createPerson } from '@cartera/api/people';
import type { Connection } from '@cartera/database/connection';
import type { Role } from '@cartera/domain/people';
import { ApiClient } from '../apiClient/index.js';
import { readEnvironment } from '../instance/index.js';
import type { BenchWorld } from './benchWorld.js';

/** Somebody of the measurement's own who sees every client, signed in to the API at an address. */
export async function signInNew(connection: Connection, apiUrl: string, role: Role): Promise<ApiClient> {
  const username = `medicion-${randomUUID().slice(0, 8)}`;
  const password = randomBytes(12).toString('base64url');
  await createPerson(connection.db, {
    id: randomUUID(),
    username,
    fullName: 'Personal de la medición',
    role,
    clientScope: null,
    password,
  });
  return new ApiClient(apiUrl).signIn(username, password);
}

/** A new person at the API of the measurements. */
export function signedIn(world: BenchWorld, role: Role): Promise<ApiClient> {
  return signInNew(world.connection, readEnvironment(world.instance)?.CARTERA_API_URL ?? '', role);
}

import { randomUUID } from 'node:crypto';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { unit, unitMember } from '@cartera/database/schema';
import type { TestPerson, TestServer } from '../support/testServer.js';

/** A collector with a registered phone, in a unit. */
export interface Phone {
  personId: string;
  deviceId: string;
  unitId: string;
  /** What every request of the phone carries. */
  headers: Record<string, string>;
  request: (options: InjectOptions) => Promise<LightMyRequestResponse>;
  post: (url: string, payload: object) => Promise<LightMyRequestResponse>;
}

/** Makes a unit and who supervises it. */
export async function makeUnit(api: TestServer, supervisor?: TestPerson, parentId?: string): Promise<string> {
  const { db } = api.database;
  const id = randomUUID();
  await db.insert(unit).values({ id, parentId: parentId ?? null, kind: 'team', name: `Equipo ${id.slice(0, 8)}` });
  if (supervisor !== undefined)
    await db.insert(unitMember).values({ unitId: id, personId: supervisor.id, memberRole: 'supervisor' });
  return id;
}

/** Signs a collector of a unit in on a phone. */
export async function makePhone(api: TestServer, unitId: string): Promise<Phone> {
  const collector = await api.signedIn('collector');
  await api.database.db.insert(unitMember).values({ unitId, personId: collector.id, memberRole: 'collector' });
  const deviceId = randomUUID();
  const payload = { id: deviceId, name: 'Teléfono de prueba' };
  const registered = await collector.request({ method: 'POST', url: '/api/v1/devices', payload });
  const { token } = registered.json<{ token: string }>();
  const headers = { authorization: `Bearer ${token}`, 'x-cartera-device': deviceId };
  const request = (options: InjectOptions) =>
    api.server.inject({ ...options, headers: { ...options.headers, ...headers } });
  const post = (url: string, body: object) => request({ method: 'POST', url, payload: body });
  return { personId: collector.id, deviceId, unitId, headers, request, post };
}

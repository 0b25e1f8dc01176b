import type { Schemas } from '@cartera/api/client';
import type { Role } from '@cartera/domain/people';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';

export type Person = Schemas['Person'];
export type AskedPerson = Omit<Schemas['NewPerson'], 'id'>;
export type PersonChange = Schemas['PersonChange'];

export const personSource: RecordSource<Person> = {
  list: ({ limit, after, filter }) => {
    const { role, enabled } = filter as { role?: Role; enabled?: boolean };
    return ask(api.GET('/api/v1/people', { params: { query: { limit, after, role, enabled } } }));
  },
  one: (id) => readPerson(id),
};

export function readPerson(id: string): Promise<Person> {
  return ask(api.GET('/api/v1/people/{id}', { params: { path: { id } } }));
}

export function createPerson(id: string, asked: AskedPerson): Promise<Person> {
  return ask(api.POST('/api/v1/people', { body: { id, ...asked } }));
}

export function changePerson(id: string, change: PersonChange): Promise<Person> {
  return ask(api.PATCH('/api/v1/people/{id}', { params: { path: { id } }, body: change }));
}

/** What can be done to somebody's way in. */
export const personDeeds = ['disable', 'enable', 'endSessions'] as const;
export type PersonDeed = (typeof personDeeds)[number];

export async function movePerson(id: string, deed: PersonDeed): Promise<void> {
  const params = { path: { id } };
  if (deed === 'disable') await ask(api.POST('/api/v1/people/{id}/disable', { params }));
  else if (deed === 'enable') await ask(api.POST('/api/v1/people/{id}/enable', { params }));
  else await ask(api.POST('/api/v1/people/{id}/end-sessions', { params }));
}

/** A temporary password: its owner must choose another. */
export async function resetPassword(id: string, password: string): Promise<void> {
  await ask(api.POST('/api/v1/people/{id}/reset-password', { params: { path: { id } }, body: { password } }));
}

export function readSessions(id: string): Promise<{ items: Schemas['Session'][]; devices: Schemas['Device'][] }> {
  return ask(api.GET('/api/v1/people/{id}/sessions', { params: { path: { id } } }));
}

import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';

export type Client = Schemas['Client'];
export type ClientRules = Schemas['ClientRules'];
export type AskedClient = Omit<Client, 'id' | 'rules' | 'createdAt'>;

export const clientSource: RecordSource<Client> = {
  list: ({ limit, after }) => ask(api.GET('/api/v1/clients', { params: { query: { limit, after } } })),
  one: (id) => readClient(id),
};

export function readClient(id: string): Promise<Client> {
  return ask(api.GET('/api/v1/clients/{id}', { params: { path: { id } } }));
}

export function createClient(id: string, asked: AskedClient): Promise<Client> {
  return ask(api.POST('/api/v1/clients', { body: { id, ...asked } }));
}

/** All of a client's rules at once: what is left out takes the product's default. */
export async function setClientRules(id: string, rules: ClientRules): Promise<void> {
  await ask(api.PUT('/api/v1/clients/{id}/rules', { params: { path: { id } }, body: rules }));
}

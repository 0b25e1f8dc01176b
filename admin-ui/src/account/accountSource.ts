import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';

export type AccountLine = Schemas['AccountLine'];
export type AccountFile = Schemas['Account'];

/** What the list may be filtered by; `text` looks for a number or a name. */
export interface AccountFilter {
  text?: string;
  stage?: AccountLine['stage'][];
  grade?: NonNullable<AccountLine['grade']>;
  clientId?: string;
  portfolioId?: string;
  open?: boolean;
}

export const accountSorts = ['next', 'placed', 'balance', 'reference'] as const;
type AccountSort = (typeof accountSorts)[number];

function sortOf(field: string): AccountSort {
  return accountSorts.find((sort) => sort === field) ?? 'next';
}

export const accountSource: RecordSource<AccountLine, AccountFile> = {
  list: ({ limit, after, filter, sort }) => {
    const { text, ...rest } = filter as AccountFilter;
    const asked = { limit, after, sort: sortOf(sort.field), ...rest };
    return text === undefined || text === ''
      ? ask(api.GET('/api/v1/accounts', { params: { query: asked } }))
      : ask(api.POST('/api/v1/accounts/search', { body: { ...asked, text } }));
  },
  one: (id) => ask(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } })),
};

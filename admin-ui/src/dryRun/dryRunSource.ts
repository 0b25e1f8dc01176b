import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';

export type DryRun = Schemas['DryRun'];
/** A line of a run, known to lists by its account. */
export type DryRunAccount = Schemas['DryRunAccount'] & { id: string };

export const dryRunSource: RecordSource<DryRun> = {
  list: ({ limit, after }) => ask(api.GET('/api/v1/dry-runs', { params: { query: { limit, after } } })),
  one: (id) => readDryRun(id),
};

/** Accounts of one run (`filter.runId`), all of them or only those whose path changes. */
export const dryRunAccountSource: RecordSource<DryRunAccount> = {
  list: async ({ limit, after, filter }) => {
    const { runId, changed } = filter as { runId: string; changed?: boolean };
    const page = await ask(
      api.GET('/api/v1/dry-runs/{id}/accounts', { params: { path: { id: runId }, query: { limit, after, changed } } }),
    );
    return { ...page, items: page.items.map((line) => ({ ...line, id: line.accountId })) };
  },
};

export function readDryRun(id: string): Promise<DryRun> {
  return ask(api.GET('/api/v1/dry-runs/{id}', { params: { path: { id } } }));
}

/** Follows open accounts with another strategy; nothing is done to them. */
export function startDryRun(
  id: string,
  asked: { clientId: string; portfolioId?: string; strategyVersionId: string },
): Promise<DryRun> {
  return ask(api.POST('/api/v1/dry-runs', { body: { id, ...asked } }));
}

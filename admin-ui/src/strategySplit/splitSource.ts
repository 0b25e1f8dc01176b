import type { Schemas } from '@cartera/api/client';
import type { SplitBranch } from '@cartera/domain/strategySplit';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';

export type StrategySplit = Schemas['StrategySplit'];
export type BranchResult = Schemas['BranchResult'];

export const splitSource: RecordSource<StrategySplit> = {
  list: ({ limit, after }) => ask(api.GET('/api/v1/strategy-splits', { params: { query: { limit, after } } })),
  one: (id) => readSplit(id),
};

export function readSplit(id: string): Promise<StrategySplit> {
  return ask(api.GET('/api/v1/strategy-splits/{id}', { params: { path: { id } } }));
}

/** What came of each branch so far, in their order. */
export async function readSplitResults(id: string): Promise<BranchResult[]> {
  const { items } = await ask(api.GET('/api/v1/strategy-splits/{id}/results', { params: { path: { id } } }));
  return items;
}

/** Divides the accounts that arrive from now on; the portfolio's split until now ends. */
export function createSplit(
  id: string,
  asked: { portfolioId: string; branches: readonly SplitBranch[] },
): Promise<StrategySplit> {
  const { portfolioId, branches } = asked;
  return ask(api.POST('/api/v1/strategy-splits', { body: { id, portfolioId, branches: [...branches] } }));
}

/** New accounts begin with the portfolio's own version again. One that has ended stays ended. */
export function endSplit(id: string): Promise<StrategySplit> {
  return ask(api.POST('/api/v1/strategy-splits/{id}/commands/end', { params: { path: { id } } }));
}

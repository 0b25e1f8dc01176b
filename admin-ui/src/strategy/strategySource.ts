import type { Schemas } from '@cartera/api/client';
import type { Strategy } from '@cartera/domain/strategy';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';

export type StrategyLine = Schemas['StrategySummary'];
export type StrategyVersion = Schemas['StrategyVersion'];
export type StrategyFile = StrategyLine & { versions: StrategyVersion[] };

export const strategySource: RecordSource<StrategyLine, StrategyFile> = {
  list: ({ limit, after }) => ask(api.GET('/api/v1/strategies', { params: { query: { limit, after } } })),
  one: (id) => ask(api.GET('/api/v1/strategies/{id}', { params: { path: { id } } })),
};

/** A strategy with all its versions, newest first. */
export async function readStrategy(id: string): Promise<StrategyFile> {
  const file = await ask(api.GET('/api/v1/strategies/{id}', { params: { path: { id } } }));
  return { ...file, versions: [...file.versions].sort((one, other) => other.version - one.version) };
}

/** A new strategy, still without steps. */
export function createStrategy(id: string, asked: { code: string; name: string }): Promise<StrategyLine> {
  return ask(api.POST('/api/v1/strategies', { body: { id, ...asked } }));
}

/** The definition as the next version; live accounts keep theirs. */
export function createVersion(id: string, strategyId: string, definition: Strategy): Promise<StrategyVersion> {
  return ask(
    api.POST('/api/v1/strategies/{id}/versions', {
      params: { path: { id: strategyId } },
      // The schema's lists are writable, the domain's are not; neither changes them.
      body: { id, definition: definition as StrategyVersion['definition'] },
    }),
  );
}

/** The next version, from a spreadsheet: the whole of it or nothing. */
export function importSheet(id: string, strategyId: string, file: File): Promise<StrategyVersion> {
  const form = new FormData();
  form.append('id', id);
  form.append('file', file);
  return ask(
    api.POST('/api/v1/strategies/{id}/sheets', {
      params: { path: { id: strategyId } },
      body: form as never,
      bodySerializer: (body: unknown) => body as FormData,
    }),
  );
}

/** What changes from one version to another, as sentences. */
export function readDifferences(id: string, from: string): Promise<{ items: Schemas['StrategyDifference'][] }> {
  return ask(api.GET('/api/v1/strategy-versions/{id}/differences', { params: { path: { id }, query: { from } } }));
}

/** The address of a version as a spreadsheet. */
export function sheetAddress(versionId: string, as: 'xlsx' | 'csv'): string {
  return `/api/v1/strategy-versions/${versionId}/sheet.${as}`;
}

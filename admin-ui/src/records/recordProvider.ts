import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import type { Page, RecordSource } from './recordSource.js';

const mostPages = 400;

/** React-admin asks for pages by number, the API by the cursor of the page before: cursors seen are remembered by query. */
class CursorMemory {
  readonly #cursors = new Map<string, (string | null)[]>();

  async page<Item>(
    key: string,
    number: number,
    read: (after: string | undefined) => Promise<Page<Item>>,
  ): Promise<Page<Item>> {
    // The first page begins a reading anew: what was added meanwhile has moved the others.
    if (number === 1) this.#cursors.delete(key);
    const known = this.#cursors.get(key) ?? [];
    this.#cursors.set(key, known);
    if (this.#cursors.size > 50) this.#cursors.delete(this.#cursors.keys().next().value ?? '');
    let reached = Math.min(number - 1, known.length);
    for (;;) {
      const page = await read(reached === 0 ? undefined : (known[reached - 1] ?? undefined));
      known[reached] = page.pageInfo.endCursor;
      reached += 1;
      // A page that an address names and the list no longer has is the last one.
      if (reached >= Math.min(number, mostPages) || !page.pageInfo.hasNextPage) return page;
    }
  }
}

function missing(resource: string, what: string): never {
  throw new Error(`${resource} offers no ${what}.`);
}

/**
 * React-admin's view of the API: each resource's own source behind the interface that lists and forms know. What changes an
 * account is a command (`useCommand`), never an update of a record.
 */
export function recordProvider(sources: Readonly<Record<string, RecordSource | undefined>>): DataProvider {
  const memory = new CursorMemory();

  const list = async (
    resource: string,
    params: Required<Pick<GetListParams, 'filter'>> & GetListParams,
  ): Promise<GetListResult> => {
    const read = sources[resource]?.list ?? missing(resource, 'list');
    const { page: number, perPage } = params.pagination ?? { page: 1, perPage: 50 };
    const sort = params.sort ?? { field: 'id', order: 'ASC' as const };
    const filter = params.filter as Record<string, unknown>;
    const key = JSON.stringify([resource, filter, sort, perPage]);
    const page = await memory.page(key, number, (after) => read({ limit: perPage, after, filter, sort }));
    const { hasNextPage } = page.pageInfo;
    return {
      data: page.items,
      ...(page.total === undefined || page.totalIsCapped === true ? {} : { total: page.total }),
      pageInfo: { hasNextPage, hasPreviousPage: number > 1 },
      meta: { total: page.total, totalIsCapped: page.totalIsCapped ?? false },
    };
  };
  const one = (resource: string, id: unknown): Promise<RaRecord<string>> =>
    (sources[resource]?.one ?? missing(resource, 'record'))(String(id));

  const provider = {
    getList: (resource: string, params: GetListParams) => list(resource, { ...params, filter: params.filter ?? {} }),
    getOne: async (resource: string, { id }: { id: unknown }) => ({ data: await one(resource, id) }),
    getMany: async (resource: string, { ids }: { ids: readonly unknown[] }) => ({
      data: await Promise.all(ids.map((id) => one(resource, id))),
    }),
    getManyReference: (resource: string, params: GetListParams & { target: string; id: unknown }) =>
      list(resource, { ...params, filter: { ...params.filter, [params.target]: params.id } }),
    create: async (resource: string, { data }: { data: Record<string, unknown> }) => ({
      data: await (sources[resource]?.create ?? missing(resource, 'creation'))(crypto.randomUUID(), data),
    }),
    update: async (resource: string, { id, data }: { id: unknown; data: Record<string, unknown> }) => ({
      data: await (sources[resource]?.change ?? missing(resource, 'change'))(String(id), data),
    }),
    updateMany: (resource: string) => Promise.reject(new Error(`${resource} is changed by batches.`)),
    delete: (resource: string) => Promise.reject(new Error(`${resource} is never deleted.`)),
    deleteMany: (resource: string) => Promise.reject(new Error(`${resource} is never deleted.`)),
  };
  return provider as unknown as DataProvider;
}

import { describe, expect, test } from '@jest/globals';
import { recordProvider } from '../../src/records/index.js';
import type { ListRequest } from '../../src/records/index.js';

/** Twenty-five records, and the requests that were made for them. */
function twentyFive() {
  const asked: (string | undefined)[] = [];
  const list = ({ limit, after }: ListRequest) => {
    asked.push(after);
    const from = after === undefined ? 0 : Number(after);
    const items = Array.from({ length: Math.min(limit, 25 - from) }, (_, index) => ({ id: String(from + index) }));
    const end = from + items.length;
    const pageInfo = { hasNextPage: end < 25, endCursor: String(end) };
    return Promise.resolve({ items, pageInfo, total: 25, totalIsCapped: false });
  };
  return { asked, provider: recordProvider({ things: { list } }) };
}

const page = (number: number) => ({
  pagination: { page: number, perPage: 10 },
  sort: { field: 'id', order: 'ASC' as const },
  filter: {},
});

describe('pages by number over a keyset list', () => {
  test('the next page is asked for with the cursor of the one before', async () => {
    const { asked, provider } = twentyFive();
    await provider.getList('things', page(1));
    const second = await provider.getList('things', page(2));
    expect(asked).toEqual([undefined, '10']);
    expect(second.data[0]).toEqual({ id: '10' });
    expect(second.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: true });
    expect(second.total).toBe(25);
  });

  test('a page that an address names is reached by walking to it, once', async () => {
    const { asked, provider } = twentyFive();
    expect((await provider.getList('things', page(3))).data).toHaveLength(5);
    expect(asked).toEqual([undefined, '10', '20']);
    await provider.getList('things', page(3));
    expect(asked).toEqual([undefined, '10', '20', '20']);
  });

  test('a page beyond the end is the last one', async () => {
    const { provider } = twentyFive();
    const { data, pageInfo } = await provider.getList('things', page(9));
    expect(data.at(-1)).toEqual({ id: '24' });
    expect(pageInfo?.hasNextPage).toBe(false);
  });

  test('another filter is another list', async () => {
    const { asked, provider } = twentyFive();
    await provider.getList('things', page(1));
    await provider.getList('things', { ...page(2), filter: { open: true } });
    expect(asked).toEqual([undefined, undefined, '10']);
  });

  test('what was counted no further is no total', async () => {
    const items = [{ id: '1' }];
    const list = () =>
      Promise.resolve({ items, pageInfo: { hasNextPage: true, endCursor: 'x' }, total: 1_000, totalIsCapped: true });
    const found = await recordProvider({ things: { list } }).getList('things', page(1));
    expect(found.total).toBeUndefined();
    expect(found.meta).toEqual({ total: 1_000, totalIsCapped: true });
  });

  test('what no source offers is refused by name', async () => {
    await expect(recordProvider({}).getList('things', page(1))).rejects.toThrow('things offers no list');
    await expect(recordProvider({}).deleteMany('things', { ids: [] })).rejects.toThrow('never deleted');
  });
});

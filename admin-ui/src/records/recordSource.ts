import type { RaRecord } from 'react-admin';

/** A page of a keyset list, as the API answers it. */
export interface Page<Item> {
  items: Item[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  /** How many there are, counted no further than anybody reads; absent where the API does not count. */
  total?: number;
  totalIsCapped?: boolean;
}

/** What a screen asks of a list. */
export interface ListRequest {
  limit: number;
  /** Cursor of the page before. */
  after: string | undefined;
  /** By name, as the list's filters are called in the API. */
  filter: Readonly<Record<string, unknown>>;
  sort: { field: string; order: 'ASC' | 'DESC' };
}

/** Where the records of one resource come from. What is missing cannot be asked for. */
export interface RecordSource<Line extends RaRecord<string> = RaRecord<string>, Item extends RaRecord<string> = Line> {
  list?: (request: ListRequest) => Promise<Page<Line>>;
  /** The whole of one, which may say more than its line in a list. */
  one?: (id: string) => Promise<Item>;
  /** @param id made here, so that a lost answer can be asked for again */
  create?: (id: string, data: Record<string, unknown>) => Promise<Item>;
  change?: (id: string, data: Record<string, unknown>) => Promise<Item>;
}

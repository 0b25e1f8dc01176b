import type { Schemas } from '@cartera/api/client';
import type { BatchDeed } from '@cartera/domain/batch';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';

export type Batch = Schemas['Batch'];
export type BatchFile = Schemas['BatchFile'];
export type BatchSelection = Schemas['BatchSelection'];
export type AskedBatch = Omit<Schemas['NewBatch'], 'id'>;
/** A row, known to lists by its account. */
export type BatchRow = Schemas['BatchRow'] & { id: string };

export const batchSource: RecordSource<Batch, BatchFile> = {
  list: ({ limit, after }) => ask(api.GET('/api/v1/batches', { params: { query: { limit, after } } })),
  one: (id) => readBatch(id),
};

/** Rows of one batch (`filter.batchId`), in one state or in all. */
export const batchRowSource: RecordSource<BatchRow> = {
  list: async ({ limit, after, filter }) => {
    const { batchId, state } = filter as { batchId: string; state?: BatchRow['state'] };
    const page = await ask(
      api.GET('/api/v1/batches/{id}/rows', { params: { path: { id: batchId }, query: { limit, after, state } } }),
    );
    return { ...page, items: page.items.map((row) => ({ ...row, id: row.accountId })) };
  },
};

export function readBatch(id: string): Promise<BatchFile> {
  return ask(api.GET('/api/v1/batches/{id}', { params: { path: { id } } }));
}

/** Freezes the accounts of a selection; nothing is done to them before somebody starts the batch. */
export function createBatch(id: string, asked: AskedBatch): Promise<BatchFile> {
  return ask(api.POST('/api/v1/batches', { body: { id, ...asked } }));
}

/** What a person does to a batch; the work's own end is not among it. */
export type PersonDeed = Exclude<BatchDeed, 'finish'>;

/** Moves a batch; one that is there already stays there. */
export async function moveBatch(id: string, deed: PersonDeed): Promise<void> {
  await ask(api.POST(`/api/v1/batches/{id}/commands/${deed}`, { params: { path: { id } } }));
}

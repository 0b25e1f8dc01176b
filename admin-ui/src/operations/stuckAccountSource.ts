import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';

export type StuckAccount = Schemas['StuckAccount'];

export const stuckAccountSource: RecordSource<StuckAccount> = {
  list: ({ limit, after }) => ask(api.GET('/api/v1/stuck-accounts', { params: { query: { limit, after } } })),
};

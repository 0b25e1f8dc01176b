import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';

export type RulingLine = Schemas['Ruling'];

export const rulingSource: RecordSource<RulingLine> = {
  list: ({ limit, after, filter }) =>
    ask(
      api.GET('/api/v1/rulings', {
        params: { query: { limit, after, ...(filter as { state?: RulingLine['state']; reportId?: string }) } },
      }),
    ),
};

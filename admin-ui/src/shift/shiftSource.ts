import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { RecordSource } from '../records/index.js';

export type Shift = Schemas['Jornada'];
export type Replay = Schemas['Recorrido de una jornada'];

export const shiftSource: RecordSource<Shift> = {
  list: ({ limit, after, filter }) =>
    ask(api.GET('/api/v1/shifts', { params: { query: { limit, after, ...filter } as never } })),
};

/** Every fix: a line that leaves some out no longer says when somebody stood still. */
const toleranceMetres = 0;

/** Everything that a shift left behind. */
export function readReplay(id: string): Promise<Replay> {
  return ask(api.GET('/api/v1/shifts/{id}/replay', { params: { path: { id }, query: { toleranceMetres } } }));
}

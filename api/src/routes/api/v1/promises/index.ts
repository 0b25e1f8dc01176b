import { Type } from 'typebox';
import { countPromises, listPromises } from '@cartera/database/promise';
import { promiseStates } from '@cartera/domain/promise';
import { PromiseSchema } from '../../../../commitment/index.js';
import { listRoute } from '../../../../list/index.js';
import { CalendarDate, OneOf, Uuid } from '../../../../schema/index.js';

/** Promises of every account within reach. */
export default listRoute({
  operationId: 'listPromises',
  tag: 'compromisos',
  summary: 'Promesas de pago, en el orden en que vencen',
  permission: 'account.read',
  filters: {
    clientId: Type.Optional(Uuid),
    state: Type.Optional(Type.Array(OneOf(promiseStates), { minItems: 1, maxItems: promiseStates.length })),
    dueFrom: Type.Optional(CalendarDate),
    dueUntil: Type.Optional(CalendarDate),
    madeBy: Type.Optional(Uuid),
  },
  item: PromiseSchema,
  read: ({ state, ...filter }) => ({ ...filter, states: state }),
  list: listPromises,
  count: countPromises,
  answer: (line) => line,
});

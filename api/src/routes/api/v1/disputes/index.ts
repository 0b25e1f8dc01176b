import { Type } from 'typebox';
import { countDisputes, listDisputes } from '@cartera/database/dispute';
import { disputeKinds } from '@cartera/domain/dispute';
import { DisputeSchema, disputeStates } from '../../../../commitment/index.js';
import { listRoute } from '../../../../list/index.js';
import { OneOf, Uuid } from '../../../../schema/index.js';

/** Disputes of every account within reach. */
export default listRoute({
  operationId: 'listDisputes',
  tag: 'aclaraciones',
  summary: 'Aclaraciones, de la más reciente a la más antigua',
  permission: 'account.read',
  filters: {
    clientId: Type.Optional(Uuid),
    state: Type.Optional(OneOf(disputeStates)),
    kind: Type.Optional(OneOf(disputeKinds)),
  },
  item: DisputeSchema,
  read: (filter) => filter,
  list: listDisputes,
  count: countDisputes,
  answer: (line) => line,
});

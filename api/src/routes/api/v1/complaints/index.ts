import { Type } from 'typebox';
import { countComplaints, listComplaints } from '@cartera/database/dispute';
import { complaintSources } from '@cartera/domain/dispute';
import { ComplaintSchema } from '../../../../commitment/index.js';
import { listRoute } from '../../../../list/index.js';
import { OneOf, Uuid, epochMs } from '../../../../schema/index.js';

const moment = Type.String({ format: 'date-time' });

/** Complaints of every account within reach. */
export default listRoute({
  operationId: 'listComplaints',
  tag: 'aclaraciones',
  summary: 'Quejas, de la más reciente a la más antigua',
  permission: 'account.read',
  filters: {
    clientId: Type.Optional(Uuid),
    source: Type.Optional(OneOf(complaintSources)),
    from: Type.Optional(moment),
    before: Type.Optional(moment),
  },
  item: ComplaintSchema,
  read: ({ from, before, ...filter }) => ({
    ...filter,
    from: from === undefined ? undefined : new Date(epochMs(from, '/from')),
    before: before === undefined ? undefined : new Date(epochMs(before, '/before')),
  }),
  list: listComplaints,
  count: countComplaints,
  answer: (line) => line,
});

import { Type } from 'typebox';
import { countPayments, listPayments } from '@cartera/database/ledger';
import { listRoute } from '../../../../list/index.js';
import { PaymentSchema, paymentAnswer, paymentKinds, paymentStates } from '../../../../money/index.js';
import { CalendarDate, OneOf, Uuid } from '../../../../schema/index.js';

/** Payments of every account within reach. */
export default listRoute({
  operationId: 'listPayments',
  tag: 'pagos',
  summary: 'Pagos y reversos, del último recibido al primero',
  permission: 'account.read',
  filters: {
    clientId: Type.Optional(Uuid),
    kind: Type.Optional(OneOf(paymentKinds)),
    state: Type.Optional(OneOf(paymentStates)),
    valueFrom: Type.Optional(CalendarDate),
    valueUntil: Type.Optional(CalendarDate),
  },
  item: PaymentSchema,
  read: (filter) => filter,
  list: listPayments,
  count: countPayments,
  answer: paymentAnswer,
});

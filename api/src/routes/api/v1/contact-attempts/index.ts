import { Type } from 'typebox';
import { countContactAttempts, listContactAttempts } from '@cartera/database/contactAttempt';
import { contactMedia, resultCodes } from '@cartera/domain/contact';
import { ContactAttemptSchema, attemptAnswer } from '../../../../contactAttempt/index.js';
import { listRoute } from '../../../../list/index.js';
import { CalendarDate, OneOf, Uuid, agencyMidnight } from '../../../../schema/index.js';

/** Gestiones of every account within reach: what somebody did on a day. */
export default listRoute({
  operationId: 'listContactAttempts',
  tag: 'gestiones',
  summary: 'Gestiones con su evidencia, de la última a la primera',
  description: 'Los días son los del despacho, en la hora de la Ciudad de México; ambos se incluyen.',
  permission: 'account.read',
  filters: {
    clientId: Type.Optional(Uuid),
    personId: Type.Optional(Uuid),
    from: Type.Optional(CalendarDate),
    until: Type.Optional(CalendarDate),
    medium: Type.Optional(OneOf(contactMedia)),
    result: Type.Optional(OneOf(Object.keys(resultCodes))),
  },
  item: ContactAttemptSchema,
  read: ({ personId, from, until, ...filter }) => ({
    ...filter,
    actor: personId,
    from: from === undefined ? undefined : agencyMidnight(from, '/from', 0),
    before: until === undefined ? undefined : agencyMidnight(until, '/until', 1),
  }),
  list: listContactAttempts,
  count: countContactAttempts,
  answer: attemptAnswer,
});

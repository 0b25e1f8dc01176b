import { Type } from 'typebox';
import { countAgreements, listAgreements } from '@cartera/database/agreement';
import { agreementKinds, agreementStates } from '@cartera/domain/agreement';
import { AgreementSchema } from '../../../../commitment/index.js';
import { listRoute } from '../../../../list/index.js';
import { OneOf, Uuid } from '../../../../schema/index.js';

/** Agreements of every account within reach. */
export default listRoute({
  operationId: 'listAgreements',
  tag: 'compromisos',
  summary: 'Convenios, del más reciente al más antiguo',
  permission: 'account.read',
  filters: {
    clientId: Type.Optional(Uuid),
    state: Type.Optional(OneOf(agreementStates)),
    kind: Type.Optional(OneOf(agreementKinds)),
  },
  item: AgreementSchema,
  read: (filter) => filter,
  list: listAgreements,
  count: countAgreements,
  answer: (line) => line,
});

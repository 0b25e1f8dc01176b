import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findAccountFile } from '@cartera/database/account';
import type { AccountFile } from '@cartera/database/account';
import type { ClientScope } from '@cartera/database/client';
import {
  CommandAnswerSchema,
  CorrectAddress,
  DecideRuling,
  Hold,
  RecordContact,
  Release,
  commandPermission,
} from '../../../../../../account/index.js';
import { sendCommand } from '../../../../../../command/index.js';
import { ProblemError, found } from '../../../../../../problem/index.js';
import { Uuid, epochMs } from '../../../../../../schema/index.js';

const tags = ['operaciones'];
const params = Type.Object({ id: Uuid });
const response = { 200: CommandAnswerSchema };

function refuseField(field: string, code: string, es: string, en: string): never {
  throw new ProblemError('request.invalid', { faults: [{ field, code, message: { es, en } }] });
}

/** The ids in a body must be the account's own: a valid id of another debtor's would mix two case files. */
function belongs(field: string, id: string | undefined, own: readonly { id: string }[]): void {
  if (id === undefined || own.some((one) => one.id === id)) return;
  refuseField(field, 'field.notOfAccount', 'No pertenece a esta cuenta.', 'Does not belong to this account.');
}

/**
 * What people do to an account. Each has an id of its author's making: the same request again, with the same id, gets the
 * first answer and has no second effect; the same id with another body is refused.
 */
const commands: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const fileOf = async (accountId: string, scope: ClientScope): Promise<AccountFile> =>
    found(await findAccountFile(fastify.database.db, accountId, scope), 'account.notFound');

  fastify.post(
    '/record-contact',
    {
      config: { permission: commandPermission.recordContact },
      schema: {
        operationId: 'recordContact',
        tags,
        summary: 'Registrar una gestión',
        params,
        body: RecordContact,
        response,
      },
    },
    async (request) => {
      const { id: actor, clientScope } = request.person();
      const { id, at: happenedAt, ...told } = request.body;
      const at = epochMs(happenedAt, '/at');
      const file = await fileOf(request.params.id, clientScope);
      belongs('/partyId', told.partyId, file.parties);
      belongs('/contactPointId', told.contactPointId, file.contactPoints);
      return sendCommand(fastify, {
        id,
        accountId: request.params.id,
        kind: 'recordContact',
        actor,
        body: { ...told, at },
      });
    },
  );

  fastify.post(
    '/decide-ruling',
    {
      config: { permission: commandPermission.decideRuling },
      schema: {
        operationId: 'decideRuling',
        tags,
        summary: 'Aprobar o rechazar un dictamen',
        params,
        body: DecideRuling,
        response,
      },
    },
    async (request) => {
      const { id: actor, clientScope } = request.person();
      const { id, ...body } = request.body;
      if (body.decision === 'refuse' && body.note === undefined)
        refuseField('/note', 'field.required', 'Diga por qué lo rechaza.', 'Say why you refuse it.');
      await fileOf(request.params.id, clientScope);
      return sendCommand(fastify, {
        id,
        accountId: request.params.id,
        kind: 'decideRuling',
        actor,
        body,
      });
    },
  );

  fastify.post(
    '/correct-address',
    {
      config: { permission: commandPermission.correctAddress },
      schema: {
        operationId: 'correctAddress',
        tags,
        summary: 'Corregir un domicilio',
        params,
        body: CorrectAddress,
        response,
      },
    },
    async (request) => {
      const { id: actor, clientScope } = request.person();
      const { id, ...body } = request.body;
      if ((body.postalSettlementId === undefined) === (body.parts === undefined))
        refuseField(
          '/postalSettlementId',
          'field.exclusive',
          'Elija un candidato o escriba el domicilio: uno de los dos.',
          'Choose a candidate or type the address: one of the two.',
        );
      const file = await fileOf(request.params.id, clientScope);
      const addresses = file.contactPoints.filter(({ kind }) => kind === 'address');
      belongs('/contactPointId', body.contactPointId, addresses);
      return sendCommand(fastify, {
        id,
        accountId: request.params.id,
        kind: 'correctAddress',
        actor,
        body,
      });
    },
  );

  fastify.post(
    '/hold',
    {
      config: { permission: commandPermission.hold },
      schema: { operationId: 'holdAccount', tags, summary: 'Detener la cuenta', params, body: Hold, response },
    },
    async (request) => {
      const { id: actor, clientScope } = request.person();
      const { id, reason, reviewAt: until } = request.body;
      const reviewAt = until === undefined ? undefined : epochMs(until, '/reviewAt');
      await fileOf(request.params.id, clientScope);
      return sendCommand(fastify, {
        id,
        accountId: request.params.id,
        kind: 'hold',
        actor,
        body: { reason, reviewAt },
      });
    },
  );

  fastify.post(
    '/release',
    {
      config: { permission: commandPermission.release },
      schema: { operationId: 'releaseAccount', tags, summary: 'Liberar la cuenta', params, body: Release, response },
    },
    async (request) => {
      const { id: actor, clientScope } = request.person();
      const { id, reason } = request.body;
      await fileOf(request.params.id, clientScope);
      return sendCommand(fastify, {
        id,
        accountId: request.params.id,
        kind: 'release',
        actor,
        body: { reason },
      });
    },
  );
  done();
};

export default commands;

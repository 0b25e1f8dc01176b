import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { timelineFaults, verifyTimeline } from '@cartera/database/timeline';
import { ProblemError } from '../../../../problem/index.js';
import { Nullable, OneOf, Uuid } from '../../../../schema/index.js';

const VerificationSchema = Type.Object(
  {
    accounts: Type.Integer({ description: 'Expedientes revisados.' }),
    entries: Type.Integer({ description: 'Movimientos cuya huella se volvió a calcular.' }),
    brokenAccounts: Type.Integer({ description: 'Expedientes con alguna falla.' }),
    broken: Type.Array(Type.Object({ accountId: Uuid, sequence: Type.Integer(), fault: OneOf(timelineFaults) }), {
      description: 'La primera falla de cada expediente: alterado, desligado del anterior o incompleto.',
    }),
    next: Nullable(Uuid),
  },
  { title: 'CaseFileVerification' },
);

/** Whole case files, as an auditor looks at them. */
const caseFiles: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  fastify.post(
    '/verify',
    {
      config: { permission: 'audit.verify' },
      schema: {
        operationId: 'verifyCaseFiles',
        tags: ['auditoría'],
        summary: 'Verificar que ningún movimiento se alteró, quitó o insertó',
        description:
          'De un cliente, una cartera o una cuenta, por partes: se sigue con `after` igual a `next` hasta que sea null.',
        body: Type.Object(
          {
            clientId: Type.Optional(Uuid),
            portfolioId: Type.Optional(Uuid),
            accountId: Type.Optional(Uuid),
            after: Type.Optional(Uuid),
            limit: Type.Integer({ minimum: 1, maximum: 50_000, default: 10_000, description: 'Cuentas por parte.' }),
          },
          { additionalProperties: false },
        ),
        response: { 200: VerificationSchema },
      },
    },
    async (request) => {
      const { clientId, portfolioId, accountId } = request.body;
      if ([clientId, portfolioId, accountId].filter((id) => id !== undefined).length !== 1)
        throw new ProblemError('request.invalid', {
          faults: [
            {
              field: '',
              code: 'field.exclusive',
              message: {
                es: 'Diga un cliente, una cartera o una cuenta: uno de los tres.',
                en: 'Name a client, a portfolio or an account: one of the three.',
              },
            },
          ],
        });
      return verifyTimeline(fastify.database.db, request.person().clientScope, request.body);
    },
  );
  done();
};

export default caseFiles;

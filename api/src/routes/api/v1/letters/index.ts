import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { DeliverLetter, LetterEndSchema, ReturnLetter, recordLetterEnd } from '../../../../mailing/index.js';

const tags = ['correspondencia'];
const response = { 200: LetterEndSchema };

/** What the post tells of letters, one scan at a time. */
const letters: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  fastify.post(
    '/returns',
    {
      config: { permission: 'mailing.manage' },
      schema: {
        operationId: 'returnLetter',
        tags,
        summary: 'Registrar una carta devuelta',
        description:
          'La misma devolución otra vez, con cualquier id, no cambia nada; con otro motivo se rechaza. La carta queda devuelta aunque su cuenta ya haya terminado.',
        body: ReturnLetter,
        response,
      },
    },
    (request) => {
      const { id: actor, clientScope: scope } = request.person();
      const { id, barcode, at, reason } = request.body;
      return recordLetterEnd(fastify, { id, barcode, at, outcome: { state: 'returned', reason }, actor, scope });
    },
  );

  fastify.post(
    '/deliveries',
    {
      config: { permission: 'mailing.manage' },
      schema: {
        operationId: 'deliverLetter',
        tags,
        summary: 'Registrar el acuse de una carta entregada',
        description: 'Que una carta no haya vuelto no prueba que se entregó: hace falta el acuse.',
        body: DeliverLetter,
        response,
      },
    },
    (request) => {
      const { id: actor, clientScope: scope } = request.person();
      const { id, barcode, at, receiver } = request.body;
      const outcome = { state: 'delivered', reason: receiver } as const;
      return recordLetterEnd(fastify, { id, barcode, at, outcome, actor, scope });
    },
  );
  done();
};

export default letters;

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { totalCap } from '@cartera/database/page';
import { countStuckAccounts, listStuckAccounts, stuckReasons } from '@cartera/database/stuckAccount';
import { stages } from '@cartera/domain/account';
import { NextEventSchema, eventAnswer } from '../../../../account/index.js';
import { Moment, Nullable, OneOf, PageQuery, TotalPageOf, Uuid } from '../../../../schema/index.js';

/** Patience with a life: an hour, and no less than a real minute where the business clock runs faster. */
const graceMs = 3_600_000;
const graceRealMs = 60_000;

const StuckAccountSchema = Type.Object(
  {
    id: Uuid,
    clientId: Uuid,
    reference: Type.String(),
    stage: OneOf(stages),
    reason: OneOf(stuckReasons),
    since: Moment,
    nextEvent: Nullable(NextEventSchema),
  },
  { title: 'StuckAccount' },
);

/** The alarm of the operations desk: open accounts that nothing will move. In a sound system the list is empty. */
const stuckAccounts: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'operations.read' },
      schema: {
        operationId: 'listStuckAccounts',
        tags: ['operación'],
        summary: 'Cuentas atoradas: abiertas, sin nada previsto y sin tarea',
        description:
          '`neverBegan`: su vida no empezó. `timerPassed`: lo previsto no ocurrió. `taskMissing`: espera a una persona y no está en ningún escritorio.',
        querystring: Type.Object(PageQuery, { additionalProperties: false }),
        response: { 200: TotalPageOf(StuckAccountSchema) },
      },
    },
    async (request) => {
      const { clientScope } = request.person();
      const grace = Math.max(graceMs, graceRealMs * fastify.businessClock.rate);
      const before = new Date(fastify.businessMoment().getTime() - grace);
      const [page, total] = await Promise.all([
        listStuckAccounts(db, clientScope, before, request.query),
        countStuckAccounts(db, clientScope, before, totalCap),
      ]);
      const items = page.items.map((line) => ({ ...line, nextEvent: eventAnswer(line.nextEvent) }));
      return { ...page, items, ...total };
    },
  );
  done();
};

export default stuckAccounts;

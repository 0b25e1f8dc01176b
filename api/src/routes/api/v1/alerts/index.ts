import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { acknowledgeAlert, closeAlert, explainAlert, findAlert, listAlerts } from '@cartera/database/alert';
import type { AlertAttended, AlertLine } from '@cartera/database/alert';
import { readScope } from '@cartera/database/unit';
import type { UnitScope } from '@cartera/database/unit';
import { alertKinds, alertStates, personCloseReasons } from '@cartera/domain/geofence';
import { AlertSchema } from '../../../../alert/index.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { OneOf, PageOf, PageQuery, Text, Uuid } from '../../../../schema/index.js';

const tags = ['alertas'];
const params = Type.Object({ id: Uuid });
const response = { 200: AlertSchema };

/** What supervisors must know of collectors on duty. */
const alerts: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db, sql } = fastify.database;

  const scopeOf = async (request: FastifyRequest): Promise<UnitScope> =>
    (await readScope(sql, request.person())).unitIds;

  const show = async (id: string, scope: UnitScope): Promise<AlertLine> =>
    found(await findAlert(db, id, scope), 'alert.notFound');

  const accepted = (answer: AlertAttended): void => {
    if (!answer.attended) throw new ProblemError(answer.code);
  };

  fastify.get(
    '',
    {
      config: { permission: 'alert.read' },
      schema: {
        operationId: 'listAlerts',
        tags,
        summary: 'Alertas, de la más reciente a la más antigua',
        querystring: Type.Object(
          {
            ...PageQuery,
            unitId: Type.Optional(Uuid),
            collectorId: Type.Optional(Uuid),
            shiftId: Type.Optional(Uuid),
            kind: Type.Optional(OneOf(alertKinds)),
            state: Type.Optional(OneOf(alertStates)),
            open: Type.Optional(Type.Boolean({ description: 'Sólo las que nadie ha cerrado.' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(AlertSchema) },
      },
    },
    async (request) => listAlerts(db, await scopeOf(request), request.query, request.query),
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'alert.read' },
      schema: { operationId: 'showAlert', tags, summary: 'Una alerta', params, response },
    },
    async (request) => show(request.params.id, await scopeOf(request)),
  );

  fastify.post(
    '/:id/acknowledge',
    {
      config: { permission: 'alert.attend' },
      schema: {
        operationId: 'acknowledgeAlert',
        tags,
        summary: 'Decir que alguien la está atendiendo',
        description: 'Deja de subir a otras unidades. Cuenta la primera persona que lo dice.',
        params,
        response,
      },
    },
    async (request) => {
      const scope = await scopeOf(request);
      const { id } = request.params;
      const said = { id, personId: request.person().id, at: fastify.businessMoment() };
      accepted(await acknowledgeAlert(db, said, scope));
      return show(id, scope);
    },
  );

  fastify.post(
    '/:id/explain',
    {
      config: { permission: 'shift.work' },
      schema: {
        operationId: 'explainAlert',
        tags,
        summary: 'Explicar una alerta mía',
        params,
        body: Type.Object({ explanation: Text(500) }, { additionalProperties: false }),
        response,
      },
    },
    async (request) => {
      const { id } = request.params;
      const said = { id, collectorId: request.person().id, at: fastify.businessMoment(), ...request.body };
      accepted(await explainAlert(db, said));
      return show(id, null);
    },
  );

  fastify.post(
    '/:id/close',
    {
      config: { permission: 'alert.attend' },
      schema: {
        operationId: 'closeAlert',
        tags,
        summary: 'Cerrar una alerta',
        params,
        body: Type.Object({ reason: OneOf(personCloseReasons) }, { additionalProperties: false }),
        response,
      },
    },
    async (request) => {
      const scope = await scopeOf(request);
      const { id } = request.params;
      const said = { id, personId: request.person().id, at: fastify.businessMoment(), ...request.body };
      accepted(await closeAlert(db, said, scope));
      return show(id, scope);
    },
  );
  done();
};

export default alerts;

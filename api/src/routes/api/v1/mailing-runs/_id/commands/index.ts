import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { UpdateDefinition } from '@temporalio/common';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { findMailingRun } from '@cartera/database/mailing';
import type { MailingRun } from '@cartera/database/mailing';
import { workflowId } from '@cartera/domain/identity';
import type { MailingRunState } from '@cartera/domain/mailing';
import { cancelMailing, depositMailing, renewSlip, retryMailing } from '@cartera/workflows/mailingRun';
import type { MailingAnswer } from '@cartera/workflows/mailingRun';
import { WorkflowGone, runUpdate } from '../../../../../../command/index.js';
import { IsoDate, MailingRunSchema, runAnswer } from '../../../../../../mailing/index.js';
import { ProblemError, found } from '../../../../../../problem/index.js';
import { Text, Uuid } from '../../../../../../schema/index.js';

const tags = ['correspondencia'];
const params = Type.Object({ id: Uuid });
const response = { 200: MailingRunSchema };
const Command = Type.Object({ id: Uuid }, { additionalProperties: false });

/** States that a run may show for a command to be worth asking; `done` is the state that the command leaves behind for good. */
interface Door {
  from: readonly MailingRunState[];
  done?: MailingRunState;
  refusal: string;
}

const doors = {
  retry: { from: ['blocked', 'printing', 'composing'], refusal: 'mailing.notBlocked' },
  renewSlip: { from: ['printed'], refusal: 'mailing.notPrinted' },
  deposit: { from: ['printed', 'deposited'], refusal: 'mailing.notPrinted' },
  cancel: {
    from: ['composing', 'printing', 'printed', 'blocked', 'cancelled'],
    done: 'cancelled',
    refusal: 'mailing.notCancellable',
  },
} as const satisfies Record<string, Door>;

/** What a person decides about a mailing run. */
const mailingCommands: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const runOf = async (request: FastifyRequest, id: string): Promise<MailingRun> =>
    found(await findMailingRun(fastify.database.db, id, request.person().clientScope), 'mailingRun.notFound');

  /** Asks the run, and answers with the run as it is then. */
  const send = async <Argument extends object>(
    request: FastifyRequest,
    runId: string,
    { from, done: end, refusal }: Door,
    update: UpdateDefinition<MailingAnswer, [Argument]>,
    argument: Argument & { commandId: string },
  ) => {
    const run = await runOf(request, runId);
    if (!from.includes(run.state)) throw new ProblemError(refusal);
    if (end !== undefined && run.state === end) return runAnswer(run, request);
    const id = workflowId.mailing(runId);
    try {
      await runUpdate(await fastify.lifecycles(), id, update, argument.commandId, argument as Argument);
    } catch (error) {
      throw error instanceof WorkflowGone ? new ProblemError(refusal) : error;
    }
    return runAnswer(await runOf(request, runId), request);
  };

  const plain = [
    {
      path: 'retry',
      operationId: 'retryMailingRun',
      summary: 'Reintentar una corrida detenida',
      door: doors.retry,
      update: retryMailing,
    },
    {
      path: 'renew-slip',
      operationId: 'renewDepositSlip',
      summary: 'Preparar otra vez la ficha de depósito, con fecha de hoy',
      door: doors.renewSlip,
      update: renewSlip,
    },
    {
      path: 'cancel',
      operationId: 'cancelMailingRun',
      summary: 'Cancelar la corrida antes del depósito; sus cartas pueden ir en otra',
      door: doors.cancel,
      update: cancelMailing,
    },
  ] as const;
  for (const { path, operationId, summary, door, update } of plain) {
    fastify.post(
      `/${path}`,
      {
        config: { permission: 'mailing.manage' },
        schema: { operationId, tags, summary, params, body: Command, response },
      },
      (request) => {
        const { id: actor } = request.person();
        return send(request, request.params.id, door, update, { commandId: request.body.id, actor });
      },
    );
  }

  fastify.post(
    '/deposit',
    {
      config: { permission: 'mailing.manage' },
      schema: {
        operationId: 'depositMailingRun',
        tags,
        summary: 'Registrar que el correo recibió la corrida',
        params,
        body: Type.Object(
          {
            id: Uuid,
            depositedOn: IsoDate,
            receipt: Text(200, { description: 'Folio o texto del sello en la ficha.' }),
          },
          { additionalProperties: false },
        ),
        response,
      },
    },
    (request) => {
      const { id: actor } = request.person();
      const { id: commandId, depositedOn, receipt } = request.body;
      const deposit = { commandId, actor, depositedOn, receipt };
      return send(request, request.params.id, doors.deposit, depositMailing, deposit);
    },
  );
  done();
};

export default mailingCommands;

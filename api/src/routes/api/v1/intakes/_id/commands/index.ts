import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { UpdateDefinition } from '@temporalio/common';
import { Type } from 'typebox';
import { findIntake } from '@cartera/database/intake';
import { workflowId } from '@cartera/domain/identity';
import { acceptIntake, correctLayout, discardIntake, undoIntake } from '@cartera/workflows/portfolioIntake';
import type { IntakeAnswer } from '@cartera/workflows/portfolioIntake';
import { WorkflowGone, runUpdate } from '../../../../../../command/index.js';
import { LayoutSchema } from '../../../../../../intake/index.js';
import { ProblemError, found } from '../../../../../../problem/index.js';
import { OneOf, Uuid } from '../../../../../../schema/index.js';

const tags = ['recepciones'];
const params = Type.Object({ id: Uuid });
const Command = Type.Object({ id: Uuid }, { additionalProperties: false });
const AnswerSchema = Type.Object({ state: OneOf(['reading', 'accepting', 'undone']) }, { title: 'IntakeAnswer' });

const unseenStates: ReadonlySet<string> = new Set(['received', 'reading', 'grading']);

/** What a person decides about a file in preview, or takes back before anybody was contacted. */
const intakeCommands: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const send = async <Argument extends object>(
    intakeId: string,
    scope: readonly string[] | null,
    update: UpdateDefinition<IntakeAnswer, [Argument]>,
    commandId: string,
    argument: Argument,
  ): Promise<IntakeAnswer> => {
    const intake = found(await findIntake(fastify.database.db, intakeId, scope), 'intake.notFound');
    // Nobody may decide about rows that are still being read: they would accept what they have not seen.
    if (unseenStates.has(intake.state)) throw new ProblemError('intake.notInPreview');
    try {
      return await runUpdate(await fastify.lifecycles(), workflowId.intake(intakeId), update, commandId, argument);
    } catch (error) {
      throw error instanceof WorkflowGone ? new ProblemError('intake.notRunning') : error;
    }
  };

  const plain = [
    { path: 'accept', operationId: 'acceptIntake', summary: 'Aceptar: crear las cuentas', update: acceptIntake },
    { path: 'discard', operationId: 'discardIntake', summary: 'Descartar antes de aceptar', update: discardIntake },
    { path: 'undo', operationId: 'undoIntake', summary: 'Deshacer antes del primer contacto', update: undoIntake },
  ] as const;
  for (const { path, operationId, summary, update } of plain) {
    fastify.post(
      `/${path}`,
      {
        config: { permission: 'intake.place' },
        schema: { operationId, tags, summary, params, body: Command, response: { 200: AnswerSchema } },
      },
      (request) => {
        const { id: actor, clientScope } = request.person();
        const commandId = request.body.id;
        return send(request.params.id, clientScope, update, commandId, { commandId, actor });
      },
    );
  }

  fastify.post(
    '/correct-layout',
    {
      config: { permission: 'intake.place' },
      schema: {
        operationId: 'correctLayout',
        tags,
        summary: 'Leer otra vez con otra correspondencia de columnas',
        params,
        body: Type.Object({ id: Uuid, layout: LayoutSchema }, { additionalProperties: false }),
        response: { 200: AnswerSchema },
      },
    },
    (request) => {
      const { id: actor, clientScope } = request.person();
      const { id: commandId, layout } = request.body;
      return send(request.params.id, clientScope, correctLayout, commandId, { commandId, actor, layout });
    },
  );
  done();
};

export default intakeCommands;

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { commandBodySha256 } from '@cartera/database/command';
import { takeNextTask } from '@cartera/database/task';
import { TaskQuery, TaskSchema, deskFilter, seenTask } from '../../../../../desk/index.js';
import { ProblemError } from '../../../../../problem/index.js';
import { Nullable, Uuid } from '../../../../../schema/index.js';

const { mine: _mine, free: _free, claimedBy: _claimedBy, ...filters } = TaskQuery;

/** The next piece of work, for whoever has finished one. */
const nextTask: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.post(
    '',
    {
      config: { permission: 'task.claim' },
      schema: {
        operationId: 'takeNextTask',
        tags: ['tareas'],
        summary: 'Tomar la tarea libre más urgente',
        description:
          'La primera de la lista con `free` y los mismos filtros; dos personas nunca reciben la misma. Repetir el id da la misma tarea. Sin tareas libres, `task` es nulo.',
        body: Type.Object({ id: Uuid, ...filters }, { additionalProperties: false }),
        response: { 200: Type.Object({ task: Nullable(TaskSchema) }) },
      },
    },
    async (request) => {
      const person = request.person();
      const { id, ...asked } = request.body;
      const order = { id, kind: 'takeNext', actor: person.id, bodySha256: commandBodySha256(asked) } as const;
      const taken = await takeNextTask(db, order, person.clientScope, deskFilter(person, asked));
      if (taken.outcome === 'idReused') throw new ProblemError('command.idReused');
      return { task: taken.outcome === 'nothing' ? null : await seenTask(db, taken.taskId, person) };
    },
  );
  done();
};

export default nextTask;

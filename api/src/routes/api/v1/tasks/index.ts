import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { totalCap } from '@cartera/database/page';
import { claimTask, countDeskTasks, countTasks, listDeskTasks, putBackTask } from '@cartera/database/task';
import { desksOf } from '@cartera/domain/people';
import {
  DeskCountSchema,
  DeskTaskSchema,
  TaskQuery,
  TaskSchema,
  deskFilter,
  seenTask,
} from '../../../../desk/index.js';
import { ProblemError } from '../../../../problem/index.js';
import { PageQuery, TotalPageOf, Uuid } from '../../../../schema/index.js';

const tags = ['tareas'];
const params = Type.Object({ id: Uuid });

/** Work that waits for a person. Everybody sees the desks of their role. */
const tasks: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'task.read' },
      schema: {
        operationId: 'listTasks',
        tags,
        summary: 'Tareas abiertas de sus escritorios, las más urgentes primero',
        querystring: Type.Object({ ...PageQuery, ...TaskQuery }, { additionalProperties: false }),
        response: { 200: TotalPageOf(DeskTaskSchema) },
      },
    },
    async (request) => {
      const person = request.person();
      const filter = deskFilter(person, request.query);
      const [page, total] = await Promise.all([
        listDeskTasks(db, person.clientScope, filter, request.query),
        countTasks(db, person.clientScope, filter, totalCap),
      ]);
      return { ...page, ...total };
    },
  );

  fastify.get(
    '/counts',
    {
      config: { permission: 'task.read' },
      schema: {
        operationId: 'countTasks',
        tags,
        summary: 'Cuánto espera en cada escritorio',
        description: `Cada número cuenta la lista con el filtro del mismo nombre (\`free\`, \`mine\`, \`dueBy\` ahora), hasta ${totalCap}; uno mayor que \`cap\` dice que hay más.`,
        response: { 200: Type.Object({ items: Type.Array(DeskCountSchema), cap: Type.Integer() }) },
      },
    },
    async (request) => {
      const { id, role, clientScope } = request.person();
      const asked = { reader: id, now: fastify.businessMoment(), cap: totalCap };
      return { items: await countDeskTasks(db, clientScope, desksOf(role), asked), cap: totalCap };
    },
  );

  const actions = [
    { path: 'claim', operationId: 'claimTask', summary: 'Tomar una tarea', act: claimTask },
    { path: 'put-back', operationId: 'putBackTask', summary: 'Devolver una tarea a su escritorio', act: putBackTask },
  ] as const;
  for (const { path, operationId, summary, act } of actions) {
    fastify.post(
      `/:id/${path}`,
      {
        config: { permission: 'task.claim' },
        schema: { operationId, tags, summary, params, response: { 200: TaskSchema } },
      },
      async (request) => {
        const person = request.person();
        const task = await seenTask(db, request.params.id, person);
        const changed = await act(db, task.id, person.id, person.clientScope);
        if (changed !== undefined) return changed;
        const now = await seenTask(db, task.id, person);
        throw new ProblemError(now.state === 'open' ? 'task.claimedByAnother' : 'task.closed');
      },
    );
  }
  done();
};

export default tasks;

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SignedInPerson } from '@cartera/database/session';
import { claimTask, countDeskTasks, findTask, listDeskTasks, putBackTask } from '@cartera/database/task';
import type { Task } from '@cartera/database/task';
import { desksOf } from '@cartera/domain/people';
import { desks, taskKinds } from '@cartera/domain/strategy';
import { ProblemError, found } from '../../../../problem/index.js';
import { Moment, Nullable, OneOf, PageOf, PageQuery, Uuid } from '../../../../schema/index.js';

const tags = ['tareas'];
const params = Type.Object({ id: Uuid });

const fields = {
  id: Uuid,
  accountId: Uuid,
  clientId: Uuid,
  desk: OneOf(desks),
  kind: OneOf(taskKinds),
  stepKey: Nullable(Type.String()),
  attempt: Type.Integer(),
  priority: Type.Integer(),
  openedAt: Moment,
  dueAt: Moment,
  expiresAt: Nullable(Moment),
  state: OneOf(['open', 'done', 'expired', 'cancelled']),
  claimedBy: Nullable(Uuid),
};

const TaskSchema = Type.Object(fields, { title: 'Task' });
const DeskTaskSchema = Type.Object(
  {
    ...fields,
    reference: Type.String(),
    holderName: Nullable(Type.String()),
    claimedByName: Nullable(Type.String()),
  },
  { title: 'DeskTask' },
);

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
        querystring: Type.Object(
          {
            ...PageQuery,
            desk: Type.Optional(OneOf(desks)),
            accountId: Type.Optional(Uuid),
            mine: Type.Optional(Type.Boolean({ description: 'Sólo las que usted tomó.' })),
            free: Type.Optional(Type.Boolean({ description: 'Sólo las que nadie ha tomado.' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(DeskTaskSchema) },
      },
    },
    (request) => {
      const { id, role, clientScope } = request.person();
      const { desk, accountId, mine, free } = request.query;
      const seen = desksOf(role).filter((one) => desk === undefined || one === desk);
      const claimedBy = mine === true ? id : undefined;
      return listDeskTasks(db, clientScope, { desks: seen, accountId, claimedBy, free }, request.query);
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
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                desk: OneOf(desks),
                open: Type.Integer(),
                free: Type.Integer({ description: 'Sin tomar.' }),
                due: Type.Integer({ description: 'Ya vencidas.' }),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { role, clientScope } = request.person();
      const seen = desksOf(role);
      const counts = await countDeskTasks(db, clientScope, fastify.businessMoment());
      return { items: counts.filter(({ desk }) => seen.includes(desk)) };
    },
  );

  /** The task, if it lies on a desk of the person's role and within their clients. */
  const seenTask = async (id: string, { role, clientScope }: SignedInPerson): Promise<Task> => {
    const task = found(await findTask(db, id, clientScope), 'task.notFound');
    if (!desksOf(role).includes(task.desk)) throw new ProblemError('task.notFound');
    return task;
  };

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
        const task = await seenTask(request.params.id, person);
        const changed = await act(db, task.id, person.id, person.clientScope);
        if (changed !== undefined) return changed;
        const now = await seenTask(task.id, person);
        throw new ProblemError(now.state === 'open' ? 'task.claimedByAnother' : 'task.closed');
      },
    );
  }
  done();
};

export default tasks;

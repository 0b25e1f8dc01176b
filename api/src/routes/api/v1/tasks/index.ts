import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { totalCap } from '@cartera/database/page';
import type { SignedInPerson } from '@cartera/database/session';
import { claimTask, countDeskTasks, countTasks, findTask, listDeskTasks, putBackTask } from '@cartera/database/task';
import type { DeskFilter, Task } from '@cartera/database/task';
import { desksOf } from '@cartera/domain/people';
import { desks } from '@cartera/domain/strategy';
import { DeskCountSchema, DeskTaskSchema, TaskQuery, TaskSchema } from '../../../../desk/index.js';
import type { AskedTasks } from '../../../../desk/index.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { PageQuery, TotalPageOf, Uuid, epochMs } from '../../../../schema/index.js';

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

/** What a person asked to see, within the desks of their role. */
function deskFilter({ id, role }: SignedInPerson, { desk, mine, dueBy, ...filter }: AskedTasks): DeskFilter {
  return {
    accountId: filter.accountId,
    clientId: filter.clientId,
    kind: filter.kind,
    free: filter.free,
    desks: desk === undefined ? desksSeen(role) : desksOf(role).filter((one) => one === desk),
    claimedBy: mine === true ? id : filter.claimedBy,
    dueBy: dueBy === undefined ? undefined : new Date(epochMs(dueBy, '/dueBy')),
  };
}

/** Undefined for all of them: a condition that lists every desk would keep the database from using the desks' order. */
function desksSeen(role: SignedInPerson['role']): DeskFilter['desks'] {
  return desksOf(role).length === desks.length ? undefined : desksOf(role);
}

export default tasks;

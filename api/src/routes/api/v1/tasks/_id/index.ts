import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { commandBodySha256 } from '@cartera/database/command';
import type { SignedInPerson } from '@cartera/database/session';
import { handOverTask, listHolders, mayHold, prioritiseTask } from '@cartera/database/task';
import type { DeskOutcome, Task } from '@cartera/database/task';
import { can, roles } from '@cartera/domain/people';
import { TaskSchema, seenTask } from '../../../../../desk/index.js';
import { ProblemError } from '../../../../../problem/index.js';
import { OneOf, Text, Uuid } from '../../../../../schema/index.js';

const tags = ['tareas'];
const params = Type.Object({ id: Uuid });
const response = { 200: TaskSchema };
const closed = { additionalProperties: false } as const;

/** How work is dealt out. */
const task: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  /** The task as it is after an order, or the reason why nothing was done. */
  const after = async (outcome: DeskOutcome, { id }: Task, person: SignedInPerson): Promise<Task> => {
    if (outcome.outcome === 'idReused') throw new ProblemError('command.idReused');
    const now = await seenTask(db, outcome.outcome === 'done' ? outcome.taskId : id, person);
    if (outcome.outcome === 'done') return now;
    throw new ProblemError(now.state === 'open' ? 'task.notYours' : 'task.closed');
  };

  fastify.get(
    '/holders',
    {
      config: { permission: 'task.claim' },
      schema: {
        operationId: 'listTaskHolders',
        tags,
        summary: 'A quién se puede entregar la tarea',
        params,
        response: {
          200: Type.Object({
            items: Type.Array(Type.Object({ id: Uuid, fullName: Type.String(), role: OneOf(roles) })),
          }),
        },
      },
    },
    async (request) => ({ items: await listHolders(db, await seenTask(db, request.params.id, request.person())) }),
  );

  fastify.post(
    '/hand-over',
    {
      config: { permission: 'task.claim' },
      schema: {
        operationId: 'handOverTask',
        tags,
        summary: 'Entregar una tarea a otra persona',
        description: 'La suya, quien la tomó; la de cualquiera, o una libre, quien reparte el trabajo.',
        params,
        body: Type.Object({ id: Uuid, to: Uuid, note: Type.Optional(Text(1_000)) }, closed),
        response,
      },
    },
    async (request) => {
      const person = request.person();
      const { id, ...body } = request.body;
      const held = await seenTask(db, request.params.id, person);
      if (!(await mayHold(db, body.to, held))) throw new ProblemError('task.holderUnfit');
      const bodySha256 = commandBodySha256({ taskId: held.id, ...body });
      const outcome = await handOverTask(
        db,
        { id, kind: 'handOver', actor: person.id, bodySha256 },
        person.clientScope,
        { taskId: held.id, holder: body.to, note: body.note, anybodys: can(person.role, 'task.assign') },
      );
      return after(outcome, held, person);
    },
  );

  fastify.post(
    '/prioritise',
    {
      config: { permission: 'task.assign' },
      schema: {
        operationId: 'prioritiseTask',
        tags,
        summary: 'Subir o bajar una tarea en su escritorio',
        params,
        body: Type.Object({ id: Uuid, priority: Type.Integer({ minimum: -100, maximum: 100 }) }, closed),
        response,
      },
    },
    async (request) => {
      const person = request.person();
      const { id, priority } = request.body;
      const held = await seenTask(db, request.params.id, person);
      const bodySha256 = commandBodySha256({ taskId: held.id, priority });
      const order = { id, kind: 'prioritise', actor: person.id, bodySha256 } as const;
      return after(await prioritiseTask(db, order, person.clientScope, { taskId: held.id, priority }), held, person);
    },
  );
  done();
};

export default task;

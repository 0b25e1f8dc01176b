import { Type } from 'typebox';
import type { Static, TObject } from 'typebox';
import { desks, taskKinds } from '@cartera/domain/strategy';
import { Moment, Nullable, OneOf, Uuid } from '../schema/index.js';

const fields = {
  id: Uuid,
  accountId: Uuid,
  clientId: Uuid,
  desk: OneOf(desks),
  kind: OneOf(taskKinds),
  stepKey: Nullable(Type.String()),
  attempt: Type.Integer(),
  priority: Type.Integer({ description: 'Mayor es más urgente.' }),
  openedAt: Moment,
  dueAt: Moment,
  expiresAt: Nullable(Moment),
  state: OneOf(['open', 'done', 'expired', 'cancelled']),
  claimedBy: Nullable(Uuid),
};

export const TaskSchema = Type.Object(fields, { title: 'Task' });

export const DeskTaskSchema = Type.Object(
  {
    ...fields,
    reference: Type.String(),
    holderName: Nullable(Type.String()),
    claimedByName: Nullable(Type.String()),
  },
  { title: 'DeskTask' },
);

export const DeskCountSchema = Type.Object(
  {
    desk: OneOf(desks),
    open: Type.Integer(),
    free: Type.Integer({ description: 'Sin tomar.' }),
    mine: Type.Integer({ description: 'Tomadas por usted.' }),
    due: Type.Integer({ description: 'Ya vencidas.' }),
  },
  { title: 'DeskCount' },
);

/** Filters that a list of tasks and the next task share. */
export const TaskQuery = {
  desk: Type.Optional(OneOf(desks)),
  kind: Type.Optional(OneOf(taskKinds)),
  accountId: Type.Optional(Uuid),
  clientId: Type.Optional(Uuid),
  dueBy: Type.Optional(Type.String({ format: 'date-time', description: 'Que vencen en este momento o antes.' })),
  mine: Type.Optional(Type.Boolean({ description: 'Sólo las que usted tomó.' })),
  claimedBy: Type.Optional(Uuid),
  free: Type.Optional(Type.Boolean({ description: 'Sólo las que nadie ha tomado; en falso, sólo las tomadas.' })),
};

/** The filters as they were asked for. */
export type AskedTasks = Static<TObject<typeof TaskQuery>>;

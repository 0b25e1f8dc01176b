import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { BatchEffect, BatchProgress, Batch } from '@cartera/database/batch';
import { addressGrades } from '@cartera/database/schema';
import { stages } from '@cartera/domain/account';
import { batchActions, batchRowStates, batchStageRefusal, batchStates, needsSecondPerson } from '@cartera/domain/batch';
import { problemEntry } from '@cartera/domain/problem';
import type { Language } from '@cartera/domain/problem';
import { Cents, Moment, Nullable, OneOf, Text, Uuid } from '../schema/index.js';

const closed = { additionalProperties: false } as const;
const Reason = Nullable(
  Type.Object({ code: Type.String(), title: Type.String(), action: Type.String() }, { title: 'Reason' }),
);

/** How the accounts of a new batch are chosen: one of the three. */
const SelectionSchema = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          portfolioId: Type.Optional(Uuid),
          intakeId: Type.Optional(Uuid),
          stages: Type.Optional(Type.Array(OneOf(stages), { minItems: 1, maxItems: stages.length })),
          grade: Type.Optional(OneOf(addressGrades)),
        },
        closed,
      ),
    ),
    dryRunId: Type.Optional(Uuid),
    changedOnly: Type.Optional(
      Type.Boolean({ description: 'De la simulación, sólo las cuentas cuyo camino cambia; así es si no se dice.' }),
    ),
    accountIds: Type.Optional(Type.Array(Uuid, { minItems: 1, maxItems: 5_000, uniqueItems: true })),
  },
  { title: 'BatchSelection', description: 'Un filtro, una simulación o una lista de cuentas.', ...closed },
);

export const NewBatchSchema = Type.Object(
  {
    id: Uuid,
    clientId: Uuid,
    action: OneOf(batchActions),
    reason: Text(1_000),
    selection: SelectionSchema,
    reviewAt: Type.Optional(Type.String({ format: 'date-time', description: 'De detener: cuándo volver a verlas.' })),
    strategyVersionId: Type.Optional(Uuid),
    assigneeId: Type.Optional(Nullable(Uuid)),
  },
  { title: 'NewBatch', ...closed },
);

export const BatchSchema = Type.Object(
  {
    id: Uuid,
    clientId: Uuid,
    action: OneOf(batchActions),
    parameters: Type.Unsafe<Batch['parameters']>({ type: 'object', additionalProperties: true }),
    reason: Type.String(),
    selection: Type.Unsafe<Batch['selection']>({ type: 'object', additionalProperties: true }),
    state: OneOf(batchStates),
    needsSecondPerson: Type.Boolean({ description: 'Otra persona debe autorizarlo.' }),
    createdBy: Uuid,
    createdAt: Moment,
    approvedBy: Nullable(Uuid),
    approvedAt: Nullable(Moment),
    startedAt: Nullable(Moment),
    finishedAt: Nullable(Moment),
  },
  { title: 'Batch' },
);

export const BatchFileSchema = Type.Object(
  {
    ...BatchSchema.properties,
    progress: Type.Array(Type.Object({ state: OneOf(batchRowStates), rows: Type.Integer(), reason: Reason })),
    effect: Type.Array(
      Type.Object({ stage: OneOf(stages), accounts: Type.Integer(), balanceCents: Cents, refusal: Reason }),
      { description: 'Las cuentas pendientes, por la etapa en que están, y la regla que las rechazará.' },
    ),
  },
  { title: 'BatchFile' },
);

export const BatchRowSchema = Type.Object(
  {
    accountId: Uuid,
    reference: Type.String(),
    state: OneOf(batchRowStates),
    reason: Reason,
    stage: Nullable(OneOf(stages)),
    finishedAt: Nullable(Moment),
  },
  { title: 'BatchRow' },
);

/** A stable code with its words. */
export function reasonOf(code: string | null | undefined, language: Language): Static<typeof Reason> {
  return code === null || code === undefined ? null : { code, ...problemEntry(code)[language] };
}

export function batchAnswer(batch: Batch): Static<typeof BatchSchema> {
  return { ...batch, needsSecondPerson: needsSecondPerson(batch.action) };
}

export function batchFileAnswer(
  batch: Batch,
  progress: readonly BatchProgress[],
  effect: readonly BatchEffect[],
  language: Language,
): Static<typeof BatchFileSchema> {
  return {
    ...batchAnswer(batch),
    progress: progress.map(({ state, code, rows }) => ({ state, rows, reason: reasonOf(code, language) })),
    effect: effect.map((one) => ({ ...one, refusal: reasonOf(batchStageRefusal(batch.action, one.stage), language) })),
  };
}

import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { DryRun } from '@cartera/database/dryRun';
import { dryRunStates } from '@cartera/database/schema';
import { stages } from '@cartera/domain/account';
import { differenceKinds } from '@cartera/domain/dryRun';
import type { DryRunTotals, PathDifference, PathStep } from '@cartera/domain/dryRun';
import { problemEntry } from '@cartera/domain/problem';
import type { Language } from '@cartera/domain/problem';
import { stepKinds } from '@cartera/domain/strategy';
import { Moment, Nullable, OneOf, Uuid } from '../schema/index.js';
import { DefinitionSchema } from './strategySchema.js';

const closed = { additionalProperties: false } as const;

export const NewDryRunSchema = Type.Object(
  {
    id: Uuid,
    clientId: Uuid,
    portfolioId: Type.Optional(Uuid),
    strategyVersionId: Type.Optional(Uuid),
    definition: Type.Optional(DefinitionSchema),
  },
  { title: 'NewDryRun', description: 'Una versión guardada o un borrador (`definition`), no ambos.', ...closed },
);

const counts = Type.Object(Object.fromEntries(stepKinds.map((kind) => [kind, Type.Integer()])), {
  title: 'StepCounts',
});
const point = Nullable(Type.Object({ what: OneOf(stepKinds), stepKey: Type.String() }, { title: 'PathPoint' }));

const PathStepSchema = Type.Object(
  {
    what: OneOf(stepKinds),
    stepKey: Type.String(),
    date: Type.String({ description: 'Fecha local del deudor.' }),
    band: Type.Optional(Type.Object({ fromMinute: Type.Integer(), untilMinute: Type.Integer() })),
    template: Type.Optional(Type.String()),
    ruling: Type.Optional(Type.String()),
  },
  { title: 'PathStep' },
);

const TotalsSchema = Type.Object(
  {
    accounts: Type.Integer(),
    changed: Type.Integer({ description: 'Cuentas cuyo camino cambia.' }),
    skipped: Type.Array(Type.Object({ reason: Type.String(), accounts: Type.Integer() })),
    differences: Type.Array(
      Type.Object({ kind: OneOf(differenceKinds), before: point, after: point, accounts: Type.Integer() }),
    ),
    months: Type.Array(Type.Object({ month: Type.String({ description: 'AAAA-MM' }), before: counts, after: counts }), {
      description: 'Lo que se haría en cada mes, antes y después.',
    }),
  },
  { title: 'DryRunTotals' },
);

export const DryRunSchema = Type.Object(
  {
    id: Uuid,
    clientId: Uuid,
    portfolioId: Nullable(Uuid),
    strategyVersionId: Nullable(Uuid),
    state: OneOf(dryRunStates),
    failure: Nullable(Type.Object({ code: Type.String(), title: Type.String(), action: Type.String() })),
    totals: Type.Unsafe<DryRunTotals | null>(Nullable(TotalsSchema)),
    createdBy: Uuid,
    createdAt: Moment,
    finishedAt: Nullable(Moment),
  },
  { title: 'DryRun' },
);

const Difference = Nullable(
  Type.Object(
    { kind: OneOf(differenceKinds), before: Nullable(PathStepSchema), after: Nullable(PathStepSchema) },
    { title: 'PathDifference', description: 'El primer punto en que los caminos se separan.' },
  ),
);

export const DryRunAccountSchema = Type.Object(
  {
    accountId: Uuid,
    reference: Type.String(),
    stage: OneOf(stages),
    changed: Type.Boolean(),
    path: Type.Integer(),
    difference: Difference,
  },
  { title: 'DryRunAccount' },
);

export const DryRunPathSchema = Type.Object(
  {
    number: Type.Integer(),
    fromVersionId: Uuid,
    accounts: Type.Integer(),
    changed: Type.Boolean(),
    before: Type.Array(PathStepSchema),
    after: Type.Array(PathStepSchema),
    difference: Difference,
  },
  { title: 'DryRunPath' },
);

export function dryRunAnswer(
  { definition: _, failure, ...run }: DryRun,
  language: Language,
): Static<typeof DryRunSchema> {
  return { ...run, failure: failure === null ? null : { code: failure, ...problemEntry(failure)[language] } };
}

/** A step with its local date instead of the day's number. */
export function stepAnswer({ day, ...step }: PathStep): Static<typeof PathStepSchema> {
  return { ...step, date: new Date(day * 86_400_000).toISOString().slice(0, 10) };
}

/** The point where two ways part, with dates. */
export function differenceAnswer(difference: PathDifference | null): Static<typeof Difference> {
  if (difference === null) return null;
  const { kind, before, after } = difference;
  return { kind, before: before && stepAnswer(before), after: after && stepAnswer(after) };
}

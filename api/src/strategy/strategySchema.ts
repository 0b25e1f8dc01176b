import { Type } from 'typebox';
import { strategyProblemWords } from '@cartera/domain/problem';
import { stepKinds, validateStrategy } from '@cartera/domain/strategy';
import type { Strategy, StrategyProblemCode } from '@cartera/domain/strategy';
import { ProblemError } from '../problem/index.js';
import { Moment, Nullable, OneOf, Uuid } from '../schema/index.js';

const closed = { additionalProperties: false } as const;
const CentsText = Type.String({ pattern: '^[0-9]{1,18}$', description: 'Centavos, en dígitos.' });

const StepSchema = Type.Object(
  {
    key: Type.String({ minLength: 1, maxLength: 64, description: 'Única en la estrategia.' }),
    kind: OneOf(stepKinds),
    dayOffset: Type.Integer({ description: 'Días desde la colocación.' }),
    attempts: Type.Integer(),
    spacingDays: Type.Integer({ description: 'Días entre intentos.' }),
    windowDays: Type.Integer({ description: 'Días para hacer cada intento.' }),
    timeBands: Type.Array(Type.Object({ fromMinute: Type.Integer(), untilMinute: Type.Integer() }), { maxItems: 24 }),
    template: Type.Optional(Type.String({ maxLength: 64 })),
    onFailure: Type.Optional(Type.String({ maxLength: 64 })),
    when: Type.Optional(
      Type.Object(
        {
          balanceAtLeastCents: Type.Optional(CentsText),
          balanceBelowCents: Type.Optional(CentsText),
          daysPastDueAtLeast: Type.Optional(Type.Integer()),
          brokenPromisesAtLeast: Type.Optional(Type.Integer()),
          rightPartyReached: Type.Optional(Type.Boolean()),
        },
        { title: 'StepCondition', description: 'Sólo si se cumple todo; si no, el paso se salta.', ...closed },
      ),
    ),
    offer: Type.Optional(
      Type.Object(
        { forgivenPercent: Type.Integer(), instalments: Type.Integer(), validDays: Type.Integer() },
        { title: 'StepOffer', ...closed },
      ),
    ),
    ruling: Type.Optional(Type.String({ maxLength: 64 })),
  },
  { title: 'StrategyStep', ...closed },
);

export const DefinitionSchema = Type.Object(
  {
    steps: Type.Array(StepSchema, { maxItems: 200 }),
    onBroken: Type.Optional(Type.String({ maxLength: 64, description: 'A qué paso va quien no cumple.' })),
  },
  { title: 'Strategy', ...closed },
);

export const VersionSchema = Type.Object(
  {
    id: Uuid,
    strategyId: Uuid,
    version: Type.Integer(),
    // Readonly arrays of the domain: the schema only describes them.
    definition: Type.Unsafe<Strategy>(DefinitionSchema),
    createdBy: Nullable(Uuid),
    createdAt: Moment,
  },
  { title: 'StrategyVersion' },
);

/** The definition as the rules know it, or the problem that names every wrong step. */
export function asDefinition(value: unknown): Strategy {
  const verdict = validateStrategy(value);
  if (verdict.valid) return verdict.strategy;
  const faults = verdict.problems.map(({ code, step }) => ({
    field: fieldOf(code, step),
    code,
    message: strategyProblemWords[code],
  }));
  throw new ProblemError('strategy.invalid', { faults });
}

function fieldOf(code: StrategyProblemCode, step: number | undefined): string {
  if (code === 'strategy.onBrokenUnknown' || code === 'strategy.onBrokenIsRuling') return '/definition/onBroken';
  return step === undefined ? '/definition' : `/definition/steps/${step - 1}`;
}

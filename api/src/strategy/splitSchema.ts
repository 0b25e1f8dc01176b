import { Type } from 'typebox';
import { Cents, Moment, Nullable, Uuid } from '../schema/index.js';

const BranchSchema = Type.Object(
  { strategyVersionId: Uuid, percent: Type.Integer({ description: 'De las cuentas nuevas; entre todas suman 100.' }) },
  { title: 'SplitBranch', additionalProperties: false },
);

const fields = { id: Uuid, portfolioId: Uuid, branches: Type.Array(BranchSchema, { minItems: 1, maxItems: 20 }) };

export const NewSplitSchema = Type.Object(fields, { title: 'NewStrategySplit', additionalProperties: false });

export const SplitSchema = Type.Object(
  {
    ...fields,
    clientId: Uuid,
    createdBy: Uuid,
    createdAt: Moment,
    endedBy: Nullable(Uuid),
    endedAt: Nullable(Moment),
  },
  { title: 'StrategySplit' },
);

export const BranchResultSchema = Type.Object(
  {
    position: Type.Integer(),
    strategyVersionId: Uuid,
    percent: Type.Integer(),
    accounts: Type.Integer(),
    open: Type.Integer({ description: 'Cuentas que todavía pueden cambiar.' }),
    balanceCents: Cents,
    contactAttempts: Type.Integer({ description: 'Gestiones, por cualquier medio.' }),
    accountsReached: Type.Integer({ description: 'Cuentas en que se habló con quien responde por la deuda.' }),
    promises: Type.Integer(),
    promisesKept: Type.Integer(),
    promisesBroken: Type.Integer(),
    recoveredCents: Type.Unsafe<bigint>({ ...Cents, description: 'Pagos aplicados menos reversos.' }),
    rulings: Type.Integer(),
  },
  { title: 'BranchResult' },
);

import { Type } from 'typebox';
import type { IntakeReading } from '@cartera/database/intake';
import { addressGrades, intakeStates, rowVerdicts } from '@cartera/database/schema';
import { columns } from '@cartera/domain/placement';
import type { ColumnLayout, IntakeFailure } from '@cartera/domain/placement';
import { Moment, Nullable, NullableCents, OneOf, Uuid } from '../schema/index.js';

export const LayoutSchema = Type.Object(
  {
    headerRow: Type.Integer({ minimum: 1, description: 'Renglón del encabezado, desde 1.' }),
    columns: Type.Array(Nullable(OneOf(columns)), {
      minItems: 1,
      maxItems: 500,
      description: 'Qué es cada columna del archivo, en su orden; null si no se usa.',
    }),
  },
  { title: 'ColumnLayout', additionalProperties: false },
);

export const FailureSchema = Type.Object(
  {
    code: Type.String(),
    row: Type.Optional(Type.Integer()),
    columns: Type.Optional(Type.Array(Type.String())),
    problem: Type.String({ description: 'Qué pasó, en español.' }),
    suggestion: Type.String({ description: 'Qué hacer.' }),
  },
  { title: 'IntakeFailure' },
);

const ReadingSchema = Type.Unsafe<IntakeReading>(
  Type.Object(
    {
      format: OneOf(['csv', 'xlsx']),
      encoding: Type.Optional(Type.String()),
      delimiter: Type.Optional(Type.String()),
      sheet: Type.Optional(Type.String()),
      firstRows: Type.Array(Type.Array(Type.String())),
      headerRow: Type.Optional(Type.Integer()),
      proposed: Type.Optional(LayoutSchema),
      remembered: Type.Optional(Type.Boolean()),
      totalRows: Type.Optional(
        Type.Array(Type.Object({ row: Type.Integer(), statedCents: Type.String(), readCents: Type.String() })),
      ),
    },
    { title: 'IntakeReading' },
  ),
);

export const CountsSchema = Type.Object(
  {
    accepted: Type.Integer(),
    addressReview: Type.Integer(),
    rejected: Type.Integer(),
    unchanged: Type.Integer(),
  },
  { title: 'IntakeCounts' },
);

export const IntakeSchema = Type.Object(
  {
    id: Uuid,
    clientId: Uuid,
    portfolioId: Uuid,
    fileName: Type.String(),
    fileSha256: Type.String(),
    fileBytes: Type.Integer(),
    state: OneOf(intakeStates),
    rowsRead: Type.Integer(),
    rowsGraded: Type.Integer(),
    lifecyclesStarted: Type.Integer(),
    counts: Nullable(CountsSchema),
    reading: Nullable(ReadingSchema),
    layout: Nullable(Type.Unsafe<ColumnLayout>(LayoutSchema)),
    failure: Nullable(Type.Unsafe<IntakeFailure & { problem: string; suggestion: string }>(FailureSchema)),
    createdBy: Uuid,
    createdAt: Moment,
    finishedAt: Nullable(Moment),
  },
  { title: 'Intake' },
);

const text = Nullable(Type.String());

export const RowSchema = Type.Object(
  {
    rowNumber: Type.Integer({ description: 'Renglón en el archivo del cliente, desde 1.' }),
    verdict: Nullable(OneOf(rowVerdicts)),
    grade: Nullable(OneOf(addressGrades)),
    problems: Type.Array(
      Type.Object({
        code: Type.String(),
        column: Type.Optional(Type.String()),
        severity: OneOf(['reject', 'warn']),
        value: Type.Optional(Type.String()),
        problem: Type.String(),
        suggestion: Type.String(),
      }),
    ),
    corrections: Type.Array(Type.Object({ part: Type.String(), from: text, to: Type.String(), why: Type.String() })),
    candidates: Type.Array(
      Type.Object({
        postalSettlementId: Type.Integer(),
        settlement: Type.String(),
        municipality: Type.String(),
        state: Type.String(),
        postalCode: Type.String(),
        score: Type.Number(),
        why: Type.Unsafe<readonly string[]>(Type.Array(Type.String())),
      }),
    ),
    reference: text,
    fullName: text,
    rfc: text,
    phone: text,
    email: text,
    product: text,
    addressLine: text,
    street: text,
    exterior: text,
    interior: text,
    settlement: text,
    postalCode: text,
    municipality: text,
    state: text,
    balanceCents: NullableCents,
    daysPastDue: Nullable(Type.Integer()),
    openedOn: text,
    raw: Type.Array(Type.String()),
    accountId: Nullable(Uuid),
  },
  { title: 'IntakeRow' },
);

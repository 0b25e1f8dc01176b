import { Type } from 'typebox';
import type { ClientFileCounts, ClientFileReading } from '@cartera/database/clientFile';
import { clientFileStates } from '@cartera/database/schema';
import { clientFileKinds, fileColumns, fileRowVerdicts, movements } from '@cartera/domain/clientFile';
import type { ClientFileFailure, FileLayout } from '@cartera/domain/clientFile';
import { disputeOutcomes } from '@cartera/domain/dispute';
import { Moment, Nullable, NullableCents, OneOf, Uuid } from '../schema/index.js';

const text = Nullable(Type.String());

/** A calendar date, `yyyy-mm-dd`. */
export const CalendarDate = Type.String({ format: 'date' });

export const FileLayoutSchema = Type.Object(
  {
    headerRow: Type.Integer({ minimum: 1, description: 'Renglón del encabezado, desde 1.' }),
    columns: Type.Array(Nullable(OneOf(fileColumns)), {
      minItems: 1,
      maxItems: 500,
      description: 'Qué es cada columna del archivo, en su orden; null si no se usa.',
    }),
  },
  { title: 'FileLayout', additionalProperties: false },
);

export const PeriodSchema = Type.Object(
  { from: CalendarDate, until: CalendarDate },
  {
    title: 'CoveredPeriod',
    description: 'Fechas valor, ambas incluidas, de las que el archivo trae todos los pagos.',
    additionalProperties: false,
  },
);

const ReadingSchema = Type.Unsafe<ClientFileReading>(
  Type.Object(
    {
      format: OneOf(['csv', 'xlsx']),
      encoding: Type.Optional(Type.String()),
      delimiter: Type.Optional(Type.String()),
      sheet: Type.Optional(Type.String()),
      firstRows: Type.Array(Type.Array(Type.String())),
      headerRow: Type.Optional(Type.Integer()),
      proposed: Type.Optional(FileLayoutSchema),
      remembered: Type.Optional(Type.Boolean()),
      totalRows: Type.Optional(Type.Array(Type.Integer())),
    },
    { title: 'ClientFileReading' },
  ),
);

const VerdictCountSchema = Type.Object({
  rows: Type.Integer(),
  cents: Type.String({ description: 'Suma de importes o saldos, en centavos.' }),
});

const CountsSchema = Type.Unsafe<ClientFileCounts>(
  Type.Object(Object.fromEntries(fileRowVerdicts.map((verdict) => [verdict, Type.Optional(VerdictCountSchema)])), {
    title: 'ClientFileCounts',
  }),
);

export const FileFailureSchema = Type.Object(
  {
    code: Type.String(),
    row: Type.Optional(Type.Integer()),
    columns: Type.Optional(Type.Array(Type.String())),
    kind: Type.Optional(OneOf(clientFileKinds)),
    problem: Type.String({ description: 'Qué pasó, en español.' }),
    suggestion: Type.String({ description: 'Qué hacer.' }),
  },
  { title: 'ClientFileFailure' },
);

export const ClientFileSchema = Type.Object(
  {
    id: Uuid,
    clientId: Uuid,
    kind: OneOf(clientFileKinds),
    fileName: Type.String(),
    fileSha256: Type.String(),
    fileBytes: Type.Integer(),
    state: OneOf(clientFileStates),
    rowsRead: Type.Integer(),
    noticesDelivered: Type.Integer({ description: 'Cuentas a las que ya se avisó.' }),
    counts: Nullable(CountsSchema),
    coversFrom: Nullable(CalendarDate),
    coversUntil: Nullable(CalendarDate),
    reading: Nullable(ReadingSchema),
    layout: Nullable(Type.Unsafe<FileLayout>(FileLayoutSchema)),
    failure: Nullable(Type.Unsafe<ClientFileFailure & { problem: string; suggestion: string }>(FileFailureSchema)),
    createdBy: Uuid,
    createdAt: Moment,
    acceptedBy: Nullable(Uuid),
    acceptedAt: Nullable(Moment),
    finishedAt: Nullable(Moment),
  },
  { title: 'ClientFile' },
);

export const FileProblemSchema = Type.Object({
  code: Type.String(),
  column: Type.Optional(Type.String()),
  severity: OneOf(['reject', 'warn']),
  value: Type.Optional(Type.String()),
  problem: Type.String(),
  suggestion: Type.String(),
});

const row = {
  fileId: Uuid,
  rowNumber: Type.Integer({ description: 'Renglón en el archivo del cliente, desde 1.' }),
  clientId: Uuid,
  verdict: Nullable(OneOf(fileRowVerdicts)),
  problems: Type.Array(FileProblemSchema),
  refusal: Nullable(Type.String({ description: 'Código de por qué la cuenta no lo aceptó.' })),
  reference: text,
  paymentReference: text,
  movement: Nullable(OneOf(movements)),
  folio: text,
  reversesFolio: text,
  amountCents: NullableCents,
  valueDate: Nullable(CalendarDate),
  balanceCents: NullableCents,
  asOf: Nullable(CalendarDate),
  answer: Nullable(OneOf(disputeOutcomes)),
  reason: text,
  raw: Type.Array(Type.String()),
  accountId: Nullable(Uuid),
  deliveredAt: Nullable(Moment),
  resolvedBy: Nullable(Uuid),
  resolvedAt: Nullable(Moment),
  resolutionNote: text,
};

export const FileRowSchema = Type.Object(row, { title: 'ClientFileRow' });

export const UnresolvedRowSchema = Type.Object(
  { ...row, kind: OneOf(clientFileKinds), fileName: Type.String(), unresolvedSince: Moment },
  { title: 'UnresolvedRow' },
);

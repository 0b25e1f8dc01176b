import { Type } from 'typebox';
import {
  frankingServices,
  mailingRunStates,
  pieceStates,
  receivers,
  returnReasonNames,
  withdrawalReasons,
} from '@cartera/domain/mailing';
import { resultCodes } from '@cartera/domain/contact';
import type { ResultCodeName } from '@cartera/domain/contact';
import { Moment, Nullable, OneOf, Text, Uuid } from '../schema/index.js';

/** A calendar date in Mexico City. */
export const IsoDate = Type.String({ format: 'date', description: 'AAAA-MM-DD, en la Ciudad de México.' });

export const FrankingRegistrationSchema = Type.Object(
  {
    id: Uuid,
    number: Text(60, { description: 'Como lo escribió el servicio postal.' }),
    service: OneOf(frankingServices),
    clientId: Nullable(Uuid),
    validFrom: IsoDate,
    validUntil: IsoDate,
    createdAt: Moment,
  },
  { title: 'FrankingRegistration' },
);

const run = {
  id: Uuid,
  clientId: Uuid,
  template: Type.String(),
  service: OneOf(frankingServices),
  state: OneOf(mailingRunStates),
  pieces: Type.Integer({ description: 'De la lista, con las retiradas.' }),
  sections: Type.Integer(),
  failure: Nullable(
    Type.Object({ code: Type.String(), title: Type.String(), action: Type.String() }, { title: 'MailingFailure' }),
  ),
  frankingRegistrationId: Nullable(Uuid),
  slipEdition: Type.Integer({ description: '0 mientras no hay ficha.' }),
  slipOn: Nullable(IsoDate),
  depositedOn: Nullable(IsoDate),
  depositReceipt: Nullable(Type.String()),
  createdBy: Uuid,
  createdAt: Moment,
  composedAt: Nullable(Moment),
  printedAt: Nullable(Moment),
  depositedAt: Nullable(Moment),
  endedAt: Nullable(Moment),
};

export const MailingRunSchema = Type.Object(run, { title: 'MailingRun' });

export const MailingRunFileSchema = Type.Object(
  {
    ...run,
    counts: Type.Array(Type.Object({ state: OneOf(pieceStates), pieces: Type.Integer() })),
    printFiles: Type.Array(
      Type.Object({
        section: Type.Integer(),
        pages: Type.Integer(),
        bytes: Type.Integer(),
        sha256: Type.String(),
        printedAt: Moment,
      }),
    ),
  },
  { title: 'MailingRunFile' },
);

export const MailingPieceSchema = Type.Object(
  {
    code: Type.String({ description: 'Lo que dicen las barras de la hoja.' }),
    number: Type.Integer({ description: 'Lugar en la corrida, por código postal.' }),
    section: Type.Integer(),
    letterId: Uuid,
    accountId: Uuid,
    postalCode: Type.String(),
    state: OneOf(pieceStates),
    pages: Nullable(Type.Integer()),
    milligrams: Nullable(Type.Integer()),
    withdrawnWhy: Nullable(OneOf(withdrawalReasons)),
    outcome: Nullable(OneOf([...returnReasonNames, ...receivers])),
    outcomeAt: Nullable(Moment),
  },
  { title: 'MailingPiece' },
);

const scan = {
  id: Type.String({ format: 'uuid', description: 'De la operación; lo hace quien la pide.' }),
  barcode: Text(60, { description: 'El de las barras de la hoja, o el de la ventana del sobre.' }),
  at: Type.Optional(
    Type.String({ format: 'date-time', description: 'Cuándo la marcó el correo; ahora, si no se dice.' }),
  ),
};

export const ReturnLetter = Type.Object(
  { ...scan, reason: OneOf(returnReasonNames) },
  { title: 'ReturnLetter', additionalProperties: false },
);

export const DeliverLetter = Type.Object(
  { ...scan, receiver: OneOf(receivers) },
  { title: 'DeliverLetter', additionalProperties: false },
);

export const accountNews = ['told', 'ended', 'pending'] as const;

export const LetterEndSchema = Type.Object(
  {
    letterId: Uuid,
    accountId: Uuid,
    runId: Uuid,
    piece: Type.Integer(),
    state: OneOf(['returned', 'delivered']),
    reason: OneOf([...returnReasonNames, ...receivers]),
    result: OneOf(Object.keys(resultCodes) as ResultCodeName[]),
    repeated: Type.Boolean({ description: 'Ya estaba registrado así.' }),
    account: Type.Unsafe<(typeof accountNews)[number]>({
      type: 'string',
      enum: [...accountNews],
      description:
        '`told`: la cuenta ya lo sabe; `ended`: la cuenta ya había terminado; `pending`: se le avisará en cuanto se pueda.',
    }),
  },
  { title: 'LetterEnd' },
);

import { Type } from 'typebox';
import { stages } from '@cartera/domain/account';
import { contactMedia, nonPaymentReasons, resultCodes, whoAnsweredCodes } from '@cartera/domain/contact';
import type { ResultCodeName } from '@cartera/domain/contact';
import { OneOf, Text, Uuid } from '../schema/index.js';

const id = Type.String({ format: 'uuid', description: 'De la operación; lo hace quien la pide.' });
const note = Type.Optional(Text(4_000));
const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const results = Object.keys(resultCodes) as ResultCodeName[];
const seconds = Type.Optional(Type.Integer({ minimum: 0, maximum: 86_400 }));
const closed = { additionalProperties: false } as const;

export const RecordContact = Type.Object(
  {
    id,
    medium: OneOf(contactMedia),
    whoAnswered: OneOf(whoAnsweredCodes),
    result: OneOf(results),
    reason: Type.Optional(OneOf(nonPaymentReasons)),
    note,
    at: Type.String({ format: 'date-time', description: 'Cuándo ocurrió.' }),
    taskId: Type.Optional(Uuid),
    partyId: Type.Optional(Uuid),
    contactPointId: Type.Optional(Uuid),
    location: Type.Optional(
      Type.Object(
        {
          longitude: Type.Number({ minimum: -180, maximum: 180 }),
          latitude: Type.Number({ minimum: -90, maximum: 90 }),
        },
        closed,
      ),
    ),
    accuracyMetres: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
    evidence: Type.Optional(
      Type.Object(
        {
          ringSeconds: seconds,
          talkSeconds: seconds,
          wrapSeconds: seconds,
          photos: Type.Optional(Type.Array(sha256, { maxItems: 20 })),
          papers: Type.Optional(Type.Array(sha256, { maxItems: 20 })),
        },
        closed,
      ),
    ),
  },
  { title: 'RecordContact', ...closed },
);

export const DecideRuling = Type.Object(
  { id, rulingId: Uuid, decision: OneOf(['approve', 'refuse']), note },
  { title: 'DecideRuling', description: 'Para rechazar hace falta la nota.', ...closed },
);

export const CorrectAddress = Type.Object(
  {
    id,
    contactPointId: Uuid,
    postalSettlementId: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
    parts: Type.Optional(
      Type.Object(
        {
          street: Text(200),
          exterior: Text(50),
          interior: Type.Optional(Text(50)),
          settlement: Text(200),
          postalCode: Type.String({ pattern: '^[0-9]{5}$' }),
          municipality: Text(200),
          state: Text(100),
        },
        closed,
      ),
    ),
    note,
  },
  { title: 'CorrectAddress', description: 'Un candidato del catálogo o las partes escritas, no ambos.', ...closed },
);

export const Hold = Type.Object(
  {
    id,
    reason: Text(1_000),
    reviewAt: Type.Optional(Type.String({ format: 'date-time', description: 'Cuándo hay que volver a verla.' })),
  },
  { title: 'Hold', ...closed },
);

export const Release = Type.Object({ id, reason: Text(1_000) }, { title: 'Release', ...closed });

export const CommandAnswerSchema = Type.Object(
  {
    commandId: Uuid,
    stage: OneOf(stages),
    revision: Type.Integer(),
    contactAttemptId: Type.Optional(Uuid),
    closedTaskId: Type.Optional(Uuid),
    grade: Type.Optional(Type.String()),
  },
  { title: 'CommandAnswer' },
);

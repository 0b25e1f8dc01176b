import { Type } from 'typebox';
import { stages } from '@cartera/domain/account';
import { OneOf, Uuid } from '../schema/index.js';

/** What the author of a command is told: where it left the account, and the ids of what it made. */
export const CommandAnswerSchema = Type.Object(
  {
    commandId: Uuid,
    stage: OneOf(stages),
    revision: Type.Integer(),
    contactAttemptId: Type.Optional(Uuid),
    promiseId: Type.Optional(Uuid),
    agreementId: Type.Optional(Uuid),
    disputeId: Type.Optional(Uuid),
    complaintId: Type.Optional(Uuid),
    contactPointId: Type.Optional(Uuid),
    closedTaskId: Type.Optional(Uuid),
    grade: Type.Optional(Type.String()),
  },
  { title: 'CommandAnswer' },
);

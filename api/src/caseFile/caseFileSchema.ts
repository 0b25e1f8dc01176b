import { Type } from 'typebox';
import type { Ruling } from '@cartera/database/ruling';
import { document, letter, ruling } from '@cartera/database/schema';
import type { RulingProof } from '@cartera/domain/ruling';
import { Moment, Nullable, OneOf, Uuid } from '../schema/index.js';

const text = Nullable(Type.String());

export const TimelineEntrySchema = Type.Object(
  {
    sequence: Type.Integer(),
    at: Moment,
    actor: Type.String({ description: 'Id del usuario, workflow o client.' }),
    actorName: text,
    kind: Type.String(),
    data: Type.Record(Type.String(), Type.Unknown()),
    hash: Type.String({ description: 'SHA-256 encadenado con el movimiento anterior.' }),
  },
  { title: 'TimelineEntry' },
);

export const DocumentSchema = Type.Object(
  {
    id: Uuid,
    kind: OneOf(document.kind.enumValues),
    sha256: Type.String(),
    bytes: Type.Integer(),
    mediaType: Type.String(),
    fileName: Type.String(),
    createdAt: Moment,
  },
  { title: 'Document' },
);

export const LetterSchema = Type.Object(
  {
    id: Uuid,
    contactPointId: Uuid,
    stepKey: Type.String(),
    template: Type.String(),
    documentId: Uuid,
    state: OneOf(letter.state.enumValues),
    producedAt: Moment,
  },
  { title: 'Letter' },
);

const ProofSchema = Type.Unsafe<RulingProof>(
  Type.Object(
    { type: Type.String(), proven: Type.Boolean(), has: Type.Array(Type.Unknown()), lacks: Type.Array(Type.Unknown()) },
    { title: 'RulingProof', additionalProperties: true },
  ),
);

export const rulingStates = ruling.state.enumValues;

export const RulingSchema = Type.Object(
  {
    id: Uuid,
    accountId: Uuid,
    clientId: Uuid,
    version: Type.Integer(),
    type: Type.String(),
    state: OneOf(rulingStates),
    proof: ProofSchema,
    proposedAt: Moment,
    decidedAt: Nullable(Moment),
    decidedBy: Nullable(Uuid),
    decisionNote: text,
    documentId: Nullable(Uuid),
    reportId: Nullable(Uuid),
  },
  { title: 'Ruling' },
);

/** A ruling as the API shows it; the column is written from a `RulingProof` only. */
export function rulingAnswer(decided: Ruling): Omit<Ruling, 'proof'> & { proof: RulingProof } {
  return { ...decided, proof: decided.proof as RulingProof };
}

import { Type } from 'typebox';
import { doubtCodes, evidenceVerdicts } from '@cartera/domain/evidence';
import { Moment, Nullable, OneOf, Text, Uuid } from '../schema/index.js';

const metres = Type.Optional(Type.Integer());

const DoubtSchema = Type.Object(
  {
    code: OneOf(doubtCodes),
    weight: Type.Integer({ description: 'Puntos que resta de cien.' }),
    metres,
    allowedMetres: metres,
    seconds: Type.Optional(Type.Integer()),
    sha256: Type.Optional(Type.String()),
  },
  { title: 'EvidenceDoubt' },
);

export const reviewStates = ['none', 'open', 'closed'] as const;

export const VisitEvidenceSchema = Type.Object(
  {
    contactAttemptId: Uuid,
    accountId: Uuid,
    clientId: Uuid,
    unitId: Nullable(Uuid),
    reference: Type.String(),
    collectorId: Uuid,
    collectorName: Nullable(Type.String()),
    visitedAt: Moment,
    result: Type.String(),
    score: Type.Integer({ description: 'De 0 a 100; cien es sin ninguna duda.' }),
    doubts: Type.Array(DoubtSchema),
    distanceMetres: Nullable(Type.Integer({ description: 'Del teléfono al domicilio.' })),
    contactPointId: Nullable(Uuid),
    longitude: Nullable(Type.Number()),
    latitude: Nullable(Type.Number()),
    accuracyMetres: Nullable(Type.Integer()),
    missingPhotos: Type.Array(Type.String(), {
      description: 'Huellas de las fotos que la visita nombra y que no han llegado, o llegaron distintas.',
    }),
    review: OneOf(reviewStates),
    verdict: Nullable(OneOf(evidenceVerdicts)),
    note: Nullable(Type.String()),
    reviewedBy: Nullable(Uuid),
    reviewedAt: Nullable(Moment),
  },
  { title: 'VisitEvidence' },
);

export const ReviewSchema = Type.Object(
  { verdict: OneOf(evidenceVerdicts), note: Type.Optional(Text(2_000)) },
  { title: 'EvidenceReview', additionalProperties: false },
);

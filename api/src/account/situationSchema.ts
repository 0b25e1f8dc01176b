import { Type } from 'typebox';
import { contactPointKinds } from '@cartera/database/schema';
import { stages } from '@cartera/domain/account';
import { contactMedia } from '@cartera/domain/contact';
import { rulingTypes } from '@cartera/domain/ruling';
import { Moment, Nullable, OneOf, Uuid } from '../schema/index.js';
import { AllowedCommandSchema, NextEventSchema, ReasonSchema } from './accountSchema.js';

const words = Type.String({ description: 'En el idioma de Accept-Language.' });

const ProofLineSchema = Type.Object({
  proof: Type.String({ description: 'Código de la prueba que pide la regla.' }),
  evidence: Type.Array(Type.String(), { description: 'Gestiones, cartas y revisiones que la prueban.' }),
  missing: Type.Integer({ description: 'Cuánto falta: intentos, cartas o días; 0 si está completa.' }),
  missingPoints: Type.Array(Uuid, { description: 'Domicilios o teléfonos a los que les faltan intentos.' }),
  words: Nullable(words),
});

const OutlookSchema = Type.Object({
  medium: OneOf(contactMedia),
  contactPointId: Uuid,
  kind: OneOf(contactPointKinds),
  partyId: Uuid,
  allowed: Type.Boolean(),
  reason: Nullable(ReasonSchema),
  allowedAt: Nullable(Moment),
});

export const SituationSchema = Type.Object(
  {
    accountId: Uuid,
    at: Moment,
    stage: OneOf(stages),
    stageSince: Moment,
    why: Nullable(
      Type.Object({
        kind: Type.String(),
        at: Moment,
        actor: Type.String({ description: 'Id del usuario, workflow o client.' }),
        actorName: Nullable(Type.String()),
        words,
      }),
    ),
    next: Nullable(Type.Object({ ...NextEventSchema.properties, words })),
    ruling: Nullable(
      Type.Object({
        type: OneOf(rulingTypes),
        proven: Type.Boolean(),
        has: Type.Array(ProofLineSchema),
        lacks: Type.Array(ProofLineSchema),
      }),
    ),
    contact: Type.Array(OutlookSchema, {
      description: 'Si se puede contactar ahora por cada medio, y si no, qué regla lo impide y hasta cuándo.',
    }),
    commands: Type.Array(AllowedCommandSchema),
  },
  { title: 'Situation' },
);

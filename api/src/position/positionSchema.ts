import { Type } from 'typebox';
import type { Static } from 'typebox';
import { fixRefusals, locationPermissions } from '@cartera/domain/position';
import { Moment, OneOf, Uuid } from '../schema/index.js';

/** Fixes of one request. */
export const mostFixes = 1_000;
/** That many fixes, written generously. */
export const bodyLimitBytes = 512 * 1024;

export const FixSchema = Type.Object(
  {
    at: Type.String({ format: 'date-time', description: 'Por el reloj del teléfono.' }),
    longitude: Type.Number({ minimum: -180, maximum: 180 }),
    latitude: Type.Number({ minimum: -90, maximum: 90 }),
    accuracyMetres: Type.Number({ minimum: 0, maximum: 1_000_000 }),
    speedMetresPerSecond: Type.Optional(Type.Number({ minimum: 0, maximum: 1_000 })),
    headingDegrees: Type.Optional(Type.Number({ minimum: 0, maximum: 360 })),
    batteryPercent: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
    permission: Type.Optional(OneOf(locationPermissions)),
    mocked: Type.Optional(Type.Boolean({ description: 'El teléfono dice que otra aplicación inventó la posición.' })),
  },
  { additionalProperties: false, title: 'Posición' },
);

export type Fix = Static<typeof FixSchema>;

export const FixesSchema = Type.Object(
  { shiftId: Uuid, fixes: Type.Array(FixSchema, { minItems: 1, maxItems: mostFixes }) },
  { additionalProperties: false },
);

/** What became of a batch: a phone forgets everything that this names or counts. */
export const BatchAnswerSchema = Type.Object({
  stored: Type.Integer(),
  duplicates: Type.Integer({ description: 'Ya estaban guardadas.' }),
  refused: Type.Array(
    Type.Object({
      index: Type.Integer({ description: 'Lugar en el envío, desde 0.' }),
      reason: OneOf(fixRefusals),
    }),
    { description: 'No se guardaron, y no se guardarán si se envían otra vez.' },
  ),
  receivedAt: Moment,
});

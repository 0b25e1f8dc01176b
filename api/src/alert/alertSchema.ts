import { Type } from 'typebox';
import { alertCloseReasons, alertKinds, alertStates } from '@cartera/domain/geofence';
import { Moment, Nullable, OneOf, Uuid } from '../schema/index.js';

export const AlertSchema = Type.Object(
  {
    id: Uuid,
    kind: OneOf(alertKinds),
    state: OneOf(alertStates),
    shiftId: Uuid,
    collectorId: Uuid,
    collectorName: Type.String(),
    unitId: Uuid,
    attentionUnitId: Type.String({ format: 'uuid', description: 'La unidad a la que le toca atenderla ahora.' }),
    escalation: Type.Integer({ description: 'Cuántas veces subió de unidad porque nadie respondió.' }),
    raisedAt: Moment,
    since: Type.Unsafe<Date>({
      type: 'string',
      format: 'date-time',
      description: 'Cuándo empezó, por el reloj del teléfono.',
    }),
    longitude: Nullable(Type.Number()),
    latitude: Nullable(Type.Number()),
    accuracyMetres: Nullable(Type.Number()),
    distanceMetres: Nullable(Type.Integer()),
    acknowledgedBy: Nullable(Uuid),
    acknowledgedAt: Nullable(Moment),
    explanation: Nullable(Type.String()),
    explainedAt: Nullable(Moment),
    closedBy: Nullable(Uuid),
    closedAt: Nullable(Moment),
    closeReason: Nullable(OneOf(alertCloseReasons)),
  },
  { title: 'Alerta' },
);

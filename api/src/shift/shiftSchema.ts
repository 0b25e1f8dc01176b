import { Type } from 'typebox';
import { alertKinds, fenceKinds } from '@cartera/domain/geofence';
import { locationPermissions } from '@cartera/domain/position';
import { shiftEndReasons, shiftStates } from '@cartera/domain/shift';
import { AlertSchema } from '../alert/index.js';
import { Moment, Nullable, OneOf, Uuid } from '../schema/index.js';

export const PlaceSchema = Type.Object({
  longitude: Type.Number({ minimum: -180, maximum: 180 }),
  latitude: Type.Number({ minimum: -90, maximum: 90 }),
  accuracyMetres: Type.Number({ minimum: 0, maximum: 1_000_000 }),
});

/** Where a collector is, as the phone said last. */
export const LivePlaceSchema = Type.Object({
  ...PlaceSchema.properties,
  at: Moment,
  receivedAt: Moment,
  speedMetresPerSecond: Nullable(Type.Number()),
  headingDegrees: Nullable(Type.Number()),
  batteryPercent: Nullable(Type.Integer()),
  permission: Nullable(OneOf(locationPermissions)),
  mocked: Type.Boolean(),
});

export const ShiftSchema = Type.Object(
  {
    id: Uuid,
    collectorId: Uuid,
    collectorName: Type.String(),
    unitId: Uuid,
    unitName: Type.String(),
    deviceId: Nullable(Uuid),
    day: Type.String({ format: 'date', description: 'En el horario de la unidad.' }),
    state: OneOf(shiftStates),
    startedAt: Moment,
    endsBy: Moment,
    endedAt: Nullable(Moment),
    endReason: Nullable(OneOf(shiftEndReasons)),
    revision: Type.Integer(),
    place: Nullable(LivePlaceSchema),
    openAlerts: Type.Array(OneOf(alertKinds)),
    routeId: Nullable(Uuid),
    routeVersion: Nullable(Type.Integer()),
    acknowledgedVersion: Nullable(Type.Integer()),
    openStops: Type.Integer(),
    doneStops: Type.Integer(),
  },
  { title: 'Jornada' },
);

const Span = { from: Moment, until: Nullable(Moment) };

/** Everything that a shift left behind, each part in the order of time. */
export const ReplaySchema = Type.Object(
  {
    shift: ShiftSchema,
    track: Type.Array(
      Type.Object({
        at: Moment,
        ...PlaceSchema.properties,
        speedMetresPerSecond: Nullable(Type.Number()),
        batteryPercent: Nullable(Type.Integer()),
        mocked: Type.Boolean(),
      }),
    ),
    pauses: Type.Array(Type.Object(Span)),
    stays: Type.Array(Type.Object({ from: Moment, until: Moment, longitude: Type.Number(), latitude: Type.Number() }), {
      description: 'Donde permaneció tres minutos o más.',
    }),
    visits: Type.Array(
      Type.Object({
        id: Uuid,
        accountId: Uuid,
        at: Moment,
        result: Type.String(),
        longitude: Nullable(Type.Number()),
        latitude: Nullable(Type.Number()),
      }),
    ),
    fenceEvents: Type.Array(
      Type.Object({
        at: Moment,
        since: Moment,
        fence: OneOf(fenceKinds),
        kind: OneOf(['breached', 'returned', 'crossed']),
        distanceMetres: Type.Integer(),
      }),
    ),
    alerts: Type.Array(AlertSchema),
  },
  { title: 'Recorrido de una jornada' },
);

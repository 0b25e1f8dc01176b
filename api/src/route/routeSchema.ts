import { Type } from 'typebox';
import { routeStates } from '@cartera/domain/assignment';
import { travelModes } from '@cartera/domain/unit';
import { CalendarDate, Moment, Nullable, OneOf, Uuid } from '../schema/index.js';

const Vertex = Type.Array(Type.Number(), { minItems: 2, maxItems: 2, description: 'Longitud y latitud.' });
const GeoJson = (title: string) =>
  Type.Unsafe<object | null>({ type: ['object', 'null'], additionalProperties: true, title });

const route = {
  id: Uuid,
  collectorId: Uuid,
  unitId: Uuid,
  day: CalendarDate,
  state: OneOf(routeStates),
  version: Type.Integer({ description: 'La publicada más reciente; 0 antes de la primera.' }),
  acknowledgedVersion: Type.Integer({ description: 'La que el teléfono dijo seguir.' }),
};

/** A route in a list. */
export const RouteOverviewSchema = Type.Object(
  {
    ...route,
    openStops: Type.Integer(),
    doneStops: Type.Integer(),
    metres: Type.Integer(),
    seconds: Type.Integer(),
    approximate: Type.Boolean(),
    draft: Type.Boolean({ description: 'Hay una versión por publicar.' }),
  },
  { title: 'RouteOverview' },
);

const Step = Type.Object(
  { words: Type.String(), street: Type.String(), metres: Type.Integer(), seconds: Type.Integer(), at: Vertex },
  { title: 'RouteStep' },
);

const Stretch = Type.Object(
  {
    travelMode: OneOf(travelModes),
    metres: Type.Integer(),
    seconds: Type.Integer(),
    path: Type.Array(Vertex),
    steps: Type.Array(Step),
  },
  { title: 'RouteStretch' },
);

const stopStates = ['open', 'done', 'skipped', 'withdrawn'] as const;

const Stop = Type.Object(
  {
    id: Uuid,
    taskId: Uuid,
    accountId: Uuid,
    position: Type.Integer(),
    place: Vertex,
    travelMode: OneOf(travelModes),
    parkingGroup: Nullable(Uuid),
    arriveAt: Moment,
    leaveAt: Moment,
    locked: Type.Boolean(),
    state: OneOf(stopStates),
    stateReason: Nullable(Type.String()),
    metres: Type.Integer({ description: 'Del tramo que llega a la parada.' }),
    seconds: Type.Integer(),
    detour: Nullable(
      Type.Number({ description: 'Cuántas veces más largo que la línea recta, si es absurdo: falla del mapa.' }),
    ),
    stretches: Type.Array(Stretch),
  },
  { title: 'RouteStop' },
);

/** One version of a route, whole. */
export const RouteFileSchema = Type.Object(
  {
    ...route,
    shownVersion: Type.Integer(),
    draft: Type.Boolean(),
    reason: Type.String(),
    travelMode: OneOf(travelModes),
    approximate: Type.Boolean(),
    metres: Type.Integer(),
    seconds: Type.Integer(),
    publishedAt: Nullable(Moment),
    acknowledgedAt: Nullable(Moment),
    path: GeoJson('RoutePath'),
    corridor: GeoJson('RouteCorridor'),
    stops: Type.Array(Stop),
    closedStops: Type.Array(
      Type.Object(
        {
          id: Uuid,
          taskId: Uuid,
          accountId: Uuid,
          state: OneOf(stopStates),
          stateReason: Nullable(Type.String()),
          closedAt: Nullable(Moment),
        },
        { title: 'ClosedRouteStop' },
      ),
      { description: 'Las que ya no están en esta versión.' },
    ),
  },
  { title: 'RouteFile' },
);

import { Type } from 'typebox';
import { stages } from '@cartera/domain/account';
import { planModes, unplannedReasons } from '@cartera/domain/assignment';
import { travelModes } from '@cartera/domain/unit';
import { CalendarDate, Cents, Moment, Nullable, NullableObject, OneOf, Uuid } from '../schema/index.js';

const asked = {
  id: Type.String({ format: 'uuid', description: 'Del plan; lo hace quien lo pide.' }),
  unitId: Uuid,
  day: Type.Optional({ ...CalendarDate, description: 'En la zona horaria de la unidad; hoy, si no se dice.' }),
};

const strict = { additionalProperties: false } as const;

export const PlanDay = Type.Object(
  {
    ...asked,
    publish: Type.Boolean({ default: false, description: 'Sin esto quedan borradores por revisar.' }),
  },
  { ...strict, title: 'PlanDay' },
);

const publish = Type.Boolean({ default: true, description: 'Con `false` queda un borrador por revisar.' });

export const PlanCollector = Type.Object(
  { ...asked, collectorId: Uuid, publish },
  { ...strict, title: 'PlanCollector' },
);

export const PlanVisit = Type.Object({ ...asked, taskId: Uuid }, { ...strict, title: 'PlanVisit' });

export const MoveVisit = Type.Object(
  {
    ...asked,
    taskId: Uuid,
    collectorId: Uuid,
    lock: Type.Boolean({ default: true, description: 'Se queda donde se puso, pase lo que pase.' }),
    order: Type.Optional(
      Type.Array(Uuid, {
        minItems: 1,
        maxItems: 200,
        uniqueItems: true,
        description: 'Las visitas del gestor en el orden en que quedan; nadie más cambia de lugar.',
      }),
    ),
    publish,
  },
  { ...strict, title: 'MoveVisit' },
);

const figures = { stops: Type.Integer(), metres: Type.Integer(), seconds: Type.Integer() };

const plan = {
  id: Uuid,
  unitId: Uuid,
  day: CalendarDate,
  mode: OneOf(planModes),
  state: OneOf(['planning', 'planned', 'failed']),
  approximate: Type.Boolean({ description: 'En línea recta: el motor de calles no respondía.' }),
  startedAt: Moment,
  plannedAt: Nullable(Moment),
  requestedBy: Type.String({ description: 'Una persona, o `workflow`.' }),
  summary: NullableObject(
    Type.Object(
      {
        visits: Type.Integer(),
        planned: Type.Integer(),
        unplanned: Type.Integer(),
        collectors: Type.Integer(),
        travelSeconds: Type.Integer(),
        travelMetres: Type.Integer(),
        lateStops: Type.Integer(),
        detours: Type.Integer({ description: 'Tramos absurdamente más largos que la línea recta: fallas del mapa.' }),
        withoutSolver: Type.Boolean(),
        tookMs: Type.Integer(),
      },
      { title: 'PlanSummary' },
    ),
  ),
  failure: NullableObject(
    Type.Object({ code: Type.String(), title: Type.String(), action: Type.String() }, { title: 'PlanFailure' }),
  ),
};

export const DayPlanSchema = Type.Object(plan, { title: 'DayPlan' });

/** A plan with the routes it changed, before and after. */
export const DayPlanFileSchema = Type.Object(
  {
    ...plan,
    changes: Type.Array(
      Type.Object(
        {
          routeId: Uuid,
          collectorId: Uuid,
          version: Type.Integer(),
          draft: Type.Boolean(),
          ...figures,
          before: NullableObject(Type.Object(figures, { title: 'RouteFigures' })),
        },
        { title: 'PlanChange' },
      ),
    ),
  },
  { title: 'DayPlanFile' },
);

export const UnplannedVisitSchema = Type.Object(
  {
    taskId: Uuid,
    accountId: Uuid,
    reason: OneOf(unplannedReasons),
    title: Type.String({ description: 'El motivo, en palabras.' }),
    proof: Type.Record(Type.String(), Type.Unknown(), { description: 'Con qué se confirma el motivo.' }),
  },
  { title: 'UnplannedVisit' },
);

/** A visit of the day with what tells people apart. */
export const DayVisitSchema = Type.Object(
  {
    taskId: Uuid,
    accountId: Uuid,
    reference: Type.String(),
    holderName: Nullable(Type.String()),
    settlement: Nullable(Type.String()),
    stage: OneOf(stages),
    balanceCents: Cents,
    currency: Type.String(),
    dueAt: Moment,
    longitude: Nullable(Type.Number()),
    latitude: Nullable(Type.Number()),
    open: Type.Boolean({ description: 'Todavía por hacerse.' }),
    routeId: Nullable(Uuid),
    reason: Nullable(OneOf(unplannedReasons)),
    title: Nullable(Type.String({ description: 'Por qué nadie la tiene, en palabras.' })),
  },
  { title: 'DayVisit' },
);

const MapPoint = Type.Object({ longitude: Type.Number(), latitude: Type.Number() }, { title: 'MapPoint' });

/** A leg that the map makes absurdly long. */
export const MapProblemSchema = Type.Object(
  {
    routeId: Uuid,
    version: Type.Integer(),
    collectorId: Uuid,
    stopId: Uuid,
    accountId: Uuid,
    travelMode: OneOf(travelModes),
    from: MapPoint,
    to: MapPoint,
    metres: Type.Integer({ description: 'Por las calles.' }),
    ratio: Type.Number({ description: 'Cuántas veces más largo que la línea recta.' }),
  },
  { title: 'MapProblem' },
);

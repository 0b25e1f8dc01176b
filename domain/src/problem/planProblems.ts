import type { ProblemEntry } from './problemEntry.js';
import { notFound } from './recordProblems.js';

const refused = (es: [string, string], en: [string, string]): ProblemEntry => ({
  status: 409,
  es: { title: es[0], action: es[1] },
  en: { title: en[0], action: en[1] },
});

/** What stops a plan of a day, a route or one of its stops. */
export const planProblems = {
  'dayPlan.notFound': notFound('El plan del día', 'The plan of the day'),
  'dayRoute.notFound': notFound('La ruta', 'The route'),
  'routeVersion.notFound': notFound('La versión de la ruta', 'The version of the route'),
  'routeStop.notFound': notFound('La parada', 'The stop'),
  'plan.unitGone': refused(
    ['La unidad ya no existe.', 'Elija otra unidad.'],
    ['The unit is gone.', 'Choose another unit.'],
  ),
  'plan.dayOver': refused(
    ['Ese día ya terminó en la unidad.', 'Planee el día de hoy o uno por venir.'],
    ['That day is over in the unit.', 'Plan today or a day to come.'],
  ),
  'plan.collectorOffDuty': refused(
    [
      'El gestor no trabaja en la unidad ese día, o su jornada ya terminó.',
      'Elija a alguien en servicio o revise su calendario y sus ausencias.',
    ],
    [
      'The collector does not work in the unit on that day, or the shift has ended.',
      'Choose somebody on duty, or check their calendar and absences.',
    ],
  ),
  'plan.visitNotOpen': refused(
    ['La visita no está pendiente en la unidad ese día.', 'Actualice la lista; quizá ya se hizo, o es de otra unidad.'],
    ['The visit is not due in the unit on that day.', 'Refresh the list; it may be done, or of another unit.'],
  ),
  'plan.unavailable': {
    status: 503,
    es: { title: 'El plan no pudo hacerse.', action: 'Pídalo otra vez; si vuelve a fallar, avise a operaciones.' },
    en: { title: 'The plan could not be made.', action: 'Ask for it again; if it fails once more, tell operations.' },
  },
  'visit.noCoordinate': refused(
    ['El domicilio no tiene ubicación en el mapa.', 'Ubíquelo en la mesa de domicilios y vuelva a intentar.'],
    ['The address has no place on the map.', 'Locate it on the address desk and try again.'],
  ),
  'visit.outsideHours': refused(
    ['La visita no puede hacerse en el horario de ese día.', 'Elija otro día o a quien trabaje en ese horario.'],
    ['The visit cannot be made in the hours of that day.', 'Choose another day, or somebody who works in those hours.'],
  ),
  'visit.doesNotFitShift': refused(
    ['La visita no cabe en la jornada.', 'Elija a otro gestor o muévala a otro día.'],
    ['The visit does not fit the shift.', 'Choose another collector, or move it to another day.'],
  ),
  'visit.nobodyWithSkill': refused(
    ['Nadie en servicio tiene las habilidades que pide la cuenta.', 'Revise las habilidades del equipo.'],
    ['Nobody on duty has the skills that the account asks for.', 'Check the skills of the team.'],
  ),
  'visit.nobodyOnDuty': refused(
    ['No hay gestores en servicio.', 'Revise los calendarios y las ausencias del equipo.'],
    ['Nobody is on duty.', 'Check the calendars and absences of the team.'],
  ),
  'visit.blockedByRule': refused(
    ['Una regla impide la visita: la cuenta o el domicilio están detenidos.', 'Abra la cuenta para ver por qué.'],
    ['A rule forbids the visit: the account or the address is on hold.', 'Open the account to see why.'],
  ),
  'visit.unreachableByRoad': refused(
    ['No hay camino al domicilio en el mapa.', 'Revise su ubicación; si es correcta, reporte el mapa.'],
    ['No road on the map leads to the address.', 'Check its place; if it is right, report the map.'],
  ),
  'visit.outsideTerritory': refused(
    ['El domicilio está fuera del territorio de la unidad.', 'Revise el territorio o pase la cuenta a su unidad.'],
    ['The address is outside the territory of the unit.', 'Check the territory, or pass the account to its unit.'],
  ),
  'route.notDraft': refused(
    ['Esa versión de la ruta no está por publicar.', 'Actualice la ruta: quizá se planeó otra vez.'],
    ['That version of the route is not waiting to be published.', 'Refresh the route: it may have been planned again.'],
  ),
  'route.versionUnknown': refused(
    ['La ruta no ha llegado a esa versión.', 'Actualice la ruta.'],
    ['The route has not come to that version.', 'Refresh the route.'],
  ),
  'routeStop.closed': refused(
    ['La parada ya se cerró.', 'Actualice la ruta para ver cómo quedó.'],
    ['The stop has been closed.', 'Refresh the route to see how it ended.'],
  ),
} as const satisfies Record<string, ProblemEntry>;

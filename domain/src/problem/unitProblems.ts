import type { ProblemEntry } from './problemEntry.js';
import { notFound } from './recordProblems.js';

/** A shape that is no territory: 422, with its own sentence. */
function territory(
  es: readonly [title: string, action: string],
  en: readonly [title: string, action: string],
): ProblemEntry {
  return { status: 422, es: { title: es[0], action: es[1] }, en: { title: en[0], action: en[1] } };
}

/** Units, their ground and their people. */
export const unitProblems = {
  'unit.notFound': notFound('La unidad', 'The unit'),
  'unit.parentNotFound': notFound('La unidad superior', 'The unit above'),
  'unit.nameTaken': {
    status: 409,
    es: { title: 'Ya existe una unidad con ese nombre en ese lugar.', action: 'Use otro nombre.' },
    en: { title: 'A unit with that name already exists there.', action: 'Use another name.' },
  },
  'unit.cycle': {
    status: 422,
    es: { title: 'Una unidad no puede depender de sí misma.', action: 'Elija una unidad que no esté debajo de ella.' },
    en: { title: 'A unit cannot lie beneath itself.', action: 'Choose a unit that is not beneath it.' },
  },
  'unit.tooDeep': {
    status: 422,
    es: { title: 'La estructura tendría demasiados niveles.', action: 'Elija una unidad superior más alta.' },
    en: { title: 'The structure would have too many levels.', action: 'Choose a unit higher up.' },
  },
  'unit.notEmpty': {
    status: 409,
    es: {
      title: 'La unidad todavía tiene unidades, personas o jornadas.',
      action: 'Mueva antes lo que tiene y archívela después.',
    },
    en: { title: 'The unit still has units, people or shifts.', action: 'Move what it has, then archive it.' },
  },
  'unit.memberNotFound': notFound('La persona', 'The person'),
  'unit.roleDoesNotFit': {
    status: 422,
    es: {
      title: 'El papel de esa persona no corresponde a lo que haría en la unidad.',
      action: 'Cobran los gestores de campo y supervisan los supervisores; cambie su papel o su tarea.',
    },
    en: {
      title: 'That person’s role does not fit what they would do in the unit.',
      action: 'Collectors collect and supervisors supervise: change their role or their part.',
    },
  },
  'unit.collectsElsewhere': {
    status: 409,
    es: { title: 'Esa persona ya cobra en otra unidad.', action: 'Quítela antes de la otra unidad.' },
    en: { title: 'That person already collects in another unit.', action: 'Take them out of the other unit first.' },
  },
  'unit.memberOnDuty': {
    status: 409,
    es: { title: 'Esa persona está en jornada en esta unidad.', action: 'Termine la jornada y repita la operación.' },
    en: { title: 'That person is on duty in this unit.', action: 'End the shift and repeat the operation.' },
  },
  'collector.notFound': notFound('El gestor de campo', 'The collector'),
  'collector.calendarInvalid': {
    status: 422,
    es: { title: 'Hay días cuyo horario termina antes de empezar.', action: 'Corrija las horas de esos días.' },
    en: { title: 'Some days end before they begin.', action: 'Correct the hours of those days.' },
  },
  'collector.absenceInvalid': {
    status: 422,
    es: {
      title: 'La ausencia termina antes de empezar, o le falta un día.',
      action: 'Escriba el primer y el último día.',
    },
    en: { title: 'The absence ends before it begins, or lacks a day.', action: 'Give its first and its last day.' },
  },
  'territory.notPolygon': territory(
    ['Eso no es un polígono de GeoJSON.', 'Dibuje un área cerrada o importe un archivo con polígonos.'],
    ['That is no GeoJSON polygon.', 'Draw a closed area or import a file with polygons.'],
  ),
  'territory.empty': territory(
    ['El territorio no encierra ninguna superficie.', 'Dibuje un área con al menos tres esquinas.'],
    ['The territory encloses no ground.', 'Draw an area with at least three corners.'],
  ),
  'territory.ringOpen': territory(
    ['El contorno no se cierra.', 'El último punto debe ser igual al primero.'],
    ['The border is not closed.', 'The last point must equal the first.'],
  ),
  'territory.notDegrees': territory(
    [
      'Las coordenadas no están en grados: parecen metros.',
      'Exporte el archivo en WGS 84 (EPSG:4326) e impórtelo de nuevo.',
    ],
    ['The coordinates are not degrees: they look like metres.', 'Export the file in WGS 84 (EPSG:4326) and try again.'],
  ),
  'territory.swapped': territory(
    ['Las coordenadas están al revés.', 'En GeoJSON va primero la longitud y después la latitud.'],
    ['The coordinates are the wrong way round.', 'In GeoJSON longitude comes first, then latitude.'],
  ),
  'territory.outsideMexico': territory(
    ['El territorio sale de México.', 'Revise el punto que se indica.'],
    ['The territory lies outside Mexico.', 'Check the point that is named.'],
  ),
  'territory.tooManyVertices': territory(
    ['El contorno tiene demasiados puntos.', 'Simplifíquelo a menos de 20,000 puntos.'],
    ['The border has too many points.', 'Simplify it to fewer than 20,000.'],
  ),
  'territory.selfIntersecting': territory(
    ['El contorno se cruza o se toca consigo mismo.', 'Corrija el dibujo en el lugar que se indica.'],
    ['The border crosses or touches itself.', 'Mend the drawing at the place that is named.'],
  ),
  'territory.postalCodeUnknown': territory(
    ['No hay polígono de alguno de esos códigos postales.', 'Quite los que se indican o cargue sus polígonos.'],
    ['There is no polygon of some of those postal codes.', 'Leave out those named, or load their polygons.'],
  ),
  'territory.nameMissing': territory(
    ['Hay polígonos sin nombre o con el nombre repetido.', 'Dé a cada uno el nombre de su unidad.'],
    ['Some polygons have no name, or one that is taken.', 'Give each the name of its unit.'],
  ),
  'postalArea.codeMissing': territory(
    ['Hay polígonos sin código postal de cinco dígitos.', 'Indique en qué propiedad viene el código.'],
    ['Some polygons have no postal code of five digits.', 'Say which property holds the code.'],
  ),
  'tile.outOfRange': {
    status: 404,
    es: { title: 'Ese mosaico no existe.', action: 'Pida un mosaico con z de 0 a 22 y x, y dentro de él.' },
    en: { title: 'There is no such tile.', action: 'Ask for one with z from 0 to 22 and x, y within it.' },
  },
  'evidence.notFound': notFound('La revisión', 'The review'),
  'evidence.alreadyReviewed': {
    status: 409,
    es: { title: 'Esa evidencia ya fue revisada con otro resultado.', action: 'Vuelva a la lista de revisiones.' },
    en: { title: 'That evidence was already reviewed with another finding.', action: 'Go back to the list.' },
  },
} as const satisfies Record<string, ProblemEntry>;

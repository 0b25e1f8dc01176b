import { lateTimetable, startPoint, timetable } from '@cartera/domain/assignment';
import type { DraftRoute, DueVisit, DutyCollector, Travel } from '@cartera/domain/assignment';
import { absurdDetour, walkableRuns, walkingIsQuicker } from '@cartera/domain/route';
import type { Place, RouteLeg, RouteStretch } from '@cartera/domain/route';
import type { TravelMode } from '@cartera/domain/unit';
import { deterministicId } from '@cartera/database/identity';
import { straightStretches } from '../routing/index.js';
import type { Roads } from '../routing/index.js';

/** A visit on its way into a route. */
interface Door {
  visit: DueVisit;
  place: Place;
}

/** How one door is reached: the stretches from the door before it. */
interface Way {
  stretches: readonly RouteStretch[];
  travelMode: TravelMode;
  parkingGroup?: string;
}

/**
 * The legs of a collector's route along the streets, with the moments they are reckoned to take. Doors that lie close together are
 * walked to from one parking place where that is quicker and breaks no hour.
 *
 * @param stopIdOf the id of each visit's stop
 */
export async function routeLegs(
  roads: Roads,
  { collector, visits }: DraftRoute,
  stopIdOf: (visit: DueVisit) => string,
): Promise<RouteLeg[]> {
  const doors = visits.flatMap((visit): Door[] => (visit.place === undefined ? [] : [{ visit, place: visit.place }]));
  if (doors.length === 0) return [];
  const places = [collector.start, ...doors.map(({ place }) => place)];
  const direct = (await stretchesOf(roads, collector.travelMode, places)).map((stretch): Way => {
    return { stretches: [stretch], travelMode: collector.travelMode };
  });
  const walked =
    collector.travelMode === 'car' ? await parkedWays(roads, collector, doors, direct, stopIdOf) : undefined;
  const holds = walked !== undefined && timetable(collector, visits, travelAlong(doors, walked)) !== undefined;
  const ways = holds ? walked : direct;
  const stops = lateTimetable(
    collector,
    doors.map(({ visit }) => visit),
    travelAlong(doors, ways),
  );
  return doors.map(({ visit, place }, index): RouteLeg => {
    const way = ways[index] ?? { stretches: [], travelMode: collector.travelMode };
    const stop = stops[index];
    const metres = total(way.stretches, 'metres');
    const from = places[index] ?? place;
    // A straight line has no detour, and on foot back to the car one goes where one came from.
    const detour = roads.approximate || way.stretches.length > 1 ? undefined : absurdDetour(from, place, metres);
    return {
      stopId: stopIdOf(visit),
      taskId: visit.taskId,
      accountId: visit.accountId,
      place: [place.longitude, place.latitude],
      travelMode: way.travelMode,
      ...(way.parkingGroup === undefined ? {} : { parkingGroup: way.parkingGroup }),
      metres,
      seconds: total(way.stretches, 'seconds'),
      arriveAt: stop?.beginAt ?? collector.shift.from,
      leaveAt: stop?.leaveAt ?? collector.shift.from,
      ...(detour === undefined ? {} : { detour }),
      stretches: way.stretches,
    };
  });
}

const total = (stretches: readonly RouteStretch[], part: 'metres' | 'seconds'): number =>
  stretches.reduce((sum, stretch) => sum + stretch[part], 0);

function travelAlong(doors: readonly Door[], ways: readonly Way[]): Travel {
  const before = new Map(doors.map(({ visit }, index) => [visit.taskId, doors[index - 1]?.visit.taskId ?? startPoint]));
  const seconds = new Map(
    doors.map(({ visit }, index) => [visit.taskId, total(ways[index]?.stretches ?? [], 'seconds')]),
  );
  return (_, from, to) =>
    before.get(to) === from ? (seconds.get(to) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
}

/** Stretches from place to place; where no road leads, the straight line, so that the others keep their streets. */
async function stretchesOf(roads: Roads, mode: TravelMode, places: readonly Place[]): Promise<RouteStretch[]> {
  const through = await roads.stretches(mode, places);
  if (through !== undefined) return through;
  const stretches: RouteStretch[] = [];
  for (const [index, to] of places.slice(1).entries()) {
    const pair = [places[index] ?? to, to];
    stretches.push(...((await roads.stretches(mode, pair)) ?? straightStretches(mode, pair)));
  }
  return stretches;
}

/** The ways of a driver who walks where that is quicker; undefined when that is nowhere. */
async function parkedWays(
  roads: Roads,
  { collectorId }: DutyCollector,
  doors: readonly Door[],
  direct: readonly Way[],
  stopIdOf: (visit: DueVisit) => string,
): Promise<Way[] | undefined> {
  const ways = [...direct];
  let walks = false;
  for (const [first, last] of walkableRuns(doors.map(({ place }) => place))) {
    const run = doors.slice(first, last + 1);
    const parked = run[0];
    if (parked === undefined) continue;
    const places = [...run.map(({ place }) => place), parked.place];
    const walk = await roads.stretches('foot', places);
    const driven = direct.slice(first + 1, last + 1).map(({ stretches }) => total(stretches, 'seconds'));
    if (
      walk === undefined ||
      !walkingIsQuicker(
        driven,
        walk.map(({ seconds }) => seconds),
      )
    )
      continue;
    walks = true;
    const parkingGroup = deterministicId('parking', collectorId, stopIdOf(parked.visit));
    // The run before may have left its walk back to the car in this way.
    ways[first] = { stretches: ways[first]?.stretches ?? [], travelMode: 'car', parkingGroup };
    for (let index = first + 1; index <= last; index += 1) {
      const stretch = walk[index - first - 1];
      ways[index] = { stretches: stretch === undefined ? [] : [stretch], travelMode: 'foot', parkingGroup };
    }
    const next = doors[last + 1];
    const back = walk.at(-1);
    if (next === undefined || back === undefined) continue;
    const onward = await stretchesOf(roads, 'car', [parked.place, next.place]);
    ways[last + 1] = { stretches: [back, ...onward], travelMode: 'car' };
  }
  return walks ? ways : undefined;
}

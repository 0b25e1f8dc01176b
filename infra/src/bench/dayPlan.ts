import { planDay } from '@cartera/activities/dayPlan';
import { Roads } from '@cartera/activities/routing';
import type { Osrm } from '@cartera/activities/routing';
import { planFaults, timetable, travelBy } from '@cartera/domain/assignment';
import type { DueVisit, DutyCollector } from '@cartera/domain/assignment';
import { spread } from '@cartera/domain/calendar';
import type { CitySizeName } from '../demoCity/index.js';
import { vroomProgram } from '../provision/index.js';
import { benchDoors, withBenchRoads } from './benchRoads.js';
import type { BenchWorld } from './benchWorld.js';
import { driveDay } from './drivenDay.js';
import { round, timed } from './measurement.js';
import type { Measurement } from './measurement.js';
import { byNearestNeighbour, byPostalCode } from './otherPractices.js';
import type { SortedVisit } from './otherPractices.js';

export interface DayPlanSize {
  city: CitySizeName;
  visits: number;
  collectors: number;
}

const wholeSize: DayPlanSize = { city: 'city', visits: 10_000, collectors: 100 };
const maxSeconds = 60;
const leastMoreVisits = 0.3;
const leastLessTravel = 0.25;

const hour = 3_600_000;
/** Monday at 09:00 in Mexico City. */
const begins = Date.parse('2026-11-23T15:00:00Z');
const shift = { from: begins, until: begins + 8 * hour };
const serviceSeconds = 480;

/**
 * All equally urgent, because the practices that this is compared with know of no urgency. Visits at doors of the city, one in five of them with only three hours of the day, and people who live among them.
 */
export function drawDay({ city, visits, collectors }: DayPlanSize): { due: SortedVisit[]; people: DutyCollector[] } {
  const doors = benchDoors(city);
  const doorOf = (what: string, index: number): (typeof doors)[number] => {
    const door = doors[Math.floor(spread(what, index) * doors.length)];
    if (door === undefined) throw new Error('The city has no doors.');
    return door;
  };
  const due = Array.from({ length: visits }, (_, index): SortedVisit => {
    const { postalCode, ...place } = doorOf('visit', index);
    const opens = begins + Math.floor(spread('window', index) * 5) * hour;
    const windows = index % 5 === 0 ? [{ from: opens, until: opens + 3 * hour }] : [shift];
    const named = { taskId: `visit-${index}`, accountId: `account-${index}`, skills: [], inTerritory: true };
    return { postalCode, visit: { ...named, place, windows, priority: 10, serviceSeconds } };
  });
  const people = Array.from({ length: collectors }, (_, index): DutyCollector => {
    const { longitude, latitude } = doorOf('home', index);
    const travelMode = index % 5 === 0 ? 'foot' : 'car';
    return { collectorId: `collector-${index}`, travelMode, skills: [], start: { longitude, latitude }, shift };
  });
  return { due, people };
}

/** Plans a day of a size, drives it and the other practices by the same streets, and compares. */
export async function measureDayPlan(osrm: Osrm, size: DayPlanSize): Promise<Measurement> {
  const { due, people } = drawDay(size);
  const visits: DueVisit[] = due.map(({ visit }) => visit);
  const roads = new Roads(osrm);
  const solver = { program: vroomProgram(), timeoutMs: 20_000 };
  const { seconds, result: planned } = await timed(() =>
    planDay({ roads, solver, alive: () => undefined }, people, visits),
  );
  const ours = await driveDay(osrm, planned.routes);
  const manual = await driveDay(osrm, byPostalCode(due, people));
  const counts = planned.routes.map((route) => route.visits.length);
  const nearest = await driveDay(osrm, byNearestNeighbour(visits, people, counts));
  const faults = await faultsOf(osrm, planned, visits, people);
  const moreVisits = ours.served / manual.served - 1;
  const lessTravel = 1 - ours.travelSeconds / ours.served / (nearest.travelSeconds / nearest.served);
  return {
    bench: 'day-plan',
    value: round(seconds),
    unit: 's',
    reference: maxSeconds,
    ratio: round(seconds / maxSeconds),
    target: `< ${maxSeconds} s; >= 30 % more visits than by postal code; >= 25 % less travel than by nearest neighbour`,
    ok:
      seconds < maxSeconds &&
      moreVisits >= leastMoreVisits &&
      lessTravel >= leastLessTravel &&
      faults === 0 &&
      !roads.approximate &&
      !planned.withoutSolver,
    detail: {
      visits: visits.length,
      collectors: people.length,
      served: ours.served,
      missed: ours.missed,
      servedByPostalCode: manual.served,
      servedByNearestNeighbour: nearest.served,
      moreVisitsPercent: round(moreVisits * 100, 1),
      travelHours: round(ours.travelSeconds / 3600, 1),
      travelHoursByPostalCode: round(manual.travelSeconds / 3600, 1),
      travelHoursByNearestNeighbour: round(nearest.travelSeconds / 3600, 1),
      lessTravelPercent: round(lessTravel * 100, 1),
      faults,
      withoutSolver: String(planned.withoutSolver),
      approximate: String(roads.approximate),
    },
  };
}

/** Faults of the plan by its own promises, judged on a table that is asked for again. */
async function faultsOf(
  osrm: Osrm,
  { routes, unplanned }: Awaited<ReturnType<typeof planDay>>,
  visits: readonly DueVisit[],
  people: readonly DutyCollector[],
): Promise<number> {
  const timed = [];
  for (const { collector, visits: order } of routes) {
    const places = [collector.start, ...order.flatMap(({ place }) => place ?? [])];
    const points = [`start/${collector.collectorId}`, ...order.map(({ taskId }) => taskId)];
    const seconds = { [collector.travelMode]: await osrm.table(collector.travelMode, places, places) };
    const stops = timetable(collector, order, travelBy({ points, seconds })) ?? [];
    timed.push({ collectorId: collector.collectorId, stops });
  }
  return planFaults({ routes: timed, unplanned }, visits, people).length;
}

/** `day-plan`: 10,000 due visits and 100 collectors in the generated city. */
export async function benchDayPlan({ instance }: BenchWorld): Promise<Measurement> {
  return withBenchRoads(instance.folder, wholeSize.city, (osrm) => measureDayPlan(osrm, wholeSize));
}

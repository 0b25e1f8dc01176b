import {
  doorAnswerOf,
  expectedServiceSeconds,
  bestHours,
  urgentPriority,
  visitPriority,
  visitWindows,
} from '@cartera/domain/assignment';
import type { DoorAnswer, DueVisit, DutyCollector } from '@cartera/domain/assignment';
import { centralZone, dateOfDay, dayMs, isMexicanZone, localTime } from '@cartera/domain/calendar';
import { mayContact } from '@cartera/domain/compliance';
import { defaultLifeRules, readLifeRules } from '@cartera/domain/strategy';
import type { Place } from '@cartera/domain/route';
import { clientRules, dueVisits, dutyCollectors, readPlanUnit, visitResultCounts } from '@cartera/database/dayPlan';
import type { DueVisitRow, PlanUnit, UnitCollector, VisitStop } from '@cartera/database/dayPlan';
import type { Sql } from '@cartera/database/connection';

/** Everything a planner looks at: read once, so that a plan is of one moment. */
export interface PlanWorld {
  unit: PlanUnit;
  /** Epoch ms of the business clock. */
  now: number;
  collectors: readonly DutyCollector[];
  visits: readonly DueVisit[];
  /** What each visit was read from, by task. */
  rows: ReadonlyMap<string, DueVisitRow>;
}

export interface WorldQuestion {
  unitId: string;
  day: string;
  now: number;
  /** Stops that their collector has not been told of may go to somebody else. */
  mayMoveUntold: boolean;
  /** Stops that a person locked may go to somebody else once their collector's shift is over: only where a person asks for it. */
  mayMoveLocked: boolean;
  /** Asked for by a person, now: before all others. */
  urgentTaskId?: string;
}

/** Reads a unit's day; undefined when the unit is gone. */
export async function readPlanWorld(sql: Sql, question: WorldQuestion): Promise<PlanWorld | undefined> {
  const { unitId, day, now } = question;
  const unit = await readPlanUnit(sql, unitId, day);
  if (unit === undefined) return undefined;
  const [people, rows, results] = await Promise.all([
    dutyCollectors(sql, unit, day, now),
    dueVisits(sql, unit, day).then((due) =>
      due.filter(({ stop }) => isOfThisDay(stop, unit, day, now) && (question.mayMoveLocked || !isKept(stop, day))),
    ),
    visitResultCounts(sql, unitId, now),
  ]);
  const rules = await clientRules(sql, [...new Set(rows.map(({ clientId }) => clientId))]);
  const collectors = withStarts(people, rows);
  const onDuty = new Set(collectors.map(({ collectorId }) => collectorId));
  const serviceSeconds = expectedServiceSeconds({ visits: answersOf(results), measured: {} });
  const visits = rows.map((row): DueVisit => {
    const { stop, taskId } = row;
    const visit = dueVisitOf(row, unit, rules.get(row.clientId), serviceSeconds, now);
    const priority = taskId === question.urgentTaskId ? urgentPriority : visit.priority;
    const mine = stop?.day === day && onDuty.has(stop.collectorId) ? stop : undefined;
    const stays = mine !== undefined && (mine.locked || mine.told || !question.mayMoveUntold);
    return { ...visit, priority, ...(stays ? { heldBy: mine.collectorId } : {}) };
  });
  return { unit, now, collectors, visits, rows: new Map(rows.map((row) => [row.taskId, row])) };
}

/** A visit on the route of another day that is not over is that day's; one of a day that is over is nobody's any more. */
function isOfThisDay(stop: VisitStop | null, { zone }: PlanUnit, day: string, now: number): boolean {
  return stop === null || stop.day === day || stop.day < dateOfDay(localTime(now, zone).day);
}

/** A stop of this day that stays with a collector who has gone home, because a person locked it. */
const isKept = (stop: VisitStop | null, day: string): boolean =>
  stop !== null && stop.locked && stop.abandoned && stop.day === day;

function answersOf(results: readonly { result: string; visits: number }[]): Record<DoorAnswer, number> {
  const counts = { nobody: 0, third: 0, rightParty: 0 };
  for (const { result, visits } of results) counts[doorAnswerOf(result)] += visits;
  return counts;
}

/** Of whom nothing is known begins in the middle of the visits. */
function withStarts(people: readonly UnitCollector[], rows: readonly DueVisitRow[]): DutyCollector[] {
  const doors = rows.flatMap(({ place }) => place ?? []);
  const mean = (part: keyof Place): number => doors.reduce((sum, door) => sum + door[part], 0) / doors.length;
  const middle = doors.length === 0 ? undefined : { longitude: mean('longitude'), latitude: mean('latitude') };
  return people.flatMap(({ start = middle, ...person }) => (start === undefined ? [] : [{ ...person, start }]));
}

/** What a client agreed of visits: `rules.visit`. Whatever is missing or misshapen asks for nothing. */
function skillsOf(rules: unknown, product: string): string[] {
  const visit: unknown = typeof rules === 'object' && rules !== null ? Reflect.get(rules, 'visit') : undefined;
  if (typeof visit !== 'object' || visit === null) return [];
  const list = (name: string): string[] => {
    const value: unknown = Reflect.get(visit, name);
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  };
  const ofProduct = list('skilledProducts').includes(product) ? [`product:${product}`] : [];
  return [...list('skills'), ...ofProduct];
}

function dueVisitOf(row: DueVisitRow, unit: PlanUnit, rules: unknown, serviceSeconds: number, now: number): DueVisit {
  const zone = isMexicanZone(row.timeZone) ? row.timeZone : centralZone;
  const { calendar } = { ...defaultLifeRules, ...readLifeRules(rules) };
  const task = { dueAt: row.dueAt.getTime(), expiresAt: row.expiresAt?.getTime() ?? null };
  const windows = visitWindows(unit.day, zone, calendar, task);
  const blockedBy = ruleAgainst(row, now);
  const [first] = windows;
  const usual = row.bestHour === null || first === undefined ? undefined : bestHours(first, zone, row.bestHour);
  return {
    taskId: row.taskId,
    accountId: row.accountId,
    ...(row.place === null ? {} : { place: row.place }),
    inTerritory: row.inTerritory,
    serviceSeconds,
    windows,
    ...(usual === undefined ? {} : { bestHours: usual }),
    priority: visitPriority({
      promiseDue: row.promiseDue,
      balanceCents: row.balanceCents,
      daysOverdue: Math.floor((now - task.dueAt) / dayMs),
      visitsLeft: row.visitsLeft,
    }),
    skills: skillsOf(rules, row.product),
    ...(blockedBy === undefined ? {} : { blockedBy }),
  };
}

/** The rule that forbids the visit on any hour of the day; the hours themselves are its windows. */
function ruleAgainst({ stage, authorisation, timeZone }: DueVisitRow, now: number): string | undefined {
  const zone = isMexicanZone(timeZone) ? timeZone : centralZone;
  const intention = { medium: 'visit', stage, stopped: false, at: now, timeZone: zone } as const;
  const verdict = mayContact(authorisation === null ? intention : { ...intention, authorisation });
  if (verdict.allowed || verdict.rule === 'contact.outsideHours' || verdict.rule === 'contact.outsideDays')
    return undefined;
  return verdict.rule;
}
